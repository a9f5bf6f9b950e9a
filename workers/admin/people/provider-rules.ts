import type { Context } from "hono";
import { type AccessGiven, criticalGained } from "#commerce/access/alerts.ts";
import { grantsAt } from "#commerce/access/grants.ts";
import { refusesGiving } from "#commerce/access/managing.ts";
import { isDefaultRole, LOCATION_ROLES } from "#commerce/access/roles.ts";
import { roleGrants } from "#commerce/access/staff-grants.ts";
import type { IdentityProviderOptions, identityProvider } from "#db/schema/control/people.ts";
import { authenticateClient } from "#integrations/identity/client-authentication.ts";
import { presets } from "#integrations/identity/presets.ts";
import { type OutboundPolicy, publicUrl } from "#integrations/outbound/public-url.ts";
import type { AppEnv } from "../../app-env.ts";
import { type ProblemResponse, problem } from "../../problems.ts";
import { managingProblem, ownRolesOf, ownStanding } from "./standing.ts";

type Row = typeof identityProvider.$inferSelect;

/** What somebody typed of a provider. */
export interface ProviderWish extends Pick<Row, "audience" | "kind" | "issuer" | "client_id"> {
  readonly client_secret: string | null;
  readonly options: {
    readonly domains: readonly string[];
    readonly first_role_id: string | null;
    readonly apple: { readonly team_id: string; readonly key_id: string } | null;
  };
}

/** Addresses on this machine are for development and tests. */
export const outboundPolicy = (env: Env): OutboundPolicy => ({
  allowLocal: env.ENVIRONMENT !== "production",
});

/** Why a provider cannot be set up like this; null when it can. */
export async function refusesProvider(
  c: Context<AppEnv>,
  wish: ProviderWish,
): Promise<ProblemResponse | null> {
  const fault = (await settingsFault(c.env, wish)) ?? admissionFault(wish);
  if (fault) return problem(c, "invalid_request", { errors: [fault] });
  const { first_role_id } = wish.options;
  if (first_role_id === null) return null;
  const own = await ownRolesOf(c);
  if (!isDefaultRole(first_role_id) && !own.has(first_role_id)) return problem(c, "unknown_role");
  if (LOCATION_ROLES.some((id) => id === first_role_id))
    return problem(c, "role_needs_location", { role_id: first_role_id });
  const refused = refusesGiving(await ownStanding(c), grantsAt(roleGrants(first_role_id, own), null));
  return refused && managingProblem(c, refused);
}

/** What strangers of a provider's domains get is as good as given. */
export async function roleGiven(
  c: Context<AppEnv>,
  before: string | null,
  now: string | null,
): Promise<AccessGiven> {
  const own = await ownRolesOf(c);
  const grants = (id: string | null) => (id === null ? [] : grantsAt(roleGrants(id, own), null));
  const critical_permissions = criticalGained(grants(before), grants(now));
  return critical_permissions.length > 0 ? { critical_permissions } : {};
}

interface Fault {
  readonly field: string;
  readonly message: string;
}

async function settingsFault(env: Env, wish: ProviderWish): Promise<Fault | null> {
  const { kind, issuer, client_id, client_secret, options } = wish;
  if (kind !== "oidc" && issuer !== null) return { field: "issuer", message: "this provider's is known" };
  if (kind === "oidc") {
    const usable = issuer !== null && publicUrl(issuer, outboundPolicy(env)).ok && !/[?#]/.test(issuer);
    if (!usable) return { field: "issuer", message: "an https address that everybody can reach" };
  }
  if (kind !== "apple") return options.apple && { field: "options.apple", message: "for Apple only" };
  if (!options.apple) return { field: "options.apple", message: "Apple wants a team and a key" };
  if (client_secret === null) return null;
  const config = { preset: "apple", client_id, ...options.apple, private_key: client_secret } as const;
  const signed = await authenticateClient(config, presets.apple.metadata);
  return signed.ok ? null : { field: "client_secret", message: "the content of the .p8 file" };
}

function admissionFault({ audience, kind, options }: ProviderWish): Fault | null {
  if (audience === "shopper") {
    const admits = options.domains.length > 0 || options.first_role_id !== null;
    return admits ? { field: "options", message: "domains and a role are for staff" } : null;
  }
  // Anybody has an account at those: knowing who somebody is there says nothing of where they work.
  if (kind !== "oidc") return { field: "kind", message: "staff sign in with the merchant's own provider" };
  return options.first_role_id !== null && options.domains.length === 0
    ? { field: "options.domains", message: "name the domains whose people get a role" }
    : null;
}

/** Options as they are kept: without what says nothing. */
export const optionsOf = ({
  domains,
  first_role_id,
  apple,
}: ProviderWish["options"]): IdentityProviderOptions => ({
  domains,
  first_role_id,
  ...(apple && { apple }),
});

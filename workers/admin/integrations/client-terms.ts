import type { Context } from "hono";
import { clientGrants, fitsLocations } from "#commerce/access/client-scopes.ts";
import { beyond } from "#commerce/access/grants.ts";
import type { ClientRecord, ClientTerms } from "#db/api-clients.ts";
import { merchantOf } from "#db/store-context.ts";
import type { AppEnv } from "../../app-env.ts";
import { type ProblemResponse, problem } from "../../problems.ts";

/** What speaks against these terms: parts that do not fit together, places that are not there, scopes not held. */
export async function checkTerms(
  c: Context<AppEnv>,
  kind: ClientRecord["client"]["kind"],
  terms: ClientTerms,
): Promise<ProblemResponse | null> {
  const invalid = inconsistency(kind, terms);
  if (invalid) return problem(c, "invalid_request", { errors: [invalid] });
  const owner = await merchantOf(c.env, c.get("db").tenant_id, c.get("meter"));
  const places = new Set(owner?.locations.map((location) => location.id));
  const elsewhere = terms.location_ids?.find((id) => !places.has(id));
  if (elsewhere) return problem(c, "unknown_location", { location_id: elsewhere });
  const { channel_id } = terms;
  const site = owner?.channels.find((channel) => channel.id === channel_id && channel.kind === "web");
  if (channel_id !== null && !site) return problem(c, "unknown_channel", { channel_id });
  return notHeld(c, terms);
}

function inconsistency(
  kind: ClientRecord["client"]["kind"],
  { scopes, location_ids, channel_id, expires_at }: ClientTerms,
): { field: string; message: string } | null {
  if (expires_at !== null && Date.parse(expires_at) <= Date.now())
    return { field: "expires_at", message: "has to lie ahead" };
  if (kind === "store") {
    if (scopes.length > 0)
      return {
        field: "scopes",
        message: "a store key may do what an anonymous shopper may; it has no scopes",
      };
    if (location_ids !== null)
      return { field: "location_ids", message: "a store key is bound to a site, not to locations" };
    return channel_id === null ? { field: "channel_id", message: "say which site it sells for" } : null;
  }
  if (channel_id !== null) return { field: "channel_id", message: "only a store key has a site" };
  if (scopes.length === 0) return { field: "scopes", message: "choose what it may do" };
  const wide = location_ids && scopes.find((scope) => !fitsLocations(scope));
  return wide
    ? { field: "scopes", message: `${wide} changes what all locations share; it cannot be narrowed to some` }
    : null;
}

/** Refuses to hand out what the caller does not hold: whoever has a client's secret can do all that it may. */
export function notHeld(
  c: Context<AppEnv>,
  { scopes, location_ids }: Pick<ClientTerms, "scopes" | "location_ids">,
): ProblemResponse | null {
  const permission = beyond(c.get("principal").grants, clientGrants(scopes, location_ids));
  return permission && problem(c, "beyond_own", { permission });
}

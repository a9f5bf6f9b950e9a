import type { Provider, ProviderInput } from "./calls.ts";

/** A provider as it is edited; domains stand one a line. */
export interface ProviderForm {
  audience: Provider["audience"];
  kind: Provider["kind"];
  name: string;
  issuer: string;
  client_id: string;
  client_secret: string;
  domains: string;
  /** Empty for none. */
  first_role_id: string;
  team_id: string;
  key_id: string;
  enabled: boolean;
}

export function formOf(provider: Provider | null): ProviderForm {
  return {
    audience: provider?.audience ?? "staff",
    kind: provider?.kind ?? "oidc",
    name: provider?.name ?? "",
    issuer: provider?.issuer ?? "",
    client_id: provider?.client_id ?? "",
    client_secret: "",
    domains: provider?.options.domains.join("\n") ?? "",
    first_role_id: provider?.options.first_role_id ?? "",
    team_id: provider?.options.apple?.team_id ?? "",
    key_id: provider?.options.apple?.key_id ?? "",
    enabled: provider?.enabled ?? true,
  };
}

/** Mail domains as they are typed: one a line, in whatever case, also behind an `@`. */
export const domainsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,;]+/)
      .map((domain) => domain.replace(/^@/, "").toLowerCase())
      .filter(Boolean),
  ),
];

export const isDomain = (text: string): boolean =>
  /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/.test(text);

/** What a form gives; what does not belong to its kind is left out. */
export function inputOf(form: ProviderForm): ProviderInput {
  const staff = form.audience === "staff";
  return {
    name: form.name.trim(),
    issuer: form.kind === "oidc" ? form.issuer.trim() : null,
    client_id: form.client_id.trim(),
    enabled: form.enabled,
    options: {
      domains: staff ? domainsOf(form.domains) : [],
      first_role_id: (staff && form.first_role_id) || null,
      apple: form.kind === "apple" ? { team_id: form.team_id.trim(), key_id: form.key_id.trim() } : null,
    },
  };
}

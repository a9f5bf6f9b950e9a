import type { Schemas } from "#api-client/client.ts";
import { client, taken } from "../client.ts";

export type Device = Schemas["Device"];
export type SecurityPolicy = Schemas["SecurityPolicy"];
export type Provider = Schemas["IdentityProvider"];

export interface ProviderInput {
  readonly name: string;
  readonly issuer: string | null;
  readonly client_id: string;
  readonly options: Provider["options"];
  readonly enabled: boolean;
}

/** What was read, with the tag that a change sends back. */
export interface Tagged<Data> {
  readonly data: Data;
  readonly etag: string;
}

const at = (provider_id: string) => ({ path: { provider_id } });

/** The calls of the settings. */
export const settingsCalls = {
  devices: (location_id: string | undefined, cursor: string | undefined, signal: AbortSignal) =>
    taken(
      client.GET("/api/v1/admin/devices", {
        params: { query: { limit: 50, ...(location_id && { location_id }), ...(cursor && { cursor }) } },
        signal,
      }),
    ),
  revokeDevice: (device_id: string) =>
    taken(
      client.POST("/api/v1/admin/devices/{device_id}/revoke", { params: { path: { device_id } }, body: {} }),
    ),

  security: (signal?: AbortSignal) =>
    tagged(client.GET("/api/v1/admin/security", { ...(signal && { signal }) })),
  /** Refused with `version_conflict` when somebody saved it after `etag` was read. */
  changeSecurity: (policy: SecurityPolicy, etag: string) =>
    tagged(client.PUT("/api/v1/admin/security", { params: { header: { "if-match": etag } }, body: policy })),

  providers: (signal: AbortSignal) => taken(client.GET("/api/v1/admin/identity-providers", { signal })),
  provider: (id: string, signal?: AbortSignal) =>
    taken(
      client.GET("/api/v1/admin/identity-providers/{provider_id}", {
        params: at(id),
        ...(signal && { signal }),
      }),
    ),
  addProvider: (
    input: ProviderInput & Pick<Provider, "audience" | "kind"> & { client_secret: string },
    key: string,
  ) =>
    taken(
      client.POST("/api/v1/admin/identity-providers", {
        params: { header: { "idempotency-key": key } },
        body: input,
      }),
    ),
  /** Without a secret the stored one stays. */
  changeProvider: (id: string, input: ProviderInput & { client_secret: string | null }, version: number) =>
    taken(
      client.PUT("/api/v1/admin/identity-providers/{provider_id}", {
        params: { ...at(id), header: { "if-match": `"v${version}"` } },
        body: input,
      }),
    ),
  removeProvider: (id: string) =>
    taken(client.DELETE("/api/v1/admin/identity-providers/{provider_id}", { params: at(id) })),
  checkProvider: (kind: Provider["kind"], issuer: string | null) =>
    taken(client.POST("/api/v1/admin/identity-providers/check", { body: { kind, issuer } })),
};

/** An answer with its tag. */
async function tagged<Data>(
  call: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Tagged<Data>> {
  const data = await taken(call);
  return { data, etag: (await call).response.headers.get("etag") ?? "" };
}

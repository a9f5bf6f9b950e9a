import type { paths } from "#api-client/schema.d.ts";
import { client, taken } from "../client.ts";
import type { ApiClientTerms, NewApiClient } from "../model.ts";

type Listed = NonNullable<paths["/api/v1/admin/api-clients"]["get"]["parameters"]["query"]>;

const at = (client_id: string) => ({ path: { client_id } });
/** Refused with `version_conflict` when somebody changed it after `version` was read. */
const atVersion = (client_id: string, version: number) => ({
  ...at(client_id),
  header: { "if-match": `"v${version}"` },
});

/** The calls of this area. Secrets are told once, so none of them keeps its answer for a repeat. */
export const clientsApi = {
  list: (query: Listed, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/api-clients", { params: { query }, signal })),
  read: (id: string, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/api-clients/{client_id}", { params: at(id), signal })),
  create: (body: NewApiClient) => taken(client.POST("/api/v1/admin/api-clients", { body })),
  change: (id: string, body: ApiClientTerms, version: number) =>
    taken(client.PUT("/api/v1/admin/api-clients/{client_id}", { params: atVersion(id, version), body })),
  rotate: (id: string, overlap_hours: number, version: number) =>
    taken(
      client.POST("/api/v1/admin/api-clients/{client_id}/rotate", {
        params: atVersion(id, version),
        body: { overlap_hours },
      }),
    ),
  revoke: (id: string) =>
    taken(client.POST("/api/v1/admin/api-clients/{client_id}/revoke", { params: at(id), body: {} })),
};

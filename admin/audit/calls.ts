import type { Schemas } from "#api-client/client.ts";
import type { paths } from "#api-client/schema.d.ts";
import { client, taken } from "../client.ts";

export type AuditEntry = Schemas["AuditEntry"];
export type AuditEntryDetail = Schemas["AuditEntryDetail"];
export type Alert = Schemas["Alert"];

type Asked = NonNullable<paths["/api/v1/admin/audit"]["get"]["parameters"]["query"]>;
export type AuditFilter = Omit<Asked, "limit" | "cursor">;

/** The calls about what people and programs did. */
export const auditCalls = {
  list: (query: Asked, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/audit", { params: { query }, signal })),
  read: (entry_id: string, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/audit/{entry_id}", { params: { path: { entry_id } }, signal })),
  alerts: (status: "open" | "acknowledged", cursor: string | undefined, signal: AbortSignal) =>
    taken(
      client.GET("/api/v1/admin/alerts", {
        params: { query: { status, limit: 50, ...(cursor && { cursor }) } },
        signal,
      }),
    ),
  acknowledge: (alert_id: string) =>
    taken(
      client.POST("/api/v1/admin/alerts/{alert_id}/acknowledge", {
        params: { path: { alert_id } },
        body: {},
      }),
    ),
};

/** Where the log lies as a file, narrowed like a list. */
export function exportAddress(filter: AuditFilter, format: "csv" | "ndjson"): string {
  const query = new URLSearchParams({ ...(filter as Record<string, string>), format });
  return `/api/v1/admin/audit/export?${query}`;
}

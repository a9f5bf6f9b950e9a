import type { Schemas } from "#api-client/client.ts";
import type { Permission } from "#commerce/access/permissions.ts";
import { client, taken } from "../client.ts";

export type AccessRequest = Schemas["AccessRequest"];

export interface Wish {
  readonly permission: Permission;
  readonly location_id: string | null;
  readonly reason: string;
  readonly minutes: number;
}

/** What everybody may call: asking for a permission, and what came of it. */
export const askingCalls = {
  mine: (signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/access-requests/mine", { params: { query: { limit: 50 } }, signal })),
  approvers: (permission: Permission, location_id: string | null, signal: AbortSignal) =>
    taken(
      client.GET("/api/v1/admin/access-requests/approvers", {
        params: { query: { permission, ...(location_id && { location_id }) } },
        signal,
      }),
    ),
  /** Asking again while it waits is the same request. */
  ask: (wish: Wish) => taken(client.POST("/api/v1/admin/access-requests", { body: wish })),
  withdraw: (access_id: string) =>
    taken(client.DELETE("/api/v1/admin/access-requests/{access_id}", { params: { path: { access_id } } })),
};

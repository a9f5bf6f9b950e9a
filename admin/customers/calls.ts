import type { Schemas } from "#api-client/client.ts";
import { client, taken } from "../client.ts";

export type KnownCustomer = Schemas["KnownCustomer"];
export type CustomerDetail = Schemas["CustomerDetail"];
export type Merge = CustomerDetail["merges"][number];
export type Consent = Schemas["Consent"];

/** Orders that come with a customer at most. */
export const ORDERS_SHOWN = 50;

export interface CustomerInput {
  readonly name: string;
  readonly phone: string | null;
}

const path = (customer_id: string) => ({ path: { customer_id } });

/** The calls about customers. */
export const customerCalls = {
  list: (q: string, cursor: string | undefined, signal: AbortSignal) =>
    taken(
      client.GET("/api/v1/admin/customers", {
        params: { query: { q, limit: 50, ...(cursor && { cursor }) } },
        signal,
      }),
    ),
  read: (id: string, signal?: AbortSignal) =>
    taken(
      client.GET("/api/v1/admin/customers/{customer_id}", {
        params: path(id),
        ...(signal && { signal }),
      }),
    ),
  /** Refused with `version_conflict` when somebody saved it after `version` was read. */
  edit: (id: string, { name, phone }: CustomerInput, version: number) =>
    taken(
      client.PUT("/api/v1/admin/customers/{customer_id}", {
        params: { ...path(id), header: { "if-match": `"v${version}"` } },
        body: { name, phone },
      }),
    ),
  merge: (keptId: string, duplicate_id: string, reason: string | null, key: string) =>
    taken(
      client.POST("/api/v1/admin/customers/{customer_id}/merges", {
        params: { ...path(keptId), header: { "idempotency-key": key } },
        body: { duplicate_id, reason },
      }),
    ),
  /** These change nothing when they are repeated, so they need no key. */
  undoMerge: (customer_id: string, merge_id: string) =>
    taken(
      client.POST("/api/v1/admin/customers/{customer_id}/merges/{merge_id}/undo", {
        params: { path: { customer_id, merge_id } },
        body: {},
      }),
    ),
  personalData: (id: string) =>
    taken(client.POST("/api/v1/admin/customers/{customer_id}/personal-data", { params: path(id), body: {} })),
  erase: (id: string) =>
    taken(client.POST("/api/v1/admin/customers/{customer_id}/erasure", { params: path(id), body: {} })),
  withdrawErasure: (id: string) =>
    taken(client.DELETE("/api/v1/admin/customers/{customer_id}/erasure", { params: path(id) })),
};

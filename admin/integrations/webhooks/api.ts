import type { paths } from "#api-client/schema.d.ts";
import { client, taken } from "../../client.ts";
import type { WebhookTerms } from "../../model.ts";

type Listed = NonNullable<
  paths["/api/v1/admin/webhooks/{webhook_id}/deliveries"]["get"]["parameters"]["query"]
>;

const at = (webhook_id: string) => ({ path: { webhook_id } });
/** Refused with `version_conflict` when somebody changed it after `version` was read. */
const atVersion = (webhook_id: string, version: number) => ({
  ...at(webhook_id),
  header: { "if-match": `"v${version}"` },
});
const once = (webhook_id: string, key: string) => ({ ...at(webhook_id), header: { "idempotency-key": key } });

/** The calls about webhooks. Sending is once a key; a secret is told once, so making one keeps no answer. */
export const webhooksApi = {
  events: (signal: AbortSignal) => taken(client.GET("/api/v1/admin/webhook-events", { signal })),
  list: (signal: AbortSignal) => taken(client.GET("/api/v1/admin/webhooks", { signal })),
  read: (id: string, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/webhooks/{webhook_id}", { params: at(id), signal })),
  create: (body: Omit<WebhookTerms, "status">) => taken(client.POST("/api/v1/admin/webhooks", { body })),
  change: (id: string, body: WebhookTerms, version: number) =>
    taken(client.PUT("/api/v1/admin/webhooks/{webhook_id}", { params: atVersion(id, version), body })),
  rotate: (id: string, version: number) =>
    taken(
      client.POST("/api/v1/admin/webhooks/{webhook_id}/rotate", { params: atVersion(id, version), body: {} }),
    ),
  remove: (id: string) => taken(client.DELETE("/api/v1/admin/webhooks/{webhook_id}", { params: at(id) })),
  test: (id: string, key: string) =>
    taken(client.POST("/api/v1/admin/webhooks/{webhook_id}/test", { params: once(id, key), body: {} })),
  deliveries: (id: string, query: Listed, signal: AbortSignal) =>
    taken(
      client.GET("/api/v1/admin/webhooks/{webhook_id}/deliveries", { params: { ...at(id), query }, signal }),
    ),
  replay: (id: string, delivery_id: string, key: string) =>
    taken(
      client.POST("/api/v1/admin/webhooks/{webhook_id}/deliveries/{delivery_id}/replay", {
        params: { path: { webhook_id: id, delivery_id }, header: { "idempotency-key": key } },
        body: {},
      }),
    ),
  replayDead: (id: string, key: string) =>
    taken(client.POST("/api/v1/admin/webhooks/{webhook_id}/replay", { params: once(id, key), body: {} })),
};

import type { z } from "@hono/zod-openapi";
import type { ClientRecord, ClientTerms } from "#db/api-clients.ts";
import type { apiClientSchema } from "../../schemas/api-clients.ts";

/** What people have decided about a client. */
export const termsOf = ({
  client: { name, scopes, location_ids, channel_id, calls_per_minute, expires_at },
}: ClientRecord): ClientTerms => ({ name, scopes, location_ids, channel_id, calls_per_minute, expires_at });

/** A client as the back office shows it. */
export function view({ client, secrets, created_by_name }: ClientRecord): z.infer<typeof apiClientSchema> {
  const { id, version, kind, created_at, last_used_at, revoked_at } = client;
  const terms = termsOf({ client, secrets, created_by_name });
  const expired = terms.expires_at !== null && Date.parse(terms.expires_at) <= Date.now();
  return {
    ...terms,
    id,
    version,
    kind,
    state: revoked_at !== null ? "revoked" : expired ? "expired" : "active",
    scopes: [...terms.scopes],
    location_ids: terms.location_ids && [...terms.location_ids],
    secrets: secrets.map((secret) => ({ ...secret })),
    created_by: { id: client.created_by, name: created_by_name },
    created_at,
    last_used_at,
    revoked_at,
  };
}

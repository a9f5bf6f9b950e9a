import type { ApiClient } from "../model.ts";

/** A call that works as it stands, in a shell: the shortest way to know that a secret is right. */
export function exampleCall(client: Pick<ApiClient, "id" | "kind">, secret: string, origin: string): string {
  switch (client.kind) {
    case "key":
      return `curl '${origin}/api/v1/partner/client' \\\n  -H 'Authorization: Bearer ${secret}'`;
    case "oauth":
      return `curl '${origin}/api/v1/partner/oauth/token' \\\n  -u '${client.id}:${secret}' \\\n  -d 'grant_type=client_credentials'`;
    case "store":
      return `curl '${origin}/api/v1/store/channel' \\\n  -H 'X-Millrace-Store: ${secret}'`;
  }
}

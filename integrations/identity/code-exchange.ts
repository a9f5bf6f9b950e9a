import { z } from "zod";
import { err, ok, type Result } from "#commerce/result.ts";
import { outboundRequest } from "../outbound/outbound-request.ts";
import type { OutboundPolicy } from "../outbound/public-url.ts";
import { authenticateClient } from "./client-authentication.ts";
import { jsonOf, type ProviderMetadata } from "./discovery.ts";
import type { IdentityProviderConfig, IdentityRefusal, PendingSignIn } from "./identity-provider.ts";

const tokensSchema = z.object({ access_token: z.string().optional(), id_token: z.string() });
export type Tokens = z.infer<typeof tokensSchema>;

/** What providers name errors by (RFC 6749, 4.1.2.1 and 5.2). Bounded, since it ends in logs. */
export const errorCodeSchema = z.string().regex(/^[\x20-\x21\x23-\x5b\x5d-\x7e]{1,64}$/);

const refusalSchema = z.object({ error: errorCodeSchema });

/**
 * Exchanges the code for tokens (RFC 6749, 4.1.3, with RFC 7636's verifier). arctic would do it too, but without limit
 * of time or size, following redirects with the client's secret in hand.
 */
export async function exchangeCode(
  code: string,
  pending: PendingSignIn,
  config: IdentityProviderConfig,
  metadata: ProviderMetadata,
  policy: OutboundPolicy,
): Promise<Result<Tokens, IdentityRefusal>> {
  const client = await authenticateClient(config, metadata);
  if (!client.ok) return client;
  const answer = await outboundRequest(
    metadata.token_endpoint,
    {
      method: "POST",
      headers: {
        accept: "application/json",
        "content-type": "application/x-www-form-urlencoded",
        ...client.value.headers,
      },
      body: new URLSearchParams({
        grant_type: "authorization_code",
        code,
        redirect_uri: pending.redirect_uri,
        code_verifier: pending.code_verifier,
        ...client.value.parameters,
      }).toString(),
    },
    policy,
  );
  if (!answer.ok || answer.value.status >= 500) return err({ code: "provider_unreachable", at: "token" });
  const body = jsonOf(answer.value.body);
  if (answer.value.status !== 200) {
    const said = refusalSchema.safeParse(body);
    return refused(said.success ? said.data.error : `status ${answer.value.status}`);
  }
  const tokens = tokensSchema.safeParse(body);
  return tokens.success ? ok(tokens.data) : refused("no id_token");
}

const refused = (error: string) => err({ code: "token_refused", error } as const);

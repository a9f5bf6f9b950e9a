import { z } from "zod";
import { err, ok, type Result } from "#commerce/result.ts";
import { IsolateCache } from "#db/isolate-cache.ts";
import { outboundRequest } from "../outbound/outbound-request.ts";
import { type OutboundPolicy, publicUrl } from "../outbound/public-url.ts";
import type { IdentityRefusal } from "./identity-provider.ts";

/** What a provider says of itself (OpenID Connect Discovery 1.0, 3), as far as it is used. */
const metadataSchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  jwks_uri: z.string(),
  userinfo_endpoint: z.string().optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
  /** RFC 9207: the way back names the issuer. */
  authorization_response_iss_parameter_supported: z.boolean().optional(),
});

export type ProviderMetadata = z.infer<typeof metadataSchema> & {
  /** What userinfo calls the subject where it is not `sub`. */
  userinfo_subject?: string;
};

const endpoints = ["authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint"] as const;

/** An endpoint moves with notice, so an hour is safe; keys, which may change at once, are asked for anew when missing. */
const REMEMBERED_MS = 3_600_000;
const REMEMBERED_PROVIDERS = 100;

const remembered = new IsolateCache<ProviderMetadata>(REMEMBERED_PROVIDERS, REMEMBERED_MS);

/**
 * A provider's description of itself, remembered per isolate. Refused unless it names exactly this issuer (Discovery
 * 1.0, 4.3: otherwise one provider could speak for another) and only addresses that may be called.
 */
export async function discover(
  issuer: string,
  policy: OutboundPolicy,
): Promise<Result<ProviderMetadata, IdentityRefusal>> {
  const address = publicUrl(issuer, policy);
  if (!address.ok || /[?#]/.test(issuer)) return err({ code: "configuration_invalid", reason: "issuer" });
  const known = remembered.get(issuer);
  if (known) return ok(known);

  const answer = await outboundRequest(
    `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    { method: "GET", headers: { accept: "application/json" } },
    policy,
  );
  if (!answer.ok) {
    return answer.error.code === "redirected"
      ? invalid("it redirects")
      : err({ code: "provider_unreachable", at: "discovery" });
  }
  const { status, body } = answer.value;
  if (status >= 500) return err({ code: "provider_unreachable", at: "discovery" });
  if (status !== 200) return invalid(`status ${status}`);

  const document = metadataSchema.safeParse(jsonOf(body));
  if (!document.success) {
    return invalid(document.error.issues.map((issue) => issue.path.join(".") || "no JSON object").join(", "));
  }
  const metadata = document.data;
  if (metadata.issuer !== issuer) return invalid("issuer");
  for (const endpoint of endpoints) {
    const url = metadata[endpoint];
    if (url !== undefined && !publicUrl(url, policy).ok) return invalid(endpoint);
  }
  remembered.set(issuer, metadata);
  return ok(metadata);
}

/** What a body says as JSON; undefined, which no schema takes, where it is none. */
export function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const invalid = (reason: string) => err({ code: "discovery_invalid", reason } as const);

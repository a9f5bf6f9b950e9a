import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import { z } from "zod";
import { err, ok, type Result } from "#commerce/result.ts";
import { IsolateCache } from "#db/isolate-cache.ts";
import { outboundRequest } from "../outbound/outbound-request.ts";
import type { OutboundPolicy } from "../outbound/public-url.ts";
import type { IdentityRefusal, IdTokenFault } from "./identity-provider.ts";

/** Signatures by a private key. `none` and HMAC, whose key would be one that is public, are not among them. */
const ALGORITHMS = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
  "Ed25519",
];

/** How far a provider's clock may be from ours, in seconds. */
const CLOCK_TOLERANCE_S = 60;

const claimsSchema = z.object({
  iss: z.string(),
  /** OpenID Connect Core 1.0, 2: at most 255 characters. */
  sub: z.string().min(1).max(255),
  aud: z.union([z.string(), z.array(z.string())]),
  azp: z.string().optional(),
  nonce: z.string(),
});

export interface IdToken {
  subject: string;
  /** All claims, for what is read from userinfo as well. */
  claims: Readonly<Record<string, unknown>>;
}

/**
 * The id token's content, when it holds: signed with one of the provider's keys, by this issuer, for this client, for
 * this sign-in, and in time (OpenID Connect Core 1.0, 3.1.3.7).
 */
export async function verifyIdToken(
  token: string,
  expected: { issuer: string; jwks_uri: string; client_id: string; nonce: string },
  policy: OutboundPolicy,
): Promise<Result<IdToken, IdentityRefusal>> {
  let payload: Record<string, unknown>;
  try {
    const verified = await jwtVerify(token, keysAt(expected.jwks_uri, policy), {
      algorithms: ALGORITHMS,
      issuer: expected.issuer,
      audience: expected.client_id,
      clockTolerance: CLOCK_TOLERANCE_S,
      requiredClaims: ["exp", "iat"],
    });
    payload = verified.payload;
  } catch (error) {
    if (isUnreachable(error)) return err({ code: "provider_unreachable", at: "keys" });
    return fault(faultOf(error));
  }
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) return fault("claims");
  const { sub, aud, azp, nonce } = claims.data;
  // A token for several clients has to say whom it was given to.
  const isOurs = azp === undefined ? typeof aud === "string" || aud.length === 1 : azp === expected.client_id;
  if (!isOurs) return fault("audience");
  if (nonce !== expected.nonce) return fault("nonce");
  return ok({ subject: sub, claims: payload });
}

const fault = (reason: IdTokenFault) => err({ code: "id_token_invalid", reason } as const);

/** Key sets, remembered per isolate; jose asks again after ten minutes, and at once for a key it does not know. */
const remembered = new IsolateCache<JWTVerifyGetKey>(100, 3_600_000);

function keysAt(uri: string, policy: OutboundPolicy): JWTVerifyGetKey {
  const known = remembered.get(uri);
  if (known) return known;
  const keys = createRemoteJWKSet(new URL(uri), {
    async [customFetch](address) {
      const answer = await outboundRequest(
        address,
        { method: "GET", headers: { accept: "application/json, application/jwk-set+json" } },
        policy,
      );
      if (!answer.ok) throw new KeysUnreachable(answer.error.code);
      return new Response(answer.value.body, { status: answer.value.status });
    },
  });
  remembered.set(uri, keys);
  return keys;
}

/** Carries a failed request through jose, which knows exceptions only. */
class KeysUnreachable extends Error {}

/** jose's plain errors are about fetching; those about tokens have classes of their own. */
const isUnreachable = (error: unknown): boolean =>
  error instanceof KeysUnreachable ||
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  (error instanceof errors.JOSEError && error.code === "ERR_JOSE_GENERIC");

function faultOf(error: unknown): IdTokenFault {
  if (error instanceof errors.JWTExpired) return "expired";
  if (error instanceof errors.JOSEAlgNotAllowed) return "algorithm";
  if (error instanceof errors.JWSSignatureVerificationFailed) return "signature";
  if (error instanceof errors.JWTInvalid || error instanceof errors.JWSInvalid) return "malformed";
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.claim === "iss" ? "issuer" : error.claim === "aud" ? "audience" : "claims";
  }
  // No key of that name, two of them, or one that does not fit the algorithm: Web Crypto's own errors are among them.
  return "key";
}

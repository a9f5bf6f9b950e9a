import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { vi } from "vitest";

/** What a provider says of somebody. */
export interface ProviderAccount {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
  /** When they signed in there, in seconds since 1970. */
  readonly auth_time?: number;
}

/**
 * An OpenID provider inside the runtime, for what the real one (integrations/identity/testing/provider.ts) cannot be
 * asked from here: its answers come through `fetch`, which it takes over. Protocol faults are tested against the real
 * one; this one is honest.
 */
export async function standInProvider() {
  const issuer = `https://id-${crypto.randomUUID().slice(0, 8)}.example`;
  const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: issuer, alg: "ES256", use: "sig" };
  const pending = new Map<string, JWTPayload>();
  let asked = 0;
  const real = globalThis.fetch;
  vi.stubGlobal("fetch", async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (url.origin !== issuer) return real(input, init);
    asked += 1;
    switch (url.pathname) {
      case "/.well-known/openid-configuration":
        return Response.json({
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
        });
      case "/keys":
        return Response.json({ keys: [jwk] });
      case "/token": {
        const code = new URLSearchParams(await request.text()).get("code") ?? "";
        const claims = pending.get(code);
        pending.delete(code);
        if (!claims) return Response.json({ error: "invalid_grant" }, { status: 400 });
        const id_token = await new SignJWT(claims)
          .setProtectedHeader({ alg: "ES256", kid: issuer })
          .setIssuer(issuer)
          .setIssuedAt()
          .setExpirationTime("5m")
          .sign(privateKey);
        return Response.json({ id_token, access_token: "unused", token_type: "Bearer" });
      }
      default:
        return new Response(null, { status: 404 });
    }
  });
  return {
    issuer,
    /** How often it was called. */
    calls: () => asked,
    /** Signs somebody in who was sent to this address: the parameters they come back with. */
    signIn(address: string, account: ProviderAccount): URLSearchParams {
      const { searchParams } = new URL(address);
      const code = crypto.randomUUID();
      pending.set(code, {
        ...account,
        aud: searchParams.get("client_id") ?? "",
        nonce: searchParams.get("nonce") ?? "",
      });
      return new URLSearchParams({ code, state: searchParams.get("state") ?? "" });
    },
  };
}

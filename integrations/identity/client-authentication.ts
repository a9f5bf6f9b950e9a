import { importPKCS8, SignJWT } from "jose";
import { err, ok, type Result } from "#commerce/result.ts";
import type { ProviderMetadata } from "./discovery.ts";
import type { AppleClient, IdentityProviderConfig, IdentityRefusal } from "./identity-provider.ts";

/** How long Apple's client secret is good for; it is made for one request. Apple takes up to six months. */
const SECRET_LIFETIME_S = 300;

/** What the token request carries to show that it is ours. */
export interface ClientAuthentication {
  headers: Record<string, string>;
  parameters: Record<string, string>;
}

/**
 * Shows the client's secret the way the provider wants it: in the header, which is what providers do that do not say
 * (Discovery 1.0, 3), or in the body (RFC 6749, 2.3.1).
 */
export async function authenticateClient(
  config: IdentityProviderConfig,
  metadata: ProviderMetadata,
): Promise<Result<ClientAuthentication, IdentityRefusal>> {
  const secret =
    config.preset === "apple" ? await appleSecret(config, metadata.issuer) : config.client_secret;
  if (secret === null) return err({ code: "configuration_invalid", reason: "private_key" });
  const methods = metadata.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
  if (methods.includes("client_secret_basic")) {
    const credentials = btoa(`${formEncoded(config.client_id)}:${formEncoded(secret)}`);
    return ok({ headers: { authorization: `Basic ${credentials}` }, parameters: {} });
  }
  if (methods.includes("client_secret_post")) {
    return ok({ headers: {}, parameters: { client_id: config.client_id, client_secret: secret } });
  }
  return err({ code: "discovery_invalid", reason: "token_endpoint_auth_methods_supported" });
}

/** Identifiers and secrets may hold a colon or letters that no header takes. */
const formEncoded = (text: string) => new URLSearchParams([["", text]]).toString().slice(1);

/** developer.apple.com/documentation/accountorganizationaldatasharing/creating-a-client-secret; null: no such key. */
async function appleSecret(client: AppleClient, audience: string): Promise<string | null> {
  try {
    return await new SignJWT()
      .setProtectedHeader({ alg: "ES256", kid: client.key_id })
      .setIssuer(client.team_id)
      .setSubject(client.client_id)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(`${SECRET_LIFETIME_S}s`)
      .sign(await importPKCS8(client.private_key, "ES256"));
  } catch {
    return null;
  }
}

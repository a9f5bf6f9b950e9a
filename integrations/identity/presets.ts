import type { ProviderMetadata } from "./discovery.ts";
import type { IdentityProvider } from "./identity-provider.ts";

/** What is known of a provider beforehand. */
export interface Preset {
  /** Null where the merchant names it. */
  issuer: string | null;
  scopes: readonly string[];
  response_mode: IdentityProvider["response_mode"];
  /** Where the provider's own description of itself cannot be used. */
  metadata?: ProviderMetadata;
}

export const presets = {
  /** developers.google.com/identity/openid-connect: by discovery, as Google asks for. */
  google: {
    issuer: "https://accounts.google.com",
    scopes: ["openid", "email", "profile"],
    response_mode: "query",
  },

  /**
   * developers.facebook.com/documentation/facebook-login/guides/advanced/oidc-token. Facebook's discovery document
   * has no token endpoint and no `code` response type (nextauthjs/next-auth#4608, ITfoxtec/FoxIDs#385), so the
   * documented endpoints stand here, without a version: Facebook then takes the oldest that the app may use. Client
   * credentials go into the body. Tokens name the address but never say that it is verified (Cap-go/
   * capacitor-social-login#421). The Graph API is no userinfo endpoint: it calls the subject `id`, and sends only the
   * fields that are asked for. `prompt` and `login_hint` are ignored.
   */
  facebook: {
    issuer: "https://www.facebook.com",
    scopes: ["openid", "email", "public_profile"],
    response_mode: "query",
    metadata: {
      issuer: "https://www.facebook.com",
      authorization_endpoint: "https://www.facebook.com/dialog/oauth",
      token_endpoint: "https://graph.facebook.com/oauth/access_token",
      jwks_uri: "https://www.facebook.com/.well-known/oauth/openid/jwks/",
      userinfo_endpoint: "https://graph.facebook.com/me?fields=id,name,email",
      userinfo_subject: "id",
      token_endpoint_auth_methods_supported: ["client_secret_post"],
    },
  },

  /**
   * developer.apple.com/documentation/signinwithapplerestapi. Name and address are only given to a posted form
   * (`response_mode must be form_post when name or email scope is requested`, developer.apple.com/forums/thread/704197),
   * the name only the first time, beside the code. The endpoints stand here because in June 2025 Apple's discovery
   * document redirected elsewhere and named another issuer than its tokens did (ory/kratos#4433,
   * nextauthjs/next-auth#13050). PKCE is undocumented, and held to where it is used (a-tokyo/apple-signin-auth#180).
   */
  apple: {
    issuer: "https://appleid.apple.com",
    scopes: ["openid", "email", "name"],
    response_mode: "form_post",
    metadata: {
      issuer: "https://appleid.apple.com",
      authorization_endpoint: "https://appleid.apple.com/auth/authorize",
      token_endpoint: "https://appleid.apple.com/auth/token",
      jwks_uri: "https://appleid.apple.com/auth/keys",
      token_endpoint_auth_methods_supported: ["client_secret_post"],
    },
  },

  /** Any provider that follows the standard, such as Entra ID (with a tenant's own issuer), Okta or Keycloak. */
  oidc: { issuer: null, scopes: ["openid", "email", "profile"], response_mode: "query" },
} as const satisfies Record<string, Preset>;

import { CodeChallengeMethod, generateCodeVerifier, generateState, OAuth2Client } from "arctic";
import { err, ok, type Result } from "#commerce/result.ts";
import type { OutboundPolicy } from "../outbound/public-url.ts";
import { errorCodeSchema, exchangeCode } from "./code-exchange.ts";
import { discover, type ProviderMetadata } from "./discovery.ts";
import { verifyIdToken } from "./id-token.ts";
import type {
  Identity,
  IdentityProvider,
  IdentityProviderConfig,
  IdentityRefusal,
  PendingSignIn,
} from "./identity-provider.ts";
import { personOf } from "./person.ts";
import { type Preset, presets } from "./presets.ts";

/** The provider that `config` names, over OpenID Connect: authorization code with PKCE, state and nonce. */
export function providerOf(config: IdentityProviderConfig, policy: OutboundPolicy): IdentityProvider {
  return new OpenIdProvider(config, policy);
}

class OpenIdProvider implements IdentityProvider {
  readonly #config: IdentityProviderConfig;
  readonly #policy: OutboundPolicy;
  readonly #preset: Preset;

  constructor(config: IdentityProviderConfig, policy: OutboundPolicy) {
    this.#config = config;
    this.#policy = policy;
    this.#preset = presets[config.preset];
  }

  get response_mode(): IdentityProvider["response_mode"] {
    return this.#preset.response_mode;
  }

  async begin({ redirect_uri, prompt, login_hint, max_age }: Parameters<IdentityProvider["begin"]>[0]) {
    const metadata = await this.#metadata();
    if (!metadata.ok) return metadata;
    const pending: PendingSignIn = {
      state: generateState(),
      nonce: generateState(),
      code_verifier: generateCodeVerifier(),
      redirect_uri,
    };
    const url = new OAuth2Client(this.#config.client_id, null, redirect_uri).createAuthorizationURLWithPKCE(
      metadata.value.authorization_endpoint,
      pending.state,
      CodeChallengeMethod.S256,
      pending.code_verifier,
      [...this.#preset.scopes],
    );
    url.searchParams.set("nonce", pending.nonce);
    if (this.response_mode !== "query") url.searchParams.set("response_mode", this.response_mode);
    if (prompt) url.searchParams.set("prompt", prompt);
    if (login_hint) url.searchParams.set("login_hint", login_hint);
    if (max_age !== undefined) url.searchParams.set("max_age", String(max_age));
    return ok({ url: url.href, pending });
  }

  async finish(
    pending: PendingSignIn,
    callback: URLSearchParams,
  ): Promise<Result<Identity, IdentityRefusal>> {
    const metadata = await this.#metadata();
    if (!metadata.ok) return metadata;
    const code = codeOf(callback, pending, metadata.value);
    if (!code.ok) return code;
    const tokens = await exchangeCode(code.value, pending, this.#config, metadata.value, this.#policy);
    if (!tokens.ok) return tokens;
    const idToken = await verifyIdToken(
      tokens.value.id_token,
      {
        issuer: metadata.value.issuer,
        jwks_uri: metadata.value.jwks_uri,
        client_id: this.#config.client_id,
        nonce: pending.nonce,
      },
      this.#policy,
    );
    if (!idToken.ok) return idToken;
    const posted = this.response_mode === "form_post" ? callback.get("user") : null;
    return personOf(
      idToken.value,
      { token: tokens.value.access_token, metadata: metadata.value, posted },
      this.#policy,
    );
  }

  async #metadata(): Promise<Result<ProviderMetadata, IdentityRefusal>> {
    const { issuer, metadata } = this.#preset;
    const mayName = issuer === null || this.#policy.allowLocal;
    if (mayName && this.#config.issuer) return discover(this.#config.issuer, this.#policy);
    if (metadata) return ok(metadata);
    return discover(issuer ?? "", this.#policy);
  }
}

/** The code that came back, when it came from where the person was sent, and for this sign-in. */
function codeOf(
  callback: URLSearchParams,
  pending: PendingSignIn,
  metadata: ProviderMetadata,
): Result<string, IdentityRefusal> {
  // RFC 6749, 3.1: no parameter more than once. What is read first and what is read last must not differ.
  for (const name of ["state", "code", "iss", "error"]) {
    if (callback.getAll(name).length > 1) return err({ code: "callback_invalid", reason: "repeated" });
  }
  if (callback.get("state") !== pending.state) return err({ code: "callback_invalid", reason: "state" });
  // RFC 9207, 2.4: against one provider's code being brought to another.
  const isNamed = callback.has("iss") || metadata.authorization_response_iss_parameter_supported;
  if (isNamed && callback.get("iss") !== metadata.issuer) {
    return err({ code: "callback_invalid", reason: "issuer" });
  }
  const error = callback.get("error");
  if (error !== null)
    return err({ code: "sign_in_refused", error: errorCodeSchema.catch("unknown").parse(error) });
  const code = callback.get("code");
  return code ? ok(code) : err({ code: "callback_invalid", reason: "code" });
}

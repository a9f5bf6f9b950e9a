import type { Result } from "#commerce/result.ts";

/** Whom to ask, and as whom. `google`, `facebook` and `apple` are for shoppers; `oidc` is a merchant's own provider. */
export type IdentityProviderConfig = (
  | { preset: "google" | "facebook"; client_id: string; client_secret: string }
  | AppleClient
  | { preset: "oidc"; client_id: string; client_secret: string; issuer: string }
) & {
  /** A stand-in for a preset's real provider: for development and tests, only where local addresses are allowed. */
  issuer?: string;
};

/** Apple has no client secret; it takes a token signed with the key that its developer site hands out. */
export interface AppleClient {
  preset: "apple";
  /** The Services ID. */
  client_id: string;
  team_id: string;
  key_id: string;
  /** The content of the `.p8` file: PKCS #8 in PEM, an ECDSA key on P-256. */
  private_key: string;
}

/** What is kept, secretly and for minutes, from the way out to the way back. */
export interface PendingSignIn {
  state: string;
  nonce: string;
  code_verifier: string;
  redirect_uri: string;
}

/** A person as the provider knows them. They are the same person only where `issuer` and `subject` are both the same. */
export interface Identity {
  issuer: string;
  subject: string;
  email: string;
  /** Whether the provider says that the address is theirs. Without it, nobody's account may be found by the address. */
  email_verified: boolean;
  name: string | null;
  /** When they last proved to the provider who they are; null where it does not say. `max_age` makes it say so. */
  authenticated_at: string | null;
}

/** What of an id token does not hold. */
export type IdTokenFault =
  | "malformed"
  | "algorithm"
  | "key"
  | "signature"
  | "issuer"
  | "audience"
  | "expired"
  | "nonce"
  | "claims";

/** Why nobody was signed in. */
export type IdentityRefusal =
  /** Settings that cannot work: an address that may not be called, an unreadable key. For whoever typed them. */
  | { readonly code: "configuration_invalid"; readonly reason: "issuer" | "private_key" }
  /** No usable answer in time. Trying again may help. */
  | { readonly code: "provider_unreachable"; readonly at: "discovery" | "token" | "keys" | "userinfo" }
  /** The provider describes itself as somebody else, or lacks what is needed. */
  | { readonly code: "discovery_invalid"; readonly reason: string }
  /** The way back does not belong to the way out: forged, replayed, or from another provider. */
  | { readonly code: "callback_invalid"; readonly reason: "repeated" | "state" | "issuer" | "code" }
  /** The provider sent the person back without a sign-in; `access_denied` when they cancelled (RFC 6749, 4.1.2.1). */
  | { readonly code: "sign_in_refused"; readonly error: string }
  /** The code was not exchanged: used, too old, not ours, or the client's credentials are wrong (RFC 6749, 5.2). */
  | { readonly code: "token_refused"; readonly error: string }
  | { readonly code: "id_token_invalid"; readonly reason: IdTokenFault }
  /** Signed in, but without the address that accounts go by. */
  | { readonly code: "email_missing" };

/** Signing in with a third party: a way out to it, and the way back. Never throws for what the third party does. */
export interface IdentityProvider {
  /**
   * How the person comes back: by a link, or by a form that another site posts, to which `SameSite=Lax` cookies are
   * not sent.
   */
  readonly response_mode: "query" | "form_post";

  /**
   * Where to send the person, and what to keep for {@link finish}. `prompt` is OpenID Connect's (`login` asks for the
   * password again, `select_account` for the account); `login_hint` is an address to fill in. `max_age` is how many
   * seconds ago the person may have signed in there; the caller compares {@link Identity.authenticated_at}, since what
   * passes through a browser can be left out there.
   */
  begin(request: {
    redirect_uri: string;
    prompt?: "none" | "login" | "consent" | "select_account";
    login_hint?: string;
    max_age?: number;
  }): Promise<Result<{ url: string; pending: PendingSignIn }, IdentityRefusal>>;

  /**
   * Who came back. `callback` holds the query's or the posted form's parameters. The caller forgets `pending` before
   * it calls, so that no way back is walked twice.
   */
  finish(pending: PendingSignIn, callback: URLSearchParams): Promise<Result<Identity, IdentityRefusal>>;
}

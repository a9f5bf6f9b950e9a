import { err, ok, type Result } from "#commerce/result.ts";

/** Error codes of the token endpoint (RFC 6749 §5.2) and of revocation (RFC 7009 §2.2.1). */
export type OAuthErrorCode =
  | "invalid_request"
  | "invalid_client"
  | "unauthorized_client"
  | "unsupported_grant_type"
  | "invalid_scope"
  | "unsupported_token_type";

/** A refusal in OAuth's own form. The description is for developers, in the letters that RFC 6749 §5.2 allows. */
export interface OAuthRefusal {
  readonly error: OAuthErrorCode;
  readonly error_description: string;
}

/** Parameters of a request; each is there once at most. */
export type OAuthForm = ReadonlyMap<string, string>;

/** What a client says to prove itself. */
export interface ClientCredentials {
  readonly client_id: string;
  readonly client_secret: string;
}

/** Longest form: a handful of short parameters. */
const MAX_FORM_BYTES = 8 * 1024;

export const refusal = (error: OAuthErrorCode, error_description: string) =>
  err<OAuthRefusal>({ error, error_description });

/** Reads a form. Empty parameters count as left out, none may stand there twice (RFC 6749 §3.2). */
export async function formOf(request: Request): Promise<Result<OAuthForm, OAuthRefusal>> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded")
    return refusal("invalid_request", "Send application/x-www-form-urlencoded.");
  if (Number(request.headers.get("content-length") ?? 0) > MAX_FORM_BYTES)
    return refusal("invalid_request", `Send at most ${MAX_FORM_BYTES} bytes.`);
  const text = await request.text();
  if (text.length > MAX_FORM_BYTES)
    return refusal("invalid_request", `Send at most ${MAX_FORM_BYTES} bytes.`);
  const form = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (form.has(name)) return refusal("invalid_request", "A parameter stands there twice.");
    form.set(name, value);
  }
  return ok(new Map([...form].filter(([, value]) => value !== "")));
}

/**
 * How the client proves itself: by HTTP Basic or in the form, never both (RFC 6749 §2.3). Of Basic both halves are
 * form-encoded before they are joined (§2.3.1), which matters for letters such as `:`, `+` and `%`.
 */
export function credentialsOf(
  authorization: string | undefined,
  form: OAuthForm,
): Result<ClientCredentials, OAuthRefusal> {
  const given = form.get("client_id");
  const secret = form.get("client_secret");
  if (authorization === undefined) {
    if (given === undefined || secret === undefined)
      return refusal("invalid_client", "Send client_id and client_secret, by HTTP Basic or in the form.");
    return ok({ client_id: given, client_secret: secret });
  }
  const encoded = /^basic +([A-Za-z0-9+/]+=*)$/i.exec(authorization)?.[1];
  const basic = encoded === undefined ? null : basicPair(encoded);
  if (!basic) return refusal("invalid_client", "The Authorization header is not HTTP Basic.");
  if (secret !== undefined || (given !== undefined && given !== basic.client_id))
    return refusal("invalid_request", "Prove yourself once: by HTTP Basic or in the form.");
  return ok(basic);
}

function basicPair(encoded: string): ClientCredentials | null {
  try {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
    const colon = text.indexOf(":");
    if (colon < 0) return null;
    return {
      client_id: formDecoded(text.slice(0, colon)),
      client_secret: formDecoded(text.slice(colon + 1)),
    };
  } catch {
    return null;
  }
}

/** @throws URIError where a `%` is followed by no two hexadecimal digits. */
const formDecoded = (text: string): string => decodeURIComponent(text.replaceAll("+", " "));

/** The tokens of a `scope` parameter, each once (RFC 6749 §3.3); null when it is not of that form. */
export function scopeTokens(scope: string): readonly string[] | null {
  const tokens = scope.split(" ");
  return tokens.every((token) => /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(token)) ? [...new Set(tokens)] : null;
}

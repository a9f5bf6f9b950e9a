import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/server";

/** What differs from an honest authenticator in an honest browser. */
export interface Dishonesty {
  /** The origin that the browser is at; the one it was made for, unless said. */
  readonly origin?: string;
  /** The site that the authenticator signs for. */
  readonly rpId?: string;
  readonly userVerified?: boolean;
  readonly counter?: number;
  readonly userHandle?: string;
  readonly challenge?: string;
}

/** An authenticator made of software, with one ES256 key, as W3C WebAuthn describes it. */
export interface Authenticator {
  readonly id: string;
  create(
    options: PublicKeyCredentialCreationOptionsJSON,
    lie?: Dishonesty,
  ): Promise<RegistrationResponseJSON>;
  get(options: PublicKeyCredentialRequestOptionsJSON, lie?: Dishonesty): Promise<AuthenticationResponseJSON>;
}

/** An authenticator in a browser at `https://<host>`. `counts` is false for those that sync their keys. */
export async function newAuthenticator(host: string, counts = true): Promise<Authenticator> {
  const keys = (await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, [
    "sign",
    "verify",
  ])) as CryptoKeyPair;
  const point = (await crypto.subtle.exportKey("jwk", keys.publicKey)) as JsonWebKey;
  const rawId = crypto.getRandomValues(new Uint8Array(16));
  const id = base64url(rawId);
  let uses = 0;
  let handle = "";

  const clientData = (type: string, challenge: string, lie: Dishonesty) =>
    utf8(
      JSON.stringify({
        type,
        challenge: lie.challenge ?? challenge,
        origin: lie.origin ?? `https://${host}`,
        crossOrigin: false,
      }),
    );
  const authenticatorData = async (flags: number, rpId: string, lie: Dishonesty) => {
    uses += counts ? 1 : 0;
    const verified = lie.userVerified === false ? 0 : 0x04;
    const counter = new Uint8Array(4);
    new DataView(counter.buffer).setUint32(0, lie.counter ?? uses);
    return joined(await sha256(utf8(lie.rpId ?? rpId)), Uint8Array.of(0x01 | verified | flags), counter);
  };

  return {
    id,
    async create(options, lie = {}) {
      handle = options.user.id;
      // COSE_Key of an EC2 key (RFC 9053): kty 2, alg -7, crv 1, x, y.
      const publicKey = joined(
        Uint8Array.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20),
        bytes(point.x ?? ""),
        Uint8Array.of(0x22, 0x58, 0x20),
        bytes(point.y ?? ""),
      );
      const credential = joined(new Uint8Array(16), Uint8Array.of(0, rawId.length), rawId, publicKey);
      const data = joined(await authenticatorData(0x40, options.rp.id ?? "", lie), credential);
      // CBOR: {"fmt": "none", "attStmt": {}, "authData": <bytes>}
      const attestation = joined(
        Uint8Array.of(0xa3, 0x63),
        utf8("fmt"),
        Uint8Array.of(0x64),
        utf8("none"),
        Uint8Array.of(0x67),
        utf8("attStmt"),
        Uint8Array.of(0xa0, 0x68),
        utf8("authData"),
        Uint8Array.of(0x58, data.length),
        data,
      );
      return {
        id,
        rawId: id,
        type: "public-key",
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(clientData("webauthn.create", options.challenge, lie)),
          attestationObject: base64url(attestation),
          transports: ["internal"],
        },
      };
    },
    async get(options, lie = {}) {
      const client = clientData("webauthn.get", options.challenge, lie);
      const data = await authenticatorData(0, options.rpId ?? "", lie);
      const signature = await crypto.subtle.sign(
        { name: "ECDSA", hash: "SHA-256" },
        keys.privateKey,
        joined(data, await sha256(client)),
      );
      return {
        id,
        rawId: id,
        type: "public-key",
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(client),
          authenticatorData: base64url(data),
          signature: base64url(der(new Uint8Array(signature))),
          userHandle: lie.userHandle ?? handle,
        },
      };
    },
  };
}

type Bytes = Uint8Array<ArrayBuffer>;

const utf8 = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text));
const bytes = (text: string): Bytes => new Uint8Array(Buffer.from(text, "base64url"));
const base64url = (value: Uint8Array): string => Buffer.from(value).toString("base64url");
const joined = (...parts: readonly Uint8Array[]): Bytes => new Uint8Array(Buffer.concat(parts));
const sha256 = async (value: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", value));

/** WebAuthn signatures are DER (RFC 3279, 2.2.3); Web Crypto gives r and s side by side. */
function der(raw: Uint8Array): Uint8Array {
  const integer = (value: Uint8Array): Uint8Array => {
    let start = 0;
    while (start < value.length - 1 && value[start] === 0) start += 1;
    const trimmed = value.slice(start);
    const padded = (trimmed[0] ?? 0) > 0x7f ? joined(Uint8Array.of(0), trimmed) : trimmed;
    return joined(Uint8Array.of(0x02, padded.length), padded);
  };
  const both = joined(integer(raw.slice(0, 32)), integer(raw.slice(32)));
  return joined(Uint8Array.of(0x30, both.length), both);
}

import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { and, eq, lt, or, sql } from "drizzle-orm";
import { err, ok, type Result } from "#commerce/result.ts";
import { newId } from "#db/ids.ts";
import { passkey } from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";
import { handOut, takeBack } from "./one-time-tokens.ts";

/** The site that a passkey is made at: it works at that host name only (W3C WebAuthn, 5.1.2, rpId). */
export interface Site {
  readonly rp_id: string;
  readonly origin: string;
}

/** Where a request came in. */
export function siteOf(request: Request): Site {
  const { hostname, origin } = new URL(request.url);
  return { rp_id: hostname, origin };
}

/** What a challenge was made for; for anything else it does not count. */
export type PasskeyUse = "sign_in" | "second_factor" | "step_up" | "registration";

export type PasskeyFault =
  /** The challenge was not made for this, was used, or is too old. */
  | "challenge"
  /** No such passkey of this merchant, this person, at this host. */
  | "unknown"
  /** It does not verify: another site's, another key's, without the person being verified. */
  | "invalid"
  /** It counts less than before: the key may have been copied (W3C WebAuthn, 6.1.1). */
  | "counter";

/** Why a passkey is not taken, and whose it is as far as that is known. */
export interface PasskeyRefusal {
  readonly fault: PasskeyFault;
  readonly staff_id: string | null;
}

export type Passkey = typeof passkey.$inferSelect;

interface Owner {
  readonly tenant_id: string;
  /** Null while it is not known who it will be. */
  readonly staff_id: string | null;
}

const CHALLENGE_MINUTES = 5;
/** EdDSA, ES256 and RS256 (iana.org/assignments/cose): what authenticators make, and what the runtime verifies. */
const ALGORITHMS = [-8, -7, -257];
/** More than anybody has devices; bounds what a browser is sent. */
export const MOST_PASSKEYS = 20;

/** What to ask a browser for. `among` names the passkeys of a person; without it, the browser offers what it has. */
export async function passkeyChallenge(
  env: Env,
  site: Site,
  owner: Owner,
  use: PasskeyUse,
  among?: readonly {
    readonly credential_id: string;
    readonly rp_id: string;
    readonly transports: string[];
  }[],
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const options = await generateAuthenticationOptions({
    rpID: site.rp_id,
    userVerification: "required",
    timeout: CHALLENGE_MINUTES * 60_000,
    ...(among && {
      allowCredentials: among
        .filter(({ rp_id }) => rp_id === site.rp_id)
        .map(({ credential_id, transports }) => ({ id: credential_id, transports })),
    }),
  });
  await keepChallenge(env, owner, use, options.challenge);
  return options;
}

/** Whose passkey has answered a challenge; it is used up, whatever comes of it. */
export async function passkeyProof(
  env: Env,
  site: Site,
  owner: Owner,
  use: PasskeyUse,
  response: AuthenticationResponseJSON,
): Promise<Result<Passkey, PasskeyRefusal>> {
  const refuse = (fault: PasskeyFault, staff_id = owner.staff_id) => err({ fault, staff_id });
  const challenge = await takeChallenge(env, owner, use, response.response.clientDataJSON);
  if (challenge === null) return refuse("challenge");
  const db = controlDb(env);
  const known = await db
    .select()
    .from(passkey)
    .where(
      and(
        eq(passkey.tenant_id, owner.tenant_id),
        eq(passkey.credential_id, response.id),
        eq(passkey.rp_id, site.rp_id),
      ),
    )
    .get();
  if (!known || (owner.staff_id !== null && known.staff_id !== owner.staff_id)) return refuse("unknown");
  const { userHandle } = response.response;
  if (userHandle !== undefined && userHandle !== handleOf(known.staff_id)) return refuse("unknown");
  const counter = await countOf(site, known, challenge, response);
  if (counter === null) return refuse("invalid", known.staff_id);
  const counted = await db
    .update(passkey)
    .set({ counter, last_used_at: new Date().toISOString() })
    .where(
      and(
        eq(passkey.tenant_id, known.tenant_id),
        eq(passkey.id, known.id),
        // Authenticators that sync their keys do not count at all.
        or(lt(passkey.counter, counter), and(eq(passkey.counter, 0), sql`${counter} = 0`)),
      ),
    )
    .returning({ id: passkey.id });
  return counted.length === 1 ? ok(known) : refuse("counter", known.staff_id);
}

/** The count that an answer bears, when it verifies; the library throws at each way in which it does not. */
async function countOf(
  site: Site,
  known: Passkey,
  challenge: string,
  response: AuthenticationResponseJSON,
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rp_id,
      requireUserVerification: true,
      credential: {
        id: known.credential_id,
        publicKey: new Uint8Array(Buffer.from(known.public_key, "base64url")),
        // Compared by the update above, so that two answers at once are told apart.
        counter: 0,
        transports: known.transports,
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}

interface NewOwner {
  readonly tenant_id: string;
  readonly staff_id: string;
  readonly name: string;
  readonly email: string | null;
}

/** What to ask a browser for that is to make a passkey. Those the person has are named, so that none is made twice. */
export async function registrationChallenge(
  env: Env,
  site: Site,
  owner: NewOwner,
  merchantName: string,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const present = await controlDb(env)
    .select({ id: passkey.credential_id, transports: passkey.transports })
    .from(passkey)
    .where(
      and(
        eq(passkey.tenant_id, owner.tenant_id),
        eq(passkey.staff_id, owner.staff_id),
        eq(passkey.rp_id, site.rp_id),
      ),
    );
  const options = await generateRegistrationOptions({
    rpName: merchantName,
    rpID: site.rp_id,
    userID: new Uint8Array(Buffer.from(owner.staff_id)),
    userName: owner.email ?? owner.name,
    userDisplayName: owner.name,
    timeout: CHALLENGE_MINUTES * 60_000,
    attestationType: "none",
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: present,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await keepChallenge(env, owner, "registration", options.challenge);
  return options;
}

/** Keeps a passkey that a browser has made for a challenge; it is used up, whatever comes of it. */
export async function registerPasskey(
  env: Env,
  site: Site,
  owner: { readonly tenant_id: string; readonly staff_id: string },
  name: string,
  response: RegistrationResponseJSON,
): Promise<Result<Passkey, PasskeyFault | "too_many">> {
  const challenge = await takeChallenge(env, owner, "registration", response.response.clientDataJSON);
  if (challenge === null) return err("challenge");
  const made = await madeOf(site, challenge, response);
  if (!made) return err("invalid");
  const row: Passkey = {
    tenant_id: owner.tenant_id,
    id: newId("psk"),
    staff_id: owner.staff_id,
    credential_id: made.id,
    public_key: Buffer.from(made.publicKey).toString("base64url"),
    counter: made.counter,
    transports: made.transports ?? [],
    rp_id: site.rp_id,
    name,
    created_at: new Date().toISOString(),
    last_used_at: null,
  };
  const db = controlDb(env);
  const own = and(eq(passkey.tenant_id, owner.tenant_id), eq(passkey.staff_id, owner.staff_id));
  if ((await db.$count(passkey, own)) >= MOST_PASSKEYS) return err("too_many");
  const kept = await db.insert(passkey).values(row).onConflictDoNothing().returning({ id: passkey.id });
  return kept.length === 1 ? ok(row) : err("invalid");
}

async function madeOf(site: Site, challenge: string, response: RegistrationResponseJSON) {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rp_id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    return verified ? registrationInfo.credential : null;
  } catch {
    return null;
  }
}

const keepChallenge = (env: Env, { tenant_id, staff_id }: Owner, use: PasskeyUse, token: string) =>
  handOut(env, {
    tenant_id,
    staff_id,
    purpose: "passkey_challenge",
    data: { use },
    minutes: CHALLENGE_MINUTES,
    token,
  });

/** The challenge that a browser says it has answered, when it was ours, for this person and this use. */
async function takeChallenge(
  env: Env,
  { tenant_id, staff_id }: Owner,
  use: PasskeyUse,
  clientDataJSON: string,
): Promise<string | null> {
  const challenge = challengeIn(clientDataJSON);
  const row = challenge && (await takeBack(env, tenant_id, "passkey_challenge", challenge));
  return row && row.data.use === use && row.staff_id === staff_id ? challenge : null;
}

function challengeIn(clientDataJSON: string): string | null {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientDataJSON, "base64url").toString()) as {
      challenge?: unknown;
    };
    return typeof challenge === "string" ? challenge : null;
  } catch {
    return null;
  }
}

/** Who a passkey says it belongs to: the id, which tells nothing about the person. */
const handleOf = (staffId: string): string => Buffer.from(staffId).toString("base64url");

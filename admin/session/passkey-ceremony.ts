import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import type { Schemas } from "#api-client/client.ts";

/** Why the browser gave no passkey. */
export type CeremonyFault = "cancelled" | "known" | "unsupported";

/** The browser, or the person before it, said no. */
export class PasskeyFailure extends Error {
  override readonly name = "PasskeyFailure";
  readonly fault: CeremonyFault;

  constructor(fault: CeremonyFault, cause: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

export const passkeysWork = (): boolean => browserSupportsWebAuthn();

// The API names of these shapes only what it reads; the rest is between the browser and its authenticator.
type Challenge = Schemas["PasskeyChallenge"];

/** Has a passkey answer a challenge. @throws PasskeyFailure when none does. */
export const answerOf = (challenge: Challenge): Promise<Schemas["PasskeyAnswer"]> =>
  done(async () => {
    const optionsJSON = challenge as unknown as PublicKeyCredentialRequestOptionsJSON;
    return (await startAuthentication({ optionsJSON })) as unknown as Schemas["PasskeyAnswer"];
  });

/** Has the browser make a passkey. @throws PasskeyFailure when it does not. */
export const madeFor = (challenge: Challenge): Promise<Schemas["NewPasskey"]> =>
  done(async () => {
    const optionsJSON = challenge as unknown as PublicKeyCredentialCreationOptionsJSON;
    return (await startRegistration({ optionsJSON })) as unknown as Schemas["NewPasskey"];
  });

async function done<Made>(ceremony: () => Promise<Made>): Promise<Made> {
  if (!passkeysWork()) throw new PasskeyFailure("unsupported", null);
  try {
    return await ceremony();
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    // InvalidStateError: one of the passkeys to exclude is on the device (w3.org/TR/webauthn-3, 5.1.3).
    if (name === "InvalidStateError") throw new PasskeyFailure("known", error);
    if (name === "NotSupportedError") throw new PasskeyFailure("unsupported", error);
    throw new PasskeyFailure("cancelled", error);
  }
}

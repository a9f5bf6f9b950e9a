import type { CDPSession, Page } from "playwright-core";

/** A device with a fingerprint reader, made of software; its owner always agrees. */
export interface VirtualAuthenticator {
  /** How many passkeys it holds. */
  passkeys(): Promise<number>;
  /** Whether whoever touches it is recognised. */
  recognise(right: boolean): Promise<void>;
}

/** Gives a page a platform authenticator (chromedevtools.github.io/devtools-protocol/tot/WebAuthn). */
export async function addAuthenticator(page: Page): Promise<VirtualAuthenticator> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    async passkeys() {
      const { credentials } = await session.send("WebAuthn.getCredentials", { authenticatorId });
      return credentials.length;
    },
    async recognise(right) {
      await session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: right });
    },
  };
}

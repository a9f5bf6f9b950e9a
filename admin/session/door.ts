import { client, taken } from "../client.ts";
import type { Staff } from "../model.ts";
import { answerOf, madeFor } from "./passkey-ceremony.ts";

/** What a right password leads to. */
export type SignInAnswer = Awaited<ReturnType<typeof door.signIn>>;
export type SecondStep = Extract<SignInAnswer, { status: "second_factor" }>;
export type SecondFactor = { kind: "totp"; code: string } | { kind: "recovery_code"; code: string };

/** Somebody is in; codes are told where a first second factor came with it. */
export interface Entered {
  readonly staff: Staff;
  readonly recovery_codes: readonly string[] | null;
}

const entered = ({ staff, recovery_codes }: Entered): Entered => ({ staff, recovery_codes });

/** The calls of the door: signing in, links, proving again. */
export const door = {
  methods: (signal?: AbortSignal) =>
    taken(client.GET("/api/v1/auth/staff/methods", { ...(signal && { signal }) })),
  signIn: (email: string, password: string) =>
    taken(client.POST("/api/v1/auth/staff/sign-in", { body: { email: email.trim(), password } })),
  signInByPasskey: async (): Promise<Entered> => {
    const challenge = await taken(client.POST("/api/v1/auth/staff/passkey/challenge", { body: {} }));
    const body = { answer: await answerOf(challenge) };
    return entered(await taken(client.POST("/api/v1/auth/staff/passkey", { body })));
  },

  giveFactor: async (token: string, factor: SecondFactor): Promise<Entered> =>
    entered(await taken(client.POST("/api/v1/auth/staff/second-factor", { body: { token, factor } }))),
  givePasskey: async (token: string): Promise<Entered> => {
    const challenge = await taken(
      client.POST("/api/v1/auth/staff/second-factor/challenge", { body: { token } }),
    );
    const factor = { kind: "passkey" as const, answer: await answerOf(challenge) };
    return entered(await taken(client.POST("/api/v1/auth/staff/second-factor", { body: { token, factor } })));
  },

  beginApp: (token: string) =>
    taken(client.POST("/api/v1/auth/staff/second-factor/app", { body: { token } })),
  confirmApp: async (token: string, code: string): Promise<Entered> =>
    entered(
      await taken(client.POST("/api/v1/auth/staff/second-factor/app/confirm", { body: { token, code } })),
    ),
  setUpPasskey: async (token: string, name: string): Promise<Entered> => {
    const challenge = await taken(
      client.POST("/api/v1/auth/staff/second-factor/passkey/challenge", { body: { token } }),
    );
    const body = { token, name, passkey: await madeFor(challenge) };
    return entered(await taken(client.POST("/api/v1/auth/staff/second-factor/passkey", { body })));
  },

  invitation: (token: string) => taken(client.POST("/api/v1/auth/staff/invitation", { body: { token } })),
  accept: (token: string, name: string, password: string) =>
    taken(client.POST("/api/v1/auth/staff/invitation/accept", { body: { token, name, password } })),
  acceptByPasskey: async (token: string, name: string, passkey_name: string): Promise<Entered> => {
    const challenge = await taken(
      client.POST("/api/v1/auth/staff/invitation/passkey/challenge", { body: { token } }),
    );
    const body = { token, name, passkey_name, passkey: await madeFor(challenge) };
    return entered(await taken(client.POST("/api/v1/auth/staff/invitation/passkey", { body })));
  },

  askForReset: (email: string) =>
    taken(client.POST("/api/v1/auth/staff/password-reset", { body: { email: email.trim() } })),
  lookAtReset: (token: string) =>
    taken(client.POST("/api/v1/auth/staff/password-reset/look", { body: { token } })),
  reset: (token: string, password: string) =>
    taken(client.POST("/api/v1/auth/staff/password-reset/set", { body: { token, password } })),

  prove: (proof: { kind: "password"; password: string } | { kind: "totp"; code: string }) =>
    taken(client.POST("/api/v1/auth/staff/step-up", { body: { proof } })),
  proveByPasskey: async () => {
    const challenge = await taken(client.POST("/api/v1/auth/staff/step-up/challenge", { body: {} }));
    const proof = { kind: "passkey" as const, answer: await answerOf(challenge) };
    return taken(client.POST("/api/v1/auth/staff/step-up", { body: { proof } }));
  },
};

/** Where the merchant's provider is asked; it leads back to `place`, a path of this site. */
export function providerAddress(id: string, place: string, use: "sign_in" | "step_up" = "sign_in"): string {
  const query = new URLSearchParams({ return_to: place, for: use });
  return `/api/v1/auth/staff/sso/${id}/start?${query}`;
}

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Secret, TOTP } from "otpauth";
import { ApiError, asAnyone, asOperator } from "./api.ts";
import { localOperatorToken } from "./local-secrets.ts";
import { defaultStateDir } from "./serve.ts";

/** Somebody who runs the platform on this machine. Everybody knows the password; the authenticator is in the state folder. */
const WHO = { name: "Olga Operator", email: "olga@millrace.example" };
const PASSWORD = "water-over-the-wheel";

/** Where the secret of the demo operator's authenticator is kept. */
const fileIn = (stateDir: string): string => join(stateDir, "demo-operator.json");

/** How the demo operator signs in now; the code is good for half a minute, once. */
export interface OperatorLogin {
  readonly email: string;
  readonly password: string;
  readonly code: string;
}

/**
 * The demo operator of a state folder, invited and set up through the API where there is none yet. May be cut off and
 * repeated: an account without its authenticator is invited anew.
 */
export async function demoOperator(url: string, stateDir: string): Promise<OperatorLogin> {
  const known = await secretIn(stateDir);
  const secret = known ?? (await enrol(url));
  if (!known) await writeFile(fileIn(stateDir), `${JSON.stringify({ ...WHO, totp_secret: secret })}\n`);
  return { email: WHO.email, password: PASSWORD, code: codeOf(secret) };
}

async function enrol(url: string): Promise<string> {
  const operator = asOperator(url, localOperatorToken);
  const anyone = asAnyone(url);
  const invitation = await operator
    .post<{ url: string }>("/api/v1/operator/operators", WHO)
    .catch(async (error) => {
      if (!(error instanceof ApiError) || error.code !== "operator_known") throw error;
      const { items } = await operator.get<{ items: { id: string; email: string }[] }>(
        "/api/v1/operator/operators",
      );
      const id = items.find((person) => person.email === WHO.email)?.id;
      return operator.post<{ url: string }>(`/api/v1/operator/operators/${id}/invitations`, {});
    });
  const token = new URL(invitation.url).hash.slice(1);
  const { totp } = await anyone.post<{ totp: { secret: string } }>("/api/v1/auth/operator/invitations/open", {
    token,
  });
  await anyone.post("/api/v1/auth/operator/invitations/accept", {
    token,
    password: PASSWORD,
    // A step early, so that the code of this moment is left to sign in with.
    code: codeOf(totp.secret, -1),
  });
  return totp.secret;
}

const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

async function secretIn(stateDir: string): Promise<string | null> {
  try {
    return (JSON.parse(await readFile(fileIn(stateDir), "utf8")) as { totp_secret: string }).totp_secret;
  } catch {
    return null;
  }
}

if (import.meta.main) {
  const secret = await secretIn(process.env.STATE_DIR ?? defaultStateDir);
  if (secret) console.log(codeOf(secret));
  else console.error("There is no demo operator yet: start the server once with npm start.");
  process.exitCode = secret ? 0 : 1;
}

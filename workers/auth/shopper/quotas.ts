import type { Context } from "hono";
import { emailKey } from "#db/customers.ts";
import type { AppEnv } from "../../app-env.ts";
import { networkOf, throttle } from "../../middleware/rate-limit.ts";
import type { ProblemResponse } from "../../problems.ts";
import { whence } from "../../whence.ts";

const MINUTE = 60_000;

/** Passwords tried a minute: at one account, known or not, and from one network, where many may live. */
const TRIES = { account: 5, network: 30 };
/** Mails a minute: of one kind to one address, and asked for by one network. */
const MAILS = { address: 2, network: 10 };

/** Takes one try at the password of an address, or of whatever else has one. Null lets it on. */
export async function throttleTry(c: Context<AppEnv>, account: string): Promise<ProblemResponse | null> {
  return (
    (await throttle(c, "shopper_password", emailKey(account), TRIES.account, MINUTE)) ??
    (await throttle(c, "shopper_passwords", networkOf(whence(c).ip), TRIES.network, MINUTE))
  );
}

/** Takes one mail of a kind to an address. Null lets it on. */
export async function throttleMail(
  c: Context<AppEnv>,
  kind: "registration" | "link" | "reset" | "confirmation",
  email: string,
): Promise<ProblemResponse | null> {
  return (
    (await throttle(c, "shopper_mail", `${kind}:${emailKey(email)}`, MAILS.address, MINUTE)) ??
    (await throttle(c, "shopper_mails", networkOf(whence(c).ip), MAILS.network, MINUTE))
  );
}

import type { Context } from "hono";
import type { AppEnv } from "../../app-env.ts";
import { networkOf, throttle } from "../../middleware/rate-limit.ts";
import type { ProblemResponse } from "../../problems.ts";
import { whence } from "../../whence.ts";

const MINUTE = 60_000;

/** Tries a minute from one network, where a whole company may sit: far more than its people need. */
const TRIES = 60;
/** Mails that one network may ask for. */
const MAILS = 10;

/** Takes one try at the door from where a call comes: a password, a code, a link. Null lets it on. */
export const throttleTry = (c: Context<AppEnv>): Promise<ProblemResponse | null> =>
  throttle(c, "staff_sign_in", networkOf(whence(c).ip), TRIES, MINUTE);

/** Takes one mail that a call asks for. Null lets it on. */
export const throttleMail = (c: Context<AppEnv>): Promise<ProblemResponse | null> =>
  throttle(c, "staff_mail", networkOf(whence(c).ip), MAILS, MINUTE);

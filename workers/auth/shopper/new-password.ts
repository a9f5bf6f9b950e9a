import type { Context } from "hono";
import { passwordFault } from "#commerce/access/password-rules.ts";
import type { AppEnv } from "../../app-env.ts";
import { type ProblemResponse, problem } from "../../problems.ts";

/** Refuses a password that a shopper may not choose, saying why; null takes it. */
export function refusedPassword(
  c: Context<AppEnv>,
  password: string,
  email: string | null,
): ProblemResponse | null {
  const fault = passwordFault(password, { email, merchant: c.get("store").merchant.name });
  return fault && problem(c, "password_unfit", { fault });
}

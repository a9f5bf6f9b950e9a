import type { Context } from "hono";
import { passwordFault } from "#commerce/access/password-rules.ts";
import type { AppEnv } from "../../app-env.ts";
import { type ProblemResponse, problem } from "../../problems.ts";

/** Refuses a password that may not be chosen, saying why; null takes it. */
export function refusedPassword(
  c: Context<AppEnv>,
  password: string,
  owner: { readonly email: string | null; readonly merchant: string },
): ProblemResponse | null {
  const fault = passwordFault(password, owner);
  return fault && problem(c, "password_unfit", { fault });
}

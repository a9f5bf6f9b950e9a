import type { Context } from "hono";
import type { Customer } from "#db/customers.ts";
import type { AppEnv } from "../../app-env.ts";
import { signedIn } from "../../middleware/shopper.ts";
import { type ProblemResponse, problem } from "../../problems.ts";
import { checkPassword } from "./passwords.ts";
import { throttleTry } from "./quotas.ts";

/** Who has no password proves themselves by having signed in this recently (OWASP ASVS 5.0, 7.5.1). */
const FRESH_MS = 15 * 60_000;

/**
 * What changes how an account is reached wants its password, or where there is none a fresh sign-in: a browser left
 * open is not enough. Null lets the call on.
 */
export async function wantFreshProof(
  c: Context<AppEnv>,
  account: Customer,
  password: string | null,
): Promise<ProblemResponse | null> {
  if (account.password_hash === null) {
    const fresh = Date.parse(signedIn(c).since) > Date.now() - FRESH_MS;
    return fresh ? null : problem(c, "step_up_required");
  }
  if (password === null) return problem(c, "step_up_required");
  const refused = await throttleTry(c, account.id);
  if (refused) return refused;
  const { tenant_id } = c.get("db");
  const check = await checkPassword(c.env, tenant_id, account.id, password, account.password_hash);
  switch (check.kind) {
    case "right":
      return null;
    case "wrong":
      return problem(c, "sign_in_refused");
    case "locked":
      return problem(c, "sign_in_locked", { until: check.until });
  }
}

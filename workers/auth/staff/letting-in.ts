import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { AppEnv } from "../../app-env.ts";
import type { signInAnswerSchema } from "../../schemas/staff-identity.ts";
import type { Person } from "../secrets.ts";
import { enter } from "./entering.ts";
import { handOut } from "./one-time-tokens.ts";
import { siteOf } from "./passkeys.ts";
import { hasSecondFactor, secondFactorsAt, waysOf } from "./ways.ts";

/** How long a second step may take. */
const SECOND_STEP_MINUTES = 5;
/** Somebody who sets up an app for the first time has to find and install it. */
const SET_UP_MINUTES = 15;

/**
 * What follows a right password: a session where nothing more is asked, else a token for the second step. Nobody with
 * a second factor, and nobody whose merchant wants one, gets a session by their password alone.
 */
export async function afterPassword(
  c: Context<AppEnv>,
  person: Person,
): Promise<z.infer<typeof signInAnswerSchema>> {
  const { tenant_id, id: staff_id } = person;
  const ways = await waysOf(c.env, tenant_id, staff_id, c.get("meter"));
  if (hasSecondFactor(ways)) {
    const { rp_id } = siteOf(c.req.raw);
    const handed = await handOut(c.env, {
      tenant_id,
      staff_id,
      purpose: "second_factor",
      minutes: SECOND_STEP_MINUTES,
    });
    return {
      status: "second_factor",
      ...handed,
      methods: secondFactorsAt(ways, rp_id),
      passkey_hosts: [...new Set(ways.passkeys.map((passkey) => passkey.rp_id))].filter(
        (host) => host !== rp_id,
      ),
    };
  }
  if (ways.second_factor_required) {
    const handed = await handOut(c.env, {
      tenant_id,
      staff_id,
      purpose: "second_factor",
      data: { set_up: true },
      minutes: SET_UP_MINUTES,
    });
    return { status: "set_up_second_factor", ...handed };
  }
  return { status: "signed_in", staff: await enter(c, person, "password") };
}

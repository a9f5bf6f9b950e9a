import { waitUntil } from "cloudflare:workers";
import { z } from "@hono/zod-openapi";
import { accountOfEmail } from "#db/customers.ts";
import { answers, apiApp, json } from "../../api.ts";
import { enterShop, leaveShop } from "../../auth/shopper/entering.ts";
import { checkPassword, renewHash } from "../../auth/shopper/passwords.ts";
import { throttleTry } from "../../auth/shopper/quotas.ts";
import { tellAttempt } from "../../auth/shopper/telling.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { signedInSchema, signInSchema } from "../../schemas/account.ts";

export const signInRoutes = apiApp();

signInRoutes.openapi(
  route({
    access: { who: "anyone" },
    method: "post",
    path: "/account/sign-in",
    tags: ["store: account"],
    summary: "Sign in with a password",
    description:
      "Strangers and wrong passwords get the same answer, after the same time; addresses are locked alike. The guest's cart stays: `POST /cart` joins it with the customer's.",
    request: { body: json(signInSchema) },
    responses: answers(200, signedInSchema, ["sign_in_refused", "sign_in_locked", "rate_limited"]),
  }),
  async (c) => {
    const { email, password, session } = c.req.valid("json");
    const refused = await throttleTry(c, email);
    if (refused) return refused;
    const db = c.get("db");
    const account = await accountOfEmail(db, email);
    const hash = account?.credentials.password_hash ?? null;
    const check = await checkPassword(c.env, db.tenant_id, email, password, hash);
    if (!account || check.kind !== "right") {
      await tellAttempt(c, "auth.shopper_sign_in_refused", account?.customer.id ?? null);
      return check.kind === "locked"
        ? problem(c, "sign_in_locked", { until: check.until })
        : problem(c, "sign_in_refused");
    }
    waitUntil(renewHash(db, account.credentials, password));
    return c.json(await enterShop(c, account.customer, "password", session), 200);
  },
);

signInRoutes.openapi(
  route({
    access: { who: "anyone" },
    method: "post",
    path: "/account/sign-out",
    tags: ["store: account"],
    summary: "End the session",
    request: { body: json(z.strictObject({})) },
    responses: answers(200, z.strictObject({ ok: z.literal(true) })),
  }),
  async (c) => {
    await leaveShop(c);
    return c.json({ ok: true as const }, 200);
  },
);

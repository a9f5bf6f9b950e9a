import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { CONSENT_PURPOSES } from "#commerce/consents.ts";
import { consentHistory, currentConsents, recordConsent } from "#db/consents.ts";
import { belongingsOf, emailKey } from "#db/customers.ts";
import { unsettledOrders, waitingErasure, withdrawErasure } from "#db/erasure.ts";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { leaveShop } from "../../auth/shopper/entering.ts";
import { wantFreshProof } from "../../auth/shopper/fresh-proof.ts";
import { tell } from "../../auth/shopper/telling.ts";
import { askErasure, erasureView, personalData } from "../../customers/privacy.ts";
import { throttle } from "../../middleware/rate-limit.ts";
import { signedIn } from "../../middleware/shopper.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import {
  consentInputSchema,
  erasureInputSchema,
  erasureSchema,
  ownConsentsSchema,
  ownErasureSchema,
  personalDataSchema,
} from "../../schemas/customers.ts";
import { accountOf } from "./account-of.ts";

/** What shoppers agree to, what is kept of them, and being forgotten. Repeating a call changes nothing. */
export const privacyRoutes = apiApp();

const SHOPPER = { who: "shopper" } as const;
const TAGS = ["store: privacy"];
/** All that is kept of somebody, a minute: it reads much, and is read seldom. */
const EXPORTS_A_MINUTE = 5;

privacyRoutes.openapi(
  route({
    access: SHOPPER,
    method: "get",
    path: "/account/consents",
    tags: TAGS,
    summary: "What the shopper has agreed to, and took back",
    responses: answers(200, ownConsentsSchema, ["sign_in_required"]),
  }),
  async (c) => c.json(await ownConsents(c), 200),
);

privacyRoutes.openapi(
  route({
    access: SHOPPER,
    method: "put",
    path: "/account/consents/{purpose}",
    tags: TAGS,
    summary: "Agree to something, or take it back",
    request: {
      params: z.object({ purpose: z.enum(CONSENT_PURPOSES) }),
      body: json(consentInputSchema),
    },
    responses: answers(200, ownConsentsSchema, ["sign_in_required"]),
  }),
  async (c) => {
    const { purpose } = c.req.valid("param");
    await recordConsent(c.get("db"), await ownIds(c), {
      ...c.req.valid("json"),
      purpose,
      source: "account",
    });
    return c.json(await ownConsents(c), 200);
  },
);

privacyRoutes.openapi(
  route({
    access: SHOPPER,
    method: "post",
    path: "/account/personal-data",
    tags: TAGS,
    summary: "All that is kept of the shopper",
    description: "A POST, since every look at all of somebody's data is written down.",
    request: { body: json(z.strictObject({})) },
    responses: answers(200, personalDataSchema, ["sign_in_required", "rate_limited"]),
  }),
  async (c) => {
    const { customer_id } = signedIn(c);
    const refused = await throttle(c, "personal_data", customer_id, EXPORTS_A_MINUTE, 60_000);
    if (refused) return refused;
    await tell(c, "customer.exported_own_data", customer_id);
    return c.json(await personalData(c, c.get("store").merchant, customer_id, "proved"), 200);
  },
);

privacyRoutes.openapi(
  route({
    access: SHOPPER,
    method: "get",
    path: "/account/erasure",
    tags: TAGS,
    summary: "The shopper's wish to be forgotten, and what it waits for",
    responses: answers(200, ownErasureSchema, ["sign_in_required"]),
  }),
  async (c) => c.json(await ownErasure(c), 200),
);

privacyRoutes.openapi(
  route({
    access: SHOPPER,
    method: "post",
    path: "/account/erasure",
    tags: TAGS,
    summary: "Ask to be forgotten: orders stay, without the person",
    description:
      "Done at once, or as soon as the last order is settled; it cannot be undone. Wants the account's password, or where there is none a recent sign-in. Once done the session has ended.",
    request: { body: json(erasureInputSchema) },
    responses: answers(200, erasureSchema, [
      "sign_in_required",
      "erasure_unconfirmed",
      "step_up_required",
      "sign_in_refused",
      "sign_in_locked",
      "rate_limited",
    ]),
  }),
  async (c) => {
    const { confirm, password } = c.req.valid("json");
    const account = await accountOf(c.get("db"), signedIn(c).customer_id);
    if (!account) return problem(c, "sign_in_required");
    if (emailKey(confirm) !== account.email) return problem(c, "erasure_unconfirmed");
    const refused = await wantFreshProof(c, account, password);
    if (refused) return refused;
    const erasure = await askErasure(c, c.get("store").merchant, account.id, "shopper");
    if (!erasure) return problem(c, "sign_in_required");
    await tell(c, "customer.erasure_asked", account.id, { after: { status: erasure.status } });
    if (erasure.status === "done") await leaveShop(c);
    return c.json(erasure, 200);
  },
);

privacyRoutes.openapi(
  route({
    access: SHOPPER,
    method: "delete",
    path: "/account/erasure",
    tags: TAGS,
    summary: "Take the wish back while it waits",
    responses: answers(200, ownErasureSchema, ["sign_in_required"]),
  }),
  async (c) => {
    const { customer_id } = signedIn(c);
    if (await withdrawErasure(c.get("db"), customer_id))
      await tell(c, "customer.erasure_withdrawn", customer_id);
    return c.json(await ownErasure(c), 200);
  },
);

/** The shopper's ids: their own first, then of those merged into them. */
async function ownIds(c: Context<AppEnv>): Promise<[string, ...string[]]> {
  const { customer_id } = signedIn(c);
  const { ids } = await belongingsOf(c.get("db"), customer_id);
  return [customer_id, ...ids.filter((id) => id !== customer_id)];
}

async function ownConsents(c: Context<AppEnv>): Promise<z.infer<typeof ownConsentsSchema>> {
  const history = await consentHistory(c.get("db"), await ownIds(c));
  return { current: currentConsents(history), history };
}

async function ownErasure(c: Context<AppEnv>): Promise<z.infer<typeof ownErasureSchema>> {
  const { customer_id } = signedIn(c);
  const [waiting, open_orders] = await Promise.all([
    waitingErasure(c.get("db"), customer_id),
    unsettledOrders(c.get("db"), customer_id),
  ]);
  return { erasure: waiting && erasureView(waiting, open_orders), open_orders };
}

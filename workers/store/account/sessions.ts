import { z } from "@hono/zod-openapi";
import { answers, apiApp, json } from "../../api.ts";
import { tell } from "../../auth/shopper/telling.ts";
import { endOtherSessions, endSessionOf, sessionsOf } from "../../auth/shoppers.ts";
import { signedIn } from "../../middleware/shopper.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { shopperSessionSchema } from "../../schemas/account.ts";
import { idOf } from "../../schemas/common.ts";

/** Where a shopper is signed in, and ending it from afar. */
export const sessionRoutes = apiApp();

const done = z.strictObject({ ok: z.literal(true) });

sessionRoutes.openapi(
  route({
    access: { who: "shopper" },
    method: "get",
    path: "/account/sessions",
    tags: ["store: account"],
    summary: "Devices that are signed in, the one used last first",
    responses: answers(200, z.strictObject({ items: z.array(shopperSessionSchema) }), ["sign_in_required"]),
  }),
  async (c) => {
    const { customer_id, session_id } = signedIn(c);
    const sessions = await sessionsOf(c.get("db"), customer_id);
    const items = sessions.map((session) => ({ ...session, current: session.id === session_id }));
    return c.json({ items }, 200);
  },
);

sessionRoutes.openapi(
  route({
    access: { who: "shopper" },
    method: "delete",
    path: "/account/sessions/{session_id}",
    tags: ["store: account"],
    summary: "Sign a device out",
    request: { params: z.object({ session_id: idOf("ses") }) },
    responses: answers(200, done, ["sign_in_required", "not_found"]),
  }),
  async (c) => {
    const id = signedIn(c).customer_id;
    const ended = await endSessionOf(c.get("db"), id, c.req.valid("param").session_id);
    if (!ended) return problem(c, "not_found");
    await tell(c, "auth.shopper_session_ended", id);
    return c.json({ ok: true as const }, 200);
  },
);

sessionRoutes.openapi(
  route({
    access: { who: "shopper" },
    method: "post",
    path: "/account/sessions/end-others",
    tags: ["store: account"],
    summary: "Sign all other devices out",
    request: { body: json(z.strictObject({})) },
    responses: answers(200, done, ["sign_in_required"]),
  }),
  async (c) => {
    const { customer_id, session_id } = signedIn(c);
    await endOtherSessions(c.get("db"), customer_id, session_id);
    await tell(c, "auth.shopper_sessions_ended", customer_id);
    return c.json({ ok: true as const }, 200);
  },
);

import { liveTopic } from "#durable-objects/objects.ts";
import { answers, apiApp } from "../api.ts";
import type { Found } from "../app-env.ts";
import { within } from "../auth/principal.ts";
import { accountRoutes } from "../auth/staff/account.ts";
import { accountFactorRoutes } from "../auth/staff/account-factors.ts";
import { accountLogRoutes } from "../auth/staff/account-log.ts";
import { accountNotificationRoutes } from "../auth/staff/account-notifications.ts";
import { accountSessionRoutes } from "../auth/staff/account-sessions.ts";
import { staffView } from "../auth/staff-view.ts";
import { joinLive } from "../live.ts";
import { jsonOnly } from "../middleware/json-only.ts";
import { backOfficeOnly, identifyStaff } from "../middleware/tenant.ts";
import { problem } from "../problems.ts";
import { gate, route } from "../routing.ts";
import { staffSchema } from "../schemas/admin.ts";
import { customerDecisionRoutes, customerRoutes } from "./customers.ts";
import { importRoutes } from "./imports.ts";
import { apiClientRoutes } from "./integrations/api-clients.ts";
import { webhookSettingRoutes } from "./integrations/webhook-settings.ts";
import { webhookRoutes } from "./integrations/webhooks.ts";
import { mediaRoutes } from "./media.ts";
import { orderRoutes } from "./orders.ts";
import { organisationRoutes } from "./organisation.ts";
import { ownDataRoutes } from "./own-data.ts";
import { peopleRoutes } from "./people/index.ts";
import { productRoutes } from "./products.ts";
import { stockUploadRoutes } from "./stock/files.ts";
import { stockRoutes } from "./stock/index.ts";

/** What staff do in the back office. Every route names the permission it needs. */
export const adminApi = apiApp();

adminApi.use(identifyStaff, backOfficeOnly);
// Files come as they are; every other unsafe call is JSON.
adminApi.route("/", mediaRoutes);
adminApi.route("/", importRoutes);
adminApi.route("/", stockUploadRoutes);
adminApi.use(jsonOnly);

adminApi.openapi(
  route({
    method: "get",
    path: "/me",
    tags: ["admin: account"],
    summary: "Who is signed in, and what they may do",
    access: { who: "member", visitors: true },
    responses: answers(200, staffSchema, ["sign_in_required"]),
  }),
  async (c) => {
    const { staff, visitor }: Found = c.var;
    const identity = visitor ?? staff;
    return identity ? c.json(await staffView(c.env, identity), 200) : problem(c, "sign_in_required");
  },
);

adminApi.route("/", accountRoutes);
adminApi.route("/", accountFactorRoutes);
adminApi.route("/", accountSessionRoutes);
adminApi.route("/", accountLogRoutes);
adminApi.route("/", accountNotificationRoutes);
adminApi.route("/", organisationRoutes);
adminApi.route("/", ownDataRoutes);
adminApi.route("/", productRoutes);
adminApi.route("/", stockRoutes);
adminApi.route("/", orderRoutes);
adminApi.route("/", customerRoutes);
adminApi.route("/", customerDecisionRoutes);
adminApi.route("/", apiClientRoutes);
adminApi.route("/", webhookRoutes);
adminApi.route("/", webhookSettingRoutes);
adminApi.route("/", peopleRoutes);

adminApi.get("/live", gate({ who: "staff", permission: "order.view", scope: "location" }), (c) => {
  // People bound to stores hear of one of them, as their lists show them only; `location_id` says which.
  const places = within(c, "order.view", c.req.query("location_id"));
  if (places === null) return joinLive(c, liveTopic.staff());
  return places[0] ? joinLive(c, liveTopic.store(places[0])) : problem(c, "not_found");
});

// What a store hears has its orders in it, so only people who see stock everywhere hear of stock alone.
adminApi.get(
  "/live/stock",
  gate({ who: "staff", permission: "inventory.stock.view", scope: "location" }),
  (c) =>
    within(c, "inventory.stock.view", undefined) === null
      ? joinLive(c, liveTopic.staffStock())
      : problem(c, "not_found"),
);

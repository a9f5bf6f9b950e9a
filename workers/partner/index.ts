import { eq } from "drizzle-orm";
import { merchant } from "#db/schema/control/merchants.ts";
import { controlDb } from "#db/tenant-db.ts";
import { customerRoutes } from "../admin/customers.ts";
import { importRoutes } from "../admin/imports.ts";
import { webhookRoutes } from "../admin/integrations/webhooks.ts";
import { mediaRoutes } from "../admin/media.ts";
import { orderRoutes } from "../admin/orders.ts";
import { organisationRoutes } from "../admin/organisation.ts";
import { productRoutes } from "../admin/products.ts";
import { stockUploadRoutes } from "../admin/stock/files.ts";
import { stockRoutes } from "../admin/stock/index.ts";
import { answers, apiApp } from "../api.ts";
import { identifyClient } from "../middleware/client.ts";
import { jsonOnly } from "../middleware/json-only.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import { clientSelfSchema } from "../schemas/api-clients.ts";
import { describeForPrograms } from "./describe.ts";
import { oauthRoutes } from "./oauth.ts";

/**
 * What programs do for a merchant: the back office's own routes, for a client instead of a person. Left out is what
 * only people decide: who may do what, their own accounts, security, where events are told.
 */
export const partnerApi = apiApp();

partnerApi.route("/", oauthRoutes);
partnerApi.use(identifyClient);
// Files come as they are; every other unsafe call is JSON.
partnerApi.route("/", mediaRoutes);
partnerApi.route("/", importRoutes);
partnerApi.route("/", stockUploadRoutes);
partnerApi.use(jsonOnly);

partnerApi.openapi(
  route({
    method: "get",
    path: "/client",
    tags: ["partner: signing in"],
    summary: "Who calls, and what they may do: good to try a key with",
    access: { who: "client" },
    responses: answers(200, clientSelfSchema, ["client_unknown"]),
  }),
  async (c) => {
    const { id, name, tenant, grants } = c.get("principal");
    const owner = await controlDb(c.env, c.get("meter"))
      .select({ id: merchant.id, slug: merchant.slug, name: merchant.name })
      .from(merchant)
      .where(eq(merchant.id, tenant.tenant_id))
      .get();
    if (!owner) return problem(c, "client_unknown");
    return c.json(
      {
        id,
        name,
        merchant: owner,
        grants: grants.map(({ permission, location_id }) => ({ permission, location_id })),
      },
      200,
    );
  },
);

partnerApi.route("/", organisationRoutes);
partnerApi.route("/", productRoutes);
partnerApi.route("/", stockRoutes);
partnerApi.route("/", orderRoutes);
partnerApi.route("/", customerRoutes);
partnerApi.route("/", webhookRoutes);

describeForPrograms(partnerApi.openAPIRegistry);

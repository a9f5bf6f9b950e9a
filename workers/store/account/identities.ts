import { z } from "@hono/zod-openapi";
import { linksOf, unlink } from "#db/customer-identities.ts";
import { answers, apiApp } from "../../api.ts";
import { providersFor } from "../../auth/identity-providers.ts";
import { linkKey } from "../../auth/shopper/redirects.ts";
import { tell } from "../../auth/shopper/telling.ts";
import { signedIn } from "../../middleware/shopper.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { shopperIdentitySchema, shopperProviderSchema } from "../../schemas/account.ts";
import { idOf } from "../../schemas/common.ts";

/** Other places that shoppers may sign in from. */
export const identityRoutes = apiApp();

const startPath = (id: string): string => `/api/v1/auth/shopper/${id}/start`;

identityRoutes.openapi(
  route({
    access: { who: "anyone" },
    method: "get",
    path: "/account/providers",
    tags: ["store: account"],
    summary: "Providers that shoppers may sign in with: those the merchant has set up",
    responses: answers(200, z.strictObject({ items: z.array(shopperProviderSchema) })),
  }),
  async (c) => {
    const rows = await providersFor(c.env, c.get("db").tenant_id, "shopper", c.get("meter"));
    const items = rows.map(({ id, kind, name }) => ({ id, kind, name, start_path: startPath(id) }));
    return c.json({ items }, 200);
  },
);

identityRoutes.openapi(
  route({
    access: { who: "shopper" },
    method: "get",
    path: "/account/identities",
    tags: ["store: account"],
    summary: "Providers, and which of them the account is linked with",
    responses: answers(200, z.strictObject({ items: z.array(shopperIdentitySchema) }), ["sign_in_required"]),
  }),
  async (c) => {
    const [rows, links] = await Promise.all([
      providersFor(c.env, c.get("db").tenant_id, "shopper", c.get("meter")),
      linksOf(c.get("db"), signedIn(c).customer_id),
    ]);
    const items = await Promise.all(
      rows.map(async ({ id, kind, name }) => ({
        id,
        kind,
        name,
        linked_at: links.find((link) => link.provider_id === id)?.created_at ?? null,
        connect_path: `${startPath(id)}?link=${await linkKey(c, id)}`,
      })),
    );
    return c.json({ items }, 200);
  },
);

identityRoutes.openapi(
  route({
    access: { who: "shopper" },
    method: "delete",
    path: "/account/identities/{provider_id}",
    tags: ["store: account"],
    summary: "Unlink a provider; a link by mail always signs in",
    request: { params: z.object({ provider_id: idOf("idp") }) },
    responses: answers(200, z.strictObject({ ok: z.literal(true) }), ["sign_in_required", "not_found"]),
  }),
  async (c) => {
    const id = signedIn(c).customer_id;
    const { provider_id } = c.req.valid("param");
    if (!(await unlink(c.get("db"), provider_id, id))) return problem(c, "not_found");
    await tell(c, "auth.shopper_provider_unlinked", id, { after: { provider: provider_id } });
    return c.json({ ok: true as const }, 200);
  },
);

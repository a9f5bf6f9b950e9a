import { changeCustomer } from "#db/customers.ts";
import { answers, apiApp, json } from "../../api.ts";
import { accountView } from "../../auth/shopper/entering.ts";
import { signedIn } from "../../middleware/shopper.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { profileSchema, shopperAccountSchema } from "../../schemas/account.ts";
import { accountOf } from "./account-of.ts";

export const profileRoutes = apiApp();

profileRoutes.openapi(
  route({
    access: { who: "shopper" },
    method: "get",
    path: "/account",
    tags: ["store: account"],
    summary: "Who is signed in",
    responses: answers(200, shopperAccountSchema, ["sign_in_required"]),
  }),
  async (c) => {
    const account = await accountOf(c.get("db"), signedIn(c).customer_id);
    return account ? c.json(accountView(account), 200) : problem(c, "sign_in_required");
  },
);

profileRoutes.openapi(
  route({
    access: { who: "shopper" },
    method: "patch",
    path: "/account",
    tags: ["store: account"],
    summary: "Change name, phone or language; what is left out stays",
    request: { body: json(profileSchema) },
    responses: answers(200, shopperAccountSchema, ["sign_in_required"]),
  }),
  async (c) => {
    const { name, phone, locale } = c.req.valid("json");
    const id = signedIn(c).customer_id;
    await changeCustomer(c.get("db"), id, {
      ...(name !== undefined && { name }),
      ...(phone !== undefined && { phone }),
      ...(locale !== undefined && { locale }),
    });
    const account = await accountOf(c.get("db"), id);
    return account ? c.json(accountView(account), 200) : problem(c, "sign_in_required");
  },
);

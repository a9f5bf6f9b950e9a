import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { PostalAddress } from "#commerce/order/document.ts";
import {
  addAddress,
  addressesOf,
  MOST_ADDRESSES,
  makeDefault,
  removeAddress,
  replaceAddress,
} from "#db/customer-addresses.ts";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { signedIn } from "../../middleware/shopper.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { newAddressSchema, savedAddressesSchema } from "../../schemas/account.ts";
import { addressSchema, idOf } from "../../schemas/common.ts";

/** A shopper's address book. Every change answers with all of it. */
export const addressRoutes = apiApp();

const params = z.object({ address_id: idOf("adr") });
const tags = ["store: account"];
const shopper = { who: "shopper" } as const;

const owner = (c: Context<AppEnv>): string => signedIn(c).customer_id;
const book = async (c: Context<AppEnv>) => {
  const items = await addressesOf(c.env, c.get("db"), owner(c));
  return { items: items.map(({ id, address, is_default }) => ({ id, address, is_default })) };
};

const isSame = (one: PostalAddress, other: PostalAddress): boolean =>
  (Object.keys(other) as (keyof PostalAddress)[]).every((field) => one[field] === other[field]);

addressRoutes.openapi(
  route({
    access: shopper,
    method: "get",
    path: "/account/addresses",
    tags,
    summary: "Saved addresses, the default one first",
    responses: answers(200, savedAddressesSchema, ["sign_in_required"]),
  }),
  async (c) => c.json(await book(c), 200),
);

addressRoutes.openapi(
  route({
    access: shopper,
    method: "post",
    path: "/account/addresses",
    tags,
    summary: "Save an address; the first one becomes the default",
    description: "One that is saved already is not saved twice, so the call may be repeated.",
    request: { body: json(newAddressSchema) },
    responses: answers(201, savedAddressesSchema, ["sign_in_required", "addresses_full"]),
  }),
  async (c) => {
    const { address, is_default } = c.req.valid("json");
    const same = (await book(c)).items.find((saved) => isSame(saved.address, address));
    if (same) {
      if (is_default) await makeDefault(c.get("db"), owner(c), same.id);
      return c.json(await book(c), 201);
    }
    const id = await addAddress(c.env, c.get("db"), owner(c), address, is_default);
    return id ? c.json(await book(c), 201) : problem(c, "addresses_full", { limit: MOST_ADDRESSES });
  },
);

addressRoutes.openapi(
  route({
    access: shopper,
    method: "put",
    path: "/account/addresses/{address_id}",
    tags,
    summary: "Replace an address",
    request: { params, body: json(addressSchema) },
    responses: answers(200, savedAddressesSchema, ["sign_in_required", "not_found"]),
  }),
  async (c) => {
    const { address_id } = c.req.valid("param");
    const replaced = await replaceAddress(c.env, c.get("db"), owner(c), address_id, c.req.valid("json"));
    return replaced ? c.json(await book(c), 200) : problem(c, "not_found");
  },
);

addressRoutes.openapi(
  route({
    access: shopper,
    method: "post",
    path: "/account/addresses/{address_id}/default",
    tags,
    summary: "Take an address first at the checkout",
    request: { params, body: json(z.strictObject({})) },
    responses: answers(200, savedAddressesSchema, ["sign_in_required", "not_found"]),
  }),
  async (c) => {
    const made = await makeDefault(c.get("db"), owner(c), c.req.valid("param").address_id);
    return made ? c.json(await book(c), 200) : problem(c, "not_found");
  },
);

addressRoutes.openapi(
  route({
    access: shopper,
    method: "delete",
    path: "/account/addresses/{address_id}",
    tags,
    summary: "Remove an address",
    request: { params },
    responses: answers(200, savedAddressesSchema, ["sign_in_required", "not_found"]),
  }),
  async (c) => {
    const removed = await removeAddress(c.get("db"), owner(c), c.req.valid("param").address_id);
    return removed ? c.json(await book(c), 200) : problem(c, "not_found");
  },
);

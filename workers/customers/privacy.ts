import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { type ErasureRequest, requestErasure, unsettledOrders } from "#db/erasure.ts";
import { personalDataOf } from "#db/personal-data.ts";
import type { Merchant } from "#db/store-context.ts";
import { carryOut, tellOfWaiting } from "#queues/erasures.ts";
import type { AppEnv } from "../app-env.ts";
import { shopperOrder } from "../orders/order-view.ts";
import type { erasureSchema, personalDataSchema } from "../schemas/customers.ts";

/** All that is kept of a person, as a document they can read and take elsewhere. */
export async function personalData(
  c: Context<AppEnv>,
  merchant: Merchant,
  customerId: string,
  reach: "proved" | "known",
): Promise<z.infer<typeof personalDataSchema>> {
  const data = await personalDataOf(c.env, c.get("db"), customerId, reach);
  return {
    exported_at: new Date().toISOString(),
    merchant: merchant.name,
    customers: data.customers.map(
      ({ id, email, email_verified_at, name, phone, locale, status, created_at }) => ({
        id,
        email,
        email_verified_at,
        name,
        phone,
        locale,
        status,
        created_at,
      }),
    ),
    addresses: data.addresses,
    orders: data.orders.map(shopperOrder),
    consents: data.consents,
    messages: data.messages.map(({ kind, recipient, subject, body, created_at }) => ({
      kind,
      recipient,
      subject,
      body,
      created_at,
    })),
    sessions: data.sessions.map(({ created_at, last_seen_at, user_agent }) => ({
      created_at,
      last_seen_at,
      device: user_agent,
    })),
    signs_in_with: data.links.map(({ provider_id, created_at }) => ({ provider_id, since: created_at })),
  };
}

/**
 * Takes a wish to be forgotten, and carries it out at once where no order stands against it; the person is written to
 * either way. Null when they are forgotten already.
 */
export async function askErasure(
  c: Context<AppEnv>,
  merchant: Merchant,
  customerId: string,
  askedBy: ErasureRequest["asked_by"],
): Promise<z.infer<typeof erasureSchema> | null> {
  const db = c.get("db");
  const request = await requestErasure(db, customerId, askedBy);
  if (!request) return null;
  const doing = { env: c.env, merchant, db, objects: c.get("objects"), request_id: c.get("request_id") };
  const waits_for = await unsettledOrders(db, customerId);
  const status = waits_for.length === 0 ? await carryOut(doing, request) : "waiting";
  if (status === "waiting") await tellOfWaiting(doing, request);
  return erasureView({ ...request, status }, waits_for);
}

export const erasureView = (
  { id, status, asked_by, created_at }: ErasureRequest,
  waits_for: string[],
): z.infer<typeof erasureSchema> => ({ id, status, asked_by, created_at, waits_for });

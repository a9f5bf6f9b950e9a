import { createRoute, z } from "@hono/zod-openapi";
import { eq } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { device, staff as staffTable } from "#db/schema/control.ts";
import { merchantOf, taxRatesAt } from "#db/store-context.ts";
import { controlDb } from "#db/tenant-db.ts";
import { answers, apiApp, json } from "../api.ts";
import { may } from "../auth/permissions.ts";
import { newToken, signIn, staffOf, tokenHash } from "../auth/sessions.ts";
import { allow, staff } from "../middleware/tenant.ts";
import { problem } from "../problems.ts";
import { locationSchema } from "../schemas/admin.ts";
import {
  posContextSchema,
  posSessionSchema,
  posSignInSchema,
  registerDeviceSchema,
  registeredDeviceSchema,
} from "../schemas/pos.ts";
import { deviceFrom, surroundings } from "./till.ts";

/** Setting a till up, and signing in at it. */
export const deviceRoutes = apiApp();

deviceRoutes.openapi(
  createRoute({
    method: "get",
    path: "/locations",
    tags: ["till: set-up"],
    summary: "Stores a till can be registered for",
    middleware: [staff, allow("devices.register")] as const,
    responses: answers(200, z.strictObject({ items: z.array(locationSchema) }), [
      "sign_in_required",
      "forbidden",
    ]),
  }),
  async (c) => {
    const merchant = await merchantOf(c.env, c.get("db").tenant_id, c.get("meter"));
    const own = c.get("staff").location_id;
    const items = (merchant?.locations ?? [])
      .filter(
        (location) => location.kind === "store" && location.pos_channel_id && (!own || location.id === own),
      )
      .map(({ id, code, kind, name, address, picks_up }) => ({
        id,
        code,
        kind,
        name,
        city: address.city,
        country: address.country,
        picks_up,
      }));
    return c.json({ items }, 200);
  },
);

deviceRoutes.openapi(
  createRoute({
    method: "post",
    path: "/devices",
    tags: ["till: set-up"],
    summary: "Register a till for a store; its token is shown once",
    middleware: [staff, allow("devices.register")] as const,
    request: { body: json(registerDeviceSchema) },
    responses: answers(201, registeredDeviceSchema, ["sign_in_required", "unknown_location", "forbidden"]),
  }),
  async (c) => {
    const { name, location_id } = c.req.valid("json");
    const { tenant, location_id: own } = c.get("staff");
    const id = newId("dev");
    const till = await surroundings(c, tenant.tenant_id, location_id, id);
    if (till?.location.kind !== "store" || (own && own !== location_id))
      return problem(c, "unknown_location");
    const device_token = newToken();
    await controlDb(c.env, c.get("meter"))
      .insert(device)
      .values({
        id,
        tenant_id: tenant.tenant_id,
        location_id,
        name,
        token_hash: await tokenHash(device_token),
        created_at: new Date().toISOString(),
      });
    return c.json({ device_id: id, device_token, name, location_id }, 201);
  },
);

deviceRoutes.openapi(
  createRoute({
    method: "get",
    path: "/context",
    tags: ["till: set-up"],
    summary: "All that a till needs to sell on its own",
    responses: answers(200, posContextSchema, ["sign_in_required"]),
  }),
  async (c) => {
    const registered = await deviceFrom(c);
    const till =
      registered && (await surroundings(c, registered.tenant_id, registered.location_id, registered.id));
    if (!till) return problem(c, "sign_in_required");
    const { merchant, location, channel } = till;
    const people = await controlDb(c.env, c.get("meter"))
      .select({
        id: staffTable.id,
        name: staffTable.name,
        role: staffTable.role,
        location_id: staffTable.location_id,
        pin_hash: staffTable.pin_hash,
      })
      .from(staffTable)
      .where(eq(staffTable.tenant_id, merchant.tenant_id))
      .orderBy(staffTable.name)
      .all();
    return c.json(
      {
        merchant: merchant.name,
        device: { id: registered.id, name: registered.name },
        location: {
          id: location.id,
          name: location.name,
          address: {
            line1: location.address.line1,
            city: location.address.city,
            region: location.address.region,
            postal_code: location.address.postal_code,
            country: location.address.country,
          },
          phone: location.phone,
        },
        channel: {
          id: channel.id,
          locale: channel.locale,
          currency: channel.currency,
          prices_include_tax: channel.prices_include_tax,
        },
        tax_rates: [...taxRatesAt(merchant, location.address.country, location.address.region)],
        staff: people
          .filter((person) => person.pin_hash && may(person.role, "till.sell"))
          .filter((person) => !person.location_id || person.location_id === location.id)
          .map(({ id, name, role }) => ({ id, name, role })),
      },
      200,
    );
  },
);

deviceRoutes.openapi(
  createRoute({
    method: "post",
    path: "/sign-in",
    tags: ["till: set-up"],
    summary: "Sign in at a till with a PIN",
    request: { body: json(posSignInSchema) },
    responses: answers(200, posSessionSchema, ["sign_in_required", "sign_in_refused", "sign_in_locked"]),
  }),
  async (c) => {
    const registered = await deviceFrom(c);
    if (!registered) return problem(c, "sign_in_required");
    const { staff_id, pin } = c.req.valid("json");
    const outcome = await signIn(c.env, registered.tenant_id, { staff_id, device: registered }, pin);
    if (outcome.kind === "locked") return problem(c, "sign_in_locked", { until: outcome.until });
    if (outcome.kind === "refused") return problem(c, "sign_in_refused");
    const person = await staffOf(c.env, outcome.token, c.get("meter"));
    if (!person || !may(person.role, "till.sell")) return problem(c, "sign_in_refused");
    return c.json(
      {
        token: outcome.token,
        staff_id: person.id,
        name: person.name,
        role: person.role,
        expires_at: outcome.expires_at,
      },
      200,
    );
  },
);

import { z } from "@hono/zod-openapi";
import { newId } from "#db/ids.ts";
import { device } from "#db/schema/control/people.ts";
import { merchantOf, taxRatesAt } from "#db/store-context.ts";
import { controlDb } from "#db/tenant-db.ts";
import { answers, apiApp, json } from "../api.ts";
import { note, securityEvent, whence } from "../audit.ts";
import { type Member, memberMayAt, membersOf } from "../auth/people.ts";
import { mayAt, within } from "../auth/principal.ts";
import { checkSecret } from "../auth/secrets.ts";
import { beginSession } from "../auth/sessions.ts";
import { newToken, tokenHash } from "../auth/tokens.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import { locationSchema } from "../schemas/admin.ts";
import {
  posContextSchema,
  posSessionSchema,
  posSignInSchema,
  registerDeviceSchema,
  registeredDeviceSchema,
} from "../schemas/pos.ts";
import { surroundings } from "./till.ts";

/** Setting a till up, and signing in at it. */
export const deviceRoutes = apiApp();

deviceRoutes.openapi(
  route({
    method: "get",
    path: "/locations",
    tags: ["till: set-up"],
    summary: "Stores a till can be registered for",
    access: { who: "staff", permission: "till.device.register", scope: "location" },
    responses: answers(200, z.strictObject({ items: z.array(locationSchema) }), [
      "sign_in_required",
      "forbidden",
    ]),
  }),
  async (c) => {
    const merchant = await merchantOf(c.env, c.get("db").tenant_id, c.get("meter"));
    const places = within(c, "till.device.register", undefined);
    const items = (merchant?.locations ?? [])
      .filter(
        (location) =>
          location.kind === "store" && location.pos_channel_id && (places?.includes(location.id) ?? true),
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
  route({
    method: "post",
    path: "/devices",
    tags: ["till: set-up"],
    summary: "Register a till for a store; its token is shown once",
    access: { who: "staff", permission: "till.device.register", scope: "location" },
    request: { body: json(registerDeviceSchema) },
    responses: answers(201, registeredDeviceSchema, ["sign_in_required", "unknown_location", "forbidden"]),
  }),
  async (c) => {
    const { name, location_id } = c.req.valid("json");
    const { tenant } = c.get("staff");
    const id = newId("dev");
    const till = await surroundings(c, tenant.tenant_id, location_id, id);
    if (till?.location.kind !== "store" || !mayAt(c, "till.device.register", location_id))
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
        registered_by: c.get("staff").id,
        created_at: new Date().toISOString(),
      });
    note(c, { subject: { kind: "device", id }, location_id, after: { name, location_id } });
    return c.json({ device_id: id, device_token, name, location_id }, 201);
  },
);

deviceRoutes.openapi(
  route({
    method: "get",
    path: "/context",
    tags: ["till: set-up"],
    summary: "All that a till needs to sell on its own",
    access: { who: "device" },
    responses: answers(200, posContextSchema, ["sign_in_required"]),
  }),
  async (c) => {
    const registered = c.get("device");
    const till = await surroundings(c, registered.tenant.tenant_id, registered.location_id, registered.id);
    if (!till) return problem(c, "sign_in_required");
    const { merchant, location, channel } = till;
    const members = await membersOf(c.env, merchant.tenant_id, c.get("meter"));
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
        staff: members
          .filter((member) => signsIn(member, location.id))
          .map((member) => ({ id: member.person.id, ...known(member, location.id) })),
      },
      200,
    );
  },
);

deviceRoutes.openapi(
  route({
    method: "post",
    path: "/sign-in",
    tags: ["till: set-up"],
    summary: "Sign in at a till with a PIN",
    access: { who: "device" },
    audit: { action: "auth.till_signed_in" },
    request: { body: json(posSignInSchema) },
    responses: answers(200, posSessionSchema, ["sign_in_required", "sign_in_refused", "sign_in_locked"]),
  }),
  async (c) => {
    const registered = c.get("device");
    const { tenant_id } = registered.tenant;
    const { staff_id, pin } = c.req.valid("json");
    const outcome = await checkSecret(c.env, tenant_id, { staff_id }, pin);
    if (outcome.kind === "locked") return problem(c, "sign_in_locked", { until: outcome.until });
    const member = (await membersOf(c.env, tenant_id, c.get("meter"))).find(
      (candidate) => candidate.person.id === staff_id,
    );
    if (outcome.kind === "refused" || !member || !signsIn(member, registered.location_id)) {
      await securityEvent(c, c.get("db"), {
        action: "auth.pin_refused",
        actor: { kind: "anonymous", id: member?.person.id ?? null, name: member?.person.name ?? "unknown" },
        subject: { kind: "device", id: registered.id },
        location_id: registered.location_id,
      });
      return problem(c, "sign_in_refused");
    }
    note(c, { subject: { kind: "staff", id: staff_id }, after: { name: member.person.name } });
    const session = await beginSession(c.env, {
      tenant_id,
      staff_id,
      device_id: registered.id,
      proof: "pin",
      ...whence(c),
    });
    return c.json({ ...session, staff_id, ...known(member, registered.location_id) }, 200);
  },
);

/** People whom a till in this store offers to sign in. */
const signsIn = (member: Member, locationId: string): boolean =>
  member.person.status === "active" &&
  member.person.pin_hash !== null &&
  memberMayAt(member, "till.sell", locationId);

/** A person as a till in this store knows them. */
function known({ person, roles, grants }: Member, locationId: string) {
  const here = <T extends { readonly location_id: string | null }>(given: readonly T[]): T[] =>
    given.filter(({ location_id }) => location_id === null || location_id === locationId);
  return {
    name: person.name,
    roles: [...new Set(here(roles).map((role) => role.name ?? role.role_id))],
    permissions: [...new Set(here(grants).map((grant) => grant.permission))].sort(),
    pin_set_at: person.pin_set_at,
  };
}

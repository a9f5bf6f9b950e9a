import type { z } from "@hono/zod-openapi";
import { eq, or } from "drizzle-orm";
import type { Context } from "hono";
import { err, ok, type Result } from "#commerce/result.ts";
import { inList, insertRows } from "#db/bulk.ts";
import { newId } from "#db/ids.ts";
import { isTaken } from "#db/merchants.ts";
import { hostname, merchant } from "#db/schema/control/merchants.ts";
import { staff, staffRole } from "#db/schema/control/people.ts";
import { channel, location, shippingMethod, taxZone } from "#db/schema/shard/organisation.ts";
import { forgetMerchants } from "#db/store-context.ts";
import { controlDb, shardNames, type TenantRef, tenantDb } from "#db/tenant-db.ts";
import type { AppEnv } from "../app-env.ts";
import { hashSecret } from "../auth/passwords.ts";
import { sendInvitation } from "../auth/staff/invitations.ts";
import { scopeTo } from "../middleware/tenant.ts";
import type { merchantInputSchema, merchantSchema } from "../schemas/merchants.ts";

export type MerchantInput = z.infer<typeof merchantInputSchema>;
export type NewMerchant = z.infer<typeof merchantSchema>;

export type TakingOnRefusal =
  | { readonly code: "unknown_shard" }
  | { readonly code: "slug_taken" }
  | { readonly code: "unknown_location"; readonly location: string }
  | { readonly code: "unknown_channel" };

/**
 * Takes on a merchant: hostnames, channels, locations, taxes, shipping and first people. Its shard is written first and
 * CONTROL last, in one transaction: until its hostnames exist nobody reaches it, so a call that breaks off leaves unused
 * rows and no half merchant. People with an address and no password are invited.
 */
export async function takeOn(
  c: Context<AppEnv>,
  input: MerchantInput,
  sandboxOf: string | null = null,
): Promise<Result<NewMerchant, TakingOnRefusal>> {
  const refusal = await refusalOf(c, input);
  if (refusal) return err(refusal);
  const tenant: TenantRef = { tenant_id: newId("mer"), shard: input.shard };
  const locations = input.locations.map((entry) => ({ ...entry, id: newId("loc") }));
  const channels = input.channels.map((entry) => ({ ...entry, id: newId("chn") }));
  const locationId = (code: string | null): string =>
    locations.find((entry) => entry.code === code)?.id ?? "";
  const people = input.staff.map((person) => ({ ...person, id: newId("stf") }));

  const db = tenantDb(c.env, tenant, c.get("meter"));
  await db.batch([
    insertRows(
      db,
      location,
      locations.map(({ pos_channel, ...entry }) => ({
        ...entry,
        pos_channel_id: pos_channel === null ? null : (channels[pos_channel]?.id ?? null),
      })),
    ),
    insertRows(
      db,
      channel,
      channels.map(({ locations: codes, hostname: _, accent_hue, ...entry }) => ({
        ...entry,
        location_ids: codes.map(locationId),
        theme: accent_hue === null ? null : { accent_hue },
      })),
    ),
    insertRows(
      db,
      taxZone,
      input.tax_zones.map((zone) => ({ ...zone, region: zone.region ?? "" })),
    ),
    insertRows(
      db,
      shippingMethod,
      input.shipping_methods.map((method, position) => ({ ...method, id: newId("shp"), position })),
    ),
  ]);

  const now = new Date().toISOString();
  const rows = await Promise.all(people.map((person) => staffRow(tenant.tenant_id, person, now)));
  const control = controlDb(c.env, c.get("meter"));
  try {
    await control.batch([
      control.insert(merchant).values({
        id: tenant.tenant_id,
        slug: input.slug,
        name: input.name,
        shard: input.shard,
        status: "active",
        kind: input.kind,
        sandbox_of: sandboxOf,
        created_at: now,
      }),
      ...channels.flatMap(({ id, hostname: name }) =>
        name
          ? [control.insert(hostname).values({ hostname: name, tenant_id: tenant.tenant_id, channel_id: id })]
          : [],
      ),
      ...rows.map((row) => control.insert(staff).values(row)),
      ...people.map(({ id, role, location: code }) =>
        control.insert(staffRole).values({
          tenant_id: tenant.tenant_id,
          staff_id: id,
          role_id: role,
          location_id: locationId(code),
        }),
      ),
    ]);
  } catch (error) {
    // Somebody else was faster with the name.
    if (isTaken(error)) return err({ code: "slug_taken" });
    throw error;
  }
  forgetMerchants();
  scopeTo(c, tenant);
  await inviteTo(c, tenant, input, people);
  return ok({
    id: tenant.tenant_id,
    slug: input.slug,
    name: input.name,
    kind: input.kind,
    shard: input.shard,
    channels: channels.map(({ id, name }) => ({ id, name })),
    locations: locations.map(({ id, code }) => ({ id, code })),
  });
}

/** Invites who has an address and no password, to the merchant's first site: there they sign in. */
async function inviteTo(
  c: Context<AppEnv>,
  tenant: TenantRef,
  input: MerchantInput,
  people: readonly (MerchantInput["staff"][number] & { readonly id: string })[],
): Promise<void> {
  const site = input.channels.find((entry) => entry.kind === "web" && entry.url);
  if (!site?.url) return;
  const at = { origin: site.url, locale: site.locale };
  for (const { id, name, email, password } of people)
    if (email && !password)
      await sendInvitation(
        c,
        { ...tenant, name: input.name },
        { id, name, email },
        c.get("operator").name,
        at,
      );
}

/** Somebody with an address chooses a password by invitation, unless one is given; the others sign in by PIN. */
async function staffRow(
  tenant_id: string,
  person: MerchantInput["staff"][number] & { readonly id: string },
  now: string,
): Promise<typeof staff.$inferInsert> {
  const { id, name, email, password, pin } = person;
  return {
    tenant_id,
    id,
    name,
    email,
    status: email && !password ? "invited" : "active",
    password_hash: password ? await hashSecret(password) : null,
    pin_hash: pin ? await hashSecret(pin) : null,
    pin_set_at: pin ? now : null,
    created_at: now,
  };
}

/** What speaks against taking a merchant on, before anything is written. */
async function refusalOf(c: Context<AppEnv>, input: MerchantInput): Promise<TakingOnRefusal | null> {
  if (!shardNames(c.env).includes(input.shard)) return { code: "unknown_shard" };
  const codes = new Set(input.locations.map((entry) => entry.code));
  const named = [
    ...input.channels.flatMap((entry) => entry.locations),
    ...input.staff.flatMap((entry) => entry.location ?? []),
  ];
  const unknown = named.find((code) => !codes.has(code));
  if (unknown !== undefined) return { code: "unknown_location", location: unknown };
  if (input.locations.some(({ pos_channel }) => pos_channel !== null && !input.channels[pos_channel]))
    return { code: "unknown_channel" };
  const hostnames = input.channels.flatMap((entry) => entry.hostname ?? []);
  const taken = await controlDb(c.env, c.get("meter"))
    .select({ slug: merchant.slug })
    .from(merchant)
    .leftJoin(hostname, eq(hostname.tenant_id, merchant.id))
    .where(or(eq(merchant.slug, input.slug), inList(hostname.hostname, hostnames)))
    .get();
  return taken ? { code: "slug_taken" } : null;
}

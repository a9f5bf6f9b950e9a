import { eq, inArray, or } from "drizzle-orm";
import { insertRows } from "#db/bulk.ts";
import { newId } from "#db/ids.ts";
import { hostname, merchant } from "#db/schema/control/merchants.ts";
import { staff, staffRole } from "#db/schema/control/people.ts";
import { channel, location, shippingMethod, taxZone } from "#db/schema/shard/organisation.ts";
import { forgetMerchants } from "#db/store-context.ts";
import { controlDb, shardNames, tenantDb } from "#db/tenant-db.ts";
import { answers, apiApp, json } from "../api.ts";
import { identifyOperator } from "../auth/operators.ts";
import { hashSecret } from "../auth/passwords.ts";
import { jsonOnly } from "../middleware/json-only.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import { merchantInputSchema, merchantSchema } from "../schemas/admin.ts";

/** What the platform's operator does. Let in by the deployment's own secret `OPERATOR_TOKEN`; shut where none is set. */
export const operatorApi = apiApp();

operatorApi.use(identifyOperator);
operatorApi.use(jsonOnly);

operatorApi.openapi(
  route({
    access: { who: "operator" },
    method: "post",
    path: "/merchants",
    tags: ["operator"],
    summary: "Take on a merchant: hostnames, channels, locations, taxes, shipping and first staff",
    request: { body: json(merchantInputSchema) },
    responses: answers(201, merchantSchema, [
      "sign_in_required",
      "slug_taken",
      "unknown_location",
      "unknown_channel",
    ]),
  }),
  async (c) => {
    const input = c.req.valid("json");
    const control = controlDb(c.env, c.get("meter"));
    const hostnames = input.channels.flatMap((entry) => entry.hostname ?? []);
    if (!shardNames(c.env).includes(input.shard))
      return problem(c, "invalid_request", { errors: [{ field: "shard", message: "no such shard" }] });
    const taken = await control
      .select({ slug: merchant.slug })
      .from(merchant)
      .leftJoin(hostname, eq(hostname.tenant_id, merchant.id))
      .where(or(eq(merchant.slug, input.slug), inArray(hostname.hostname, hostnames.slice(0, 90))))
      .get();
    if (taken) return problem(c, "slug_taken");
    const tenant_id = newId("mer");
    const now = new Date().toISOString();
    const locations = input.locations.map((entry) => ({ ...entry, id: newId("loc") }));
    const channels = input.channels.map((entry) => ({ ...entry, id: newId("chn") }));
    const locationId = (code: string) => locations.find((entry) => entry.code === code)?.id;
    const named = [
      ...input.channels.flatMap((entry) => entry.locations),
      ...input.staff.flatMap((entry) => entry.location ?? []),
    ];
    const unknown = named.find((code) => !locationId(code));
    if (unknown) return problem(c, "unknown_location", { code: unknown });
    if (locations.some((entry) => entry.pos_channel !== null && !channels[entry.pos_channel]))
      return problem(c, "unknown_channel");

    const db = tenantDb(c.env, { tenant_id, shard: input.shard }, c.get("meter"));
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
          location_ids: codes.flatMap((code) => locationId(code) ?? []),
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
    const people = await Promise.all(
      input.staff.map(async (person) => ({
        id: newId("stf"),
        tenant_id,
        name: person.name,
        email: person.email?.toLowerCase() ?? null,
        password_hash: person.password ? await hashSecret(person.password) : null,
        pin_hash: person.pin ? await hashSecret(person.pin) : null,
        pin_set_at: person.pin ? now : null,
        created_at: now,
      })),
    );
    // Last, in one batch: until its hostnames exist nobody reaches the merchant, so a crash before leaves nothing visible.
    await control.batch([
      control.insert(merchant).values({
        id: tenant_id,
        slug: input.slug,
        name: input.name,
        shard: input.shard,
        status: "active",
        created_at: now,
      }),
      ...channels.flatMap((entry) =>
        entry.hostname
          ? [control.insert(hostname).values({ hostname: entry.hostname, tenant_id, channel_id: entry.id })]
          : [],
      ),
      ...people.map((person) => control.insert(staff).values(person)),
      ...people.map(({ id }, index) =>
        control.insert(staffRole).values({
          tenant_id,
          staff_id: id,
          role_id: input.staff[index]?.role ?? "",
          location_id: locationId(input.staff[index]?.location ?? "") ?? "",
        }),
      ),
    ]);
    forgetMerchants();
    return c.json(
      {
        id: tenant_id,
        slug: input.slug,
        name: input.name,
        shard: input.shard,
        channels: channels.map(({ id, name }) => ({ id, name })),
        locations: locations.map(({ id, code }) => ({ id, code })),
      },
      201,
    );
  },
);

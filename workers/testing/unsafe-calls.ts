import { insertRows } from "#db/bulk.ts";
import { requestErasure } from "#db/erasure.ts";
import { webhookDelivery } from "#db/schema/shard/webhooks.ts";
import { newDelivery } from "#queues/webhooks.ts";
import { newAuthenticator } from "./authenticator.ts";
import { type Colleague, colleague } from "./colleagues.ts";
import { countedBy, countOf, plannedCount } from "./counts.ts";
import { shopperOf } from "./people.ts";
import {
  type ApiAnswer,
  apiAt,
  type Call,
  databaseOf,
  filledCart,
  openShop,
  sell,
  stock,
  type TestShop,
  testId,
} from "./shop.ts";
import { codeOf, newPerson, PASSWORD, signedIn, type TestBrowser, withApp } from "./staff.ts";
import { onHold, ranOut, ruleAt, stocked } from "./stock.ts";
import { STOCK_DOCUMENT_CALLS } from "./stock-document-calls.ts";
import { STOCK_FILE_CALLS } from "./stock-file-calls.ts";

/** A call that succeeds. */
export interface UnsafeCall {
  /** The shop it is about, where it is not the one that was given. */
  readonly of?: TestShop;
  readonly by: Call;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** Makes what a call needs, and tells the call; run for a shop with one SKU, `LOG-1`. */
export type Example = (shop: TestShop) => Promise<UnsafeCall>;

const NOTHING = {};

/** One successful call of every route of staff and tills that changes something, by method and path. */
export const UNSAFE_CALLS: Readonly<Record<string, Example>> = {
  // --- catalogue ---
  "POST /admin/media": async (shop) => ({
    by: rawAt(shop.administrator, "image/svg+xml"),
    path: "/admin/media",
    body: `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><title>${testId("med")}</title></svg>`,
  }),
  "POST /admin/imports": async (shop) => ({
    by: rawAt(shop.administrator, "text/csv"),
    path: "/admin/imports?format=shopify_csv&file_name=goods.csv&currency=USD&publish=false",
    body: "Handle,Title,Variant SKU,Variant Price\n",
  }),
  "POST /admin/products": async (shop) => ({
    by: shop.administrator,
    path: "/admin/products",
    body: productOf(`new-${testId("prd").slice(-8).toLowerCase()}`, testId("prd").slice(-10)),
  }),
  "PUT /admin/products/:product_id": async (shop) => {
    const sku = testId("prd").slice(-10);
    const id = await sell(shop, [sku]);
    const { body } = await shop.administrator("GET", `/admin/products/${id}`);
    return {
      by: shop.administrator,
      path: `/admin/products/${id}`,
      body: { ...productOf(body.handle, sku), title: { en: "Renamed" } },
      headers: { "if-match": `"v${body.version}"` },
    };
  },
  "POST /admin/products/:product_id/publish": async (shop) => ({
    by: shop.administrator,
    path: `/admin/products/${await sell(shop, [testId("prd").slice(-10)])}/publish`,
    body: NOTHING,
  }),
  "POST /admin/products/:product_id/unpublish": async (shop) => ({
    by: shop.administrator,
    path: `/admin/products/${await sell(shop, [testId("prd").slice(-10)])}/unpublish`,
    body: NOTHING,
  }),
  "POST /admin/categories": async (shop) => ({
    by: shop.administrator,
    path: "/admin/categories",
    body: {
      handle: testId("cat").slice(-8).toLowerCase(),
      name: { en: "Things" },
      description: { en: "" },
      parent_id: null,
      media_id: null,
      position: 1,
    },
  }),

  // --- stock and orders ---
  "POST /admin/stock/:sku/flash-sale": async (shop) => ({
    by: shop.administrator,
    path: `/admin/stock/${await newSku(shop)}/flash-sale`,
    body: { counters: 2 },
  }),
  "DELETE /admin/stock/:sku/flash-sale": async (shop) => {
    const path = `/admin/stock/${await newSku(shop)}/flash-sale`;
    await made(shop.administrator("POST", path, { counters: 2 }));
    return { by: shop.administrator, path };
  },
  "POST /admin/stock/adjustments": async (shop) => ({
    by: shop.manager,
    path: "/admin/stock/adjustments",
    body: { sku: "LOG-1", location_id: shop.store, delta: 2, reason: "found", note: "behind the shelf" },
  }),
  "POST /admin/stock/receipts": async (shop) => ({
    by: shop.manager,
    path: "/admin/stock/receipts",
    body: {
      opening: false,
      reference: "D-17",
      lines: [{ sku: "LOG-1", location_id: shop.store, quantity: 3 }],
    },
  }),
  "POST /admin/stock/:sku/damages": async (shop) => ({
    by: shop.manager,
    path: `/admin/stock/${await stocked(shop, 3)}/damages`,
    body: { location_id: shop.store, quantity: 1, reason: "fell from the shelf" },
  }),
  "POST /admin/stock/:sku/write-offs": async (shop) => {
    const sku = await stocked(shop, 3);
    const damaged = { location_id: shop.store, quantity: 1, reason: "broken" };
    await made(shop.manager("POST", `/admin/stock/${sku}/damages`, damaged));
    return { by: shop.manager, path: `/admin/stock/${sku}/write-offs`, body: damaged };
  },
  "POST /admin/stock/:sku/returns": async (shop) => ({
    by: shop.manager,
    path: "/admin/stock/LOG-1/returns",
    body: {
      location_id: shop.store,
      quantity: 1,
      reason: "did not fit",
      condition: "sellable",
      reference: null,
    },
  }),
  "POST /admin/stock/:sku/quarantines": async (shop) => ({
    by: shop.administrator,
    path: `/admin/stock/${await stocked(shop, 3)}/quarantines`,
    body: { location_id: shop.store, quantity: 2, kind: "quality", lot: null, reason: "smells" },
  }),
  "POST /admin/stock/quarantines/:quarantine_id/release": async (shop) => ({
    by: shop.administrator,
    path: `/admin/stock/quarantines/${await onHold(shop)}/release`,
    body: { quantity: 1, outcome: "sellable", reason: "checked" },
  }),
  "POST /admin/stock/recalls": async (shop) => ({
    by: shop.administrator,
    path: "/admin/stock/recalls",
    body: {
      lot: testId("prd").slice(-6),
      reason: "brittle",
      skus: [await stocked(shop, 2)],
      location_ids: null,
    },
  }),
  "POST /admin/stock/alerts/:stock_alert_id/acknowledge": async (shop) => ({
    by: shop.manager,
    path: `/admin/stock/alerts/${(await ranOut(shop)).id}/acknowledge`,
    body: NOTHING,
  }),
  "POST /admin/counts": async (shop) => ({
    by: shop.administrator,
    path: "/admin/counts",
    body: countOf(shop, [await stocked(shop, 2)]),
  }),
  "POST /admin/counts/:count_id/finish": async (shop) => ({
    by: shop.manager,
    path: `/admin/counts/${await begunCount(shop)}/finish`,
    body: { rest: "zero" },
  }),
  "POST /admin/counts/:count_id/recount": async (shop) => {
    const sku = await stocked(shop, 2);
    const id = await plannedCount(shop, [sku]);
    await countedBy(shop.manager, id, { [sku]: 1 });
    return {
      by: shop.manager,
      path: `/admin/counts/${id}/recount`,
      body: { skus: [sku], reason: "far off" },
    };
  },
  "POST /admin/counts/:count_id/approve": async (shop) => {
    const id = await begunCount(shop);
    await made(shop.manager("POST", `/admin/counts/${id}/finish`, { rest: "zero" }));
    return { by: shop.administrator, path: `/admin/counts/${id}/approve`, body: { reason: "seen it" } };
  },
  "POST /admin/counts/:count_id/post": async (shop) => {
    const id = await begunCount(shop);
    await made(shop.manager("POST", `/admin/counts/${id}/finish`, { rest: "zero" }));
    await made(shop.administrator("POST", `/admin/counts/${id}/approve`, { reason: null }));
    return { by: shop.administrator, path: `/admin/counts/${id}/post`, body: NOTHING };
  },
  "POST /admin/counts/:count_id/cancel": async (shop) => ({
    by: shop.manager,
    path: `/admin/counts/${await begunCount(shop)}/cancel`,
    body: { reason: "not today" },
  }),
  "PUT /admin/stock/:sku/policy": async (shop) => ({
    by: shop.administrator,
    path: `/admin/stock/${await stocked(shop, 2)}/policy`,
    body: { rules: [], beyond: { kind: "backorder", limit: 5, promised_at: null } },
    headers: { "if-match": '"v0"' },
  }),
  "POST /admin/stock-rules": async () => {
    const other = await openShop();
    return {
      of: other,
      by: other.administrator,
      path: "/admin/stock-rules",
      body: {
        category_id: null,
        channel_id: other.channel_id,
        location_id: null,
        keep: 1,
        sell_from: null,
        low_at: null,
      },
    };
  },
  "PUT /admin/stock-rules/:rule_id": async () => {
    const other = await openShop();
    const { id, version, ...rule } = await made(ruleAt(other));
    return {
      of: other,
      by: other.administrator,
      path: `/admin/stock-rules/${id}`,
      body: { ...rule, keep: 2 },
      headers: { "if-match": `"v${version}"` },
    };
  },
  "DELETE /admin/stock-rules/:rule_id": async () => {
    const other = await openShop();
    const { id, version } = await made(ruleAt(other));
    return {
      of: other,
      by: other.administrator,
      path: `/admin/stock-rules/${id}`,
      headers: { "if-match": `"v${version}"` },
    };
  },
  "PUT /admin/channels/:channel_id/stock": async () => {
    const other = await openShop();
    return {
      of: other,
      by: other.administrator,
      path: `/admin/channels/${other.channel_id}/stock`,
      body: { location_ids: [other.store], soft_hold: { starts: "cart", minutes: 15 } },
      headers: { "if-match": '"v1"' },
    };
  },
  "POST /admin/orders": async (shop) => ({
    by: shop.orderDesk,
    path: "/admin/orders",
    body: {
      channel_id: shop.channel_id,
      customer: { name: "Phil Phone", email: null, phone: null },
      fulfilment: { kind: "pickup", location_id: shop.store },
      lines: [{ sku: "LOG-1", quantity: 1 }],
      payment: { kind: "card", token: "tok_approve" },
      expected_total: null,
    },
  }),
  "POST /admin/orders/:order_id/:move": async (shop) => ({
    by: shop.orderDesk,
    path: `/admin/orders/${await ordered(shop)}/cancel`,
    body: { reason: "changed their mind" },
  }),

  ...STOCK_DOCUMENT_CALLS,
  ...STOCK_FILE_CALLS,

  // --- customers ---
  "PUT /admin/customers/:customer_id": async (shop) => {
    const id = await customerOf(shop);
    const { headers } = await shop.administrator("GET", `/admin/customers/${id}`);
    return {
      by: shop.administrator,
      path: `/admin/customers/${id}`,
      body: { name: "Jo Renamed", phone: null },
      headers: { "if-match": headers.get("etag") ?? "" },
    };
  },
  "POST /admin/customers/:customer_id/merges": async (shop) => ({
    by: shop.administrator,
    path: `/admin/customers/${await customerOf(shop)}/merges`,
    body: { duplicate_id: await customerOf(shop), reason: "one person" },
  }),
  "POST /admin/customers/:customer_id/merges/:merge_id/undo": async (shop) => {
    const [kept, other] = [await customerOf(shop), await customerOf(shop)];
    const merge = await made(
      shop.administrator("POST", `/admin/customers/${kept}/merges`, { duplicate_id: other, reason: null }),
    );
    return {
      by: shop.administrator,
      path: `/admin/customers/${kept}/merges/${merge.id}/undo`,
      body: NOTHING,
    };
  },
  "POST /admin/customers/:customer_id/personal-data": async (shop) => ({
    by: shop.administrator,
    path: `/admin/customers/${await customerOf(shop)}/personal-data`,
    body: NOTHING,
  }),
  "POST /admin/customers/:customer_id/erasure": async (shop) => ({
    by: shop.administrator,
    path: `/admin/customers/${await customerOf(shop)}/erasure`,
    body: NOTHING,
  }),

  "DELETE /admin/customers/:customer_id/erasure": async (shop) => {
    const id = await customerOf(shop);
    await requestErasure(await databaseOf(shop), id, "shopper");
    return { by: shop.administrator, path: `/admin/customers/${id}/erasure` };
  },

  // --- people and access ---
  "POST /admin/staff": async (shop) => ({
    by: shop.administrator,
    path: "/admin/staff",
    body: newcomer(shop),
  }),
  "PUT /admin/staff/:staff_id": async (shop) => {
    const { id } = await associate(shop);
    return {
      by: shop.administrator,
      path: `/admin/staff/${id}`,
      body: { name: "Renamed", roles: [{ role_id: "store_associate", location_id: shop.otherStore }] },
      headers: { "if-match": '"v1"' },
    };
  },
  "POST /admin/staff/:staff_id/invitation": async (shop) => ({
    by: shop.administrator,
    path: `/admin/staff/${await invited(shop)}/invitation`,
    body: NOTHING,
  }),
  "DELETE /admin/staff/:staff_id/invitation": async (shop) => ({
    by: shop.administrator,
    path: `/admin/staff/${await invited(shop)}/invitation`,
  }),
  "POST /admin/staff/:staff_id/disable": async (shop) => ({
    by: shop.administrator,
    path: `/admin/staff/${(await associate(shop)).id}/disable`,
    body: { reason: "left" },
  }),
  "POST /admin/staff/:staff_id/enable": async (shop) => {
    const { id } = await associate(shop);
    await made(shop.administrator("POST", `/admin/staff/${id}/disable`, { reason: null }));
    return { by: shop.administrator, path: `/admin/staff/${id}/enable`, body: { reason: "is back" } };
  },
  "PUT /admin/staff/:staff_id/pin": async (shop) => ({
    by: shop.manager,
    path: `/admin/staff/${(await associate(shop)).id}/pin`,
    body: { pin: "7391" },
  }),
  "DELETE /admin/staff/:staff_id/pin": async (shop) => {
    const { id } = await associate(shop);
    await made(shop.manager("PUT", `/admin/staff/${id}/pin`, { pin: "7391" }));
    return { by: shop.manager, path: `/admin/staff/${id}/pin` };
  },
  "POST /admin/roles": async (shop) => ({
    by: shop.administrator,
    path: "/admin/roles",
    body: roleOf(`Role ${testId("rol")}`),
  }),
  "PUT /admin/roles/:role_id": async (shop) => ({
    by: shop.administrator,
    path: `/admin/roles/${await role(shop)}`,
    body: { ...roleOf(`Other ${testId("rol")}`), description: "Says more" },
    headers: { "if-match": '"v1"' },
  }),
  "DELETE /admin/roles/:role_id": async (shop) => ({
    by: shop.administrator,
    path: `/admin/roles/${await role(shop)}`,
  }),
  "POST /admin/access-requests": async (shop) => ({
    by: await associate(shop),
    path: "/admin/access-requests",
    body: wish(shop),
  }),
  "DELETE /admin/access-requests/:access_id": async (shop) => {
    const by = await associate(shop);
    const { id } = await made(by("POST", "/admin/access-requests", wish(shop)));
    return { by, path: `/admin/access-requests/${id}` };
  },
  "POST /admin/access-requests/:access_id/approve": (shop) => decision(shop, "approve"),
  "POST /admin/access-requests/:access_id/deny": (shop) => decision(shop, "deny"),
  "POST /admin/access-requests/:access_id/revoke": async (shop) => {
    const approve = await decision(shop, "approve");
    await made(approve.by("POST", approve.path, approve.body));
    return { ...approve, path: approve.path.replace("/approve", "/revoke") };
  },
  "POST /admin/alerts/:alert_id/acknowledge": async (shop) => {
    const body = { ...newcomer(shop), roles: [{ role_id: "administrator", location_id: null }] };
    const { id } = await made(shop.administrator("POST", "/admin/staff", body));
    const { items } = await made(shop.administrator("GET", "/admin/alerts?status=open"));
    const alert = items.find((entry: { subject: string }) => entry.subject === id);
    return { by: shop.administrator, path: `/admin/alerts/${alert.id}/acknowledge`, body: NOTHING };
  },

  // --- programs, tills, security ---
  "POST /admin/api-clients": async (shop) => ({
    by: shop.administrator,
    path: "/admin/api-clients",
    body: clientOf(),
  }),
  "PUT /admin/api-clients/:client_id": async (shop) => {
    const { id, etag } = await client(shop);
    const { kind: _, ...terms } = clientOf();
    return {
      by: shop.administrator,
      path: `/admin/api-clients/${id}`,
      body: terms,
      headers: { "if-match": etag },
    };
  },
  "POST /admin/api-clients/:client_id/rotate": async (shop) => {
    const { id, etag } = await client(shop);
    return {
      by: shop.administrator,
      path: `/admin/api-clients/${id}/rotate`,
      body: { overlap_hours: 0 },
      headers: { "if-match": etag },
    };
  },
  "POST /admin/api-clients/:client_id/revoke": async (shop) => ({
    by: shop.administrator,
    path: `/admin/api-clients/${(await client(shop)).id}/revoke`,
    body: NOTHING,
  }),
  "POST /admin/webhooks": async (shop) => ({
    by: shop.administrator,
    path: "/admin/webhooks",
    body: webhookOf(),
  }),
  "PUT /admin/webhooks/:webhook_id": async (shop) => {
    const { id, etag } = await webhook(shop);
    return {
      by: shop.administrator,
      path: `/admin/webhooks/${id}`,
      body: { ...webhookOf(), status: "paused" },
      headers: { "if-match": etag },
    };
  },
  "POST /admin/webhooks/:webhook_id/rotate": async (shop) => {
    const { id, etag } = await webhook(shop);
    return {
      by: shop.administrator,
      path: `/admin/webhooks/${id}/rotate`,
      body: NOTHING,
      headers: { "if-match": etag },
    };
  },
  "DELETE /admin/webhooks/:webhook_id": async (shop) => ({
    by: shop.administrator,
    path: `/admin/webhooks/${(await webhook(shop)).id}`,
  }),
  "POST /admin/webhooks/:webhook_id/test": async (shop) => ({
    by: shop.administrator,
    path: `/admin/webhooks/${(await webhook(shop)).id}/test`,
    body: NOTHING,
  }),
  "POST /admin/webhooks/:webhook_id/replay": async (shop) => {
    const { id } = await webhook(shop);
    await deadDelivery(shop, id);
    return { by: shop.administrator, path: `/admin/webhooks/${id}/replay`, body: NOTHING };
  },
  "POST /admin/webhooks/:webhook_id/deliveries/:delivery_id/replay": async (shop) => {
    const { id } = await webhook(shop);
    return {
      by: shop.administrator,
      path: `/admin/webhooks/${id}/deliveries/${await deadDelivery(shop, id)}/replay`,
      body: NOTHING,
    };
  },
  "POST /admin/devices/:device_id/revoke": async (shop) => {
    const { device_id } = await made(
      shop.administrator("POST", "/pos/devices", { name: "Till 9", location_id: shop.store }),
    );
    return { by: shop.manager, path: `/admin/devices/${device_id}/revoke`, body: NOTHING };
  },
  "PUT /admin/security": async (shop) => {
    const { headers, body } = await shop.administrator("GET", "/admin/security");
    return {
      by: shop.administrator,
      path: "/admin/security",
      body: { ...body, idle_minutes: body.idle_minutes === 45 ? 50 : 45 },
      headers: { "if-match": headers.get("etag") ?? "" },
    };
  },
  "POST /admin/identity-providers": async (shop) => ({
    by: shop.administrator,
    path: "/admin/identity-providers",
    body: providerOf(),
  }),
  "PUT /admin/identity-providers/:provider_id": async (shop) => {
    const { audience: _, kind: __, ...input } = providerOf();
    return {
      by: shop.administrator,
      path: `/admin/identity-providers/${await provider(shop)}`,
      body: { ...input, enabled: false, client_secret: null },
      headers: { "if-match": '"v1"' },
    };
  },
  "DELETE /admin/identity-providers/:provider_id": async (shop) => ({
    by: shop.administrator,
    path: `/admin/identity-providers/${await provider(shop)}`,
  }),

  // --- the whole company ---
  "POST /admin/organisation/exports": async (shop) => ({
    by: shop.administrator,
    path: "/admin/organisation/exports",
    body: NOTHING,
  }),
  "POST /admin/organisation/closure": closing,
  "POST /admin/organisation/closure/withdraw": async () => {
    const close = await closing();
    await made(close.by("POST", close.path, close.body));
    return { ...close, path: `${close.path}/withdraw`, body: NOTHING };
  },

  // --- one's own account ---
  "PUT /admin/account/notifications": async (shop) => ({
    by: shop.manager,
    path: "/admin/account/notifications",
    body: { stock_alert_mail: true },
  }),
  "POST /admin/account/password": async (shop) => ({
    by: callOf(shop, await member(shop)),
    path: "/admin/account/password",
    body: { current_password: PASSWORD, password: "another mill wheel turning" },
  }),
  "POST /admin/account/pin": async (shop) => ({
    by: callOf(shop, await member(shop)),
    path: "/admin/account/pin",
    body: { pin: "7391" },
  }),
  "POST /admin/account/app/confirm": async (shop) => {
    const browser = await member(shop);
    const app = await made(browser("POST", "/admin/account/app", {}));
    return {
      by: callOf(shop, browser),
      path: "/admin/account/app/confirm",
      body: { code: codeOf(app.secret) },
    };
  },
  "DELETE /admin/account/app": async (shop) => {
    const browser = await member(shop);
    await withApp(browser);
    return { by: callOf(shop, browser), path: "/admin/account/app" };
  },
  "POST /admin/account/passkeys": async (shop) => {
    const browser = await member(shop);
    const authenticator = await newAuthenticator(shop.host);
    const challenge = await made(browser("POST", "/admin/account/passkeys/challenge", {}));
    return {
      by: callOf(shop, browser),
      path: "/admin/account/passkeys",
      body: { name: "Key", passkey: await authenticator.create(challenge) },
    };
  },
  "PATCH /admin/account/passkeys/:passkey_id": async (shop) => {
    const { browser, id } = await withPasskey(shop);
    return { by: callOf(shop, browser), path: `/admin/account/passkeys/${id}`, body: { name: "Blue key" } };
  },
  "DELETE /admin/account/passkeys/:passkey_id": async (shop) => {
    const { browser, id } = await withPasskey(shop);
    return { by: callOf(shop, browser), path: `/admin/account/passkeys/${id}` };
  },
  "POST /admin/account/recovery-codes": async (shop) => {
    const browser = await member(shop);
    await withApp(browser);
    return { by: callOf(shop, browser), path: "/admin/account/recovery-codes", body: NOTHING };
  },
  "DELETE /admin/account/sessions/:session_id": async (shop) => {
    const person = await newPerson(shop);
    const [first, second] = [await signedIn(shop, person), await signedIn(shop, person)];
    const { items } = await made(first("GET", "/admin/account/sessions"));
    const other = items.find((session: { current: boolean }) => !session.current);
    void second;
    return { by: callOf(shop, first), path: `/admin/account/sessions/${other.id}` };
  },
  "POST /admin/account/sessions/end-others": async (shop) => ({
    by: callOf(shop, await member(shop)),
    path: "/admin/account/sessions/end-others",
    body: NOTHING,
  }),

  // --- tills ---
  "POST /pos/devices": async (shop) => ({
    by: shop.manager,
    path: "/pos/devices",
    body: { name: "Till 2", location_id: shop.store },
  }),
  "POST /pos/sign-in": async (shop) => {
    const device = deviceOf(shop);
    const { staff } = await made(device("GET", "/pos/context"));
    const mo = staff.find((person: { name: string }) => person.name === "Mo Manager");
    return { by: device, path: "/pos/sign-in", body: { staff_id: mo.id, pin: "2468" } };
  },
  "POST /pos/sales": async (shop) => ({ by: shop.till, path: "/pos/sales", body: sale() }),
  "POST /pos/recorded-sales": async (shop) => {
    const device = deviceOf(shop);
    const { staff } = await made(device("GET", "/pos/context"));
    return { by: device, path: "/pos/recorded-sales", body: { ...sale(), sold_by: staff[0].id } };
  },
  "POST /pos/recorded-shifts": async (shop) => {
    const { device, staff } = await till(shop, "Till 5");
    return {
      by: device,
      path: "/pos/recorded-shifts",
      body: { shift_id: testId("shf"), opening_float: usd(5_000), opened_by: staff[0].id },
    };
  },
  "POST /pos/shifts": async (shop) => ({
    by: (await till(shop, "Till 3")).session,
    path: "/pos/shifts",
    body: { shift_id: testId("shf"), opening_float: usd(5_000) },
  }),
  "POST /pos/shifts/:shift_id/close": async (shop) => {
    const { session } = await till(shop, "Till 4");
    const shift_id = testId("shf");
    await made(session("POST", "/pos/shifts", { shift_id, opening_float: usd(5_000) }));
    return { by: session, path: `/pos/shifts/${shift_id}/close`, body: { counted: usd(5_000) } };
  },
  "POST /pos/counts/:count_id/finish": async (shop) => ({
    by: shop.till,
    path: `/pos/counts/${await begunCount(shop)}/finish`,
    body: { rest: "zero" },
  }),
  "POST /pos/pickups/:order_id/:move": async (shop) => ({
    by: shop.till,
    path: `/pos/pickups/${await ordered(shop)}/start_picking`,
    body: NOTHING,
  }),
};

/** Closes a shop of its own, since nobody is served there afterwards. */
async function closing(): Promise<UnsafeCall> {
  const of = await openShop();
  const { merchant } = await made(of.administrator("GET", "/admin/me"));
  const body = { slug: merchant.slug, reason: "retiring" };
  return { of, by: of.administrator, path: "/admin/organisation/closure", body };
}

/** What a call that must succeed answered. */
async function made(call: Promise<ApiAnswer>): Promise<ApiAnswer["body"]> {
  const answer = await call;
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

const usd = (amount: number) => ({ amount, currency: "USD" });

/** The same caller, whose bodies are files. */
const rawAt =
  (call: Call, type: string): Call =>
  (method, path, body, options = {}) =>
    call(method, path, body, {
      ...options,
      headers: {
        ...options.headers,
        "content-type": type,
        "content-length": String(new TextEncoder().encode(String(body)).length),
      },
    });

const productOf = (handle: string, sku: string) => ({
  handle,
  title: { en: "Thing" },
  summary: { en: "" },
  description: { en: "" },
  vendor: null,
  product_type: null,
  tax_class: "standard",
  category_ids: [],
  details: [],
  options: [],
  variants: [
    {
      sku,
      barcode: null,
      options: [],
      weight_grams: null,
      media_id: null,
      prices: { USD: { amount: 2_000, compare_at: null } },
    },
  ],
  media: [],
});

/** An order of the shop, to be picked up in its store. */
async function ordered(shop: TestShop): Promise<string> {
  await stock(shop, "LOG-1", 1, shop.store);
  const cart = await filledCart(shop, [{ sku: "LOG-1", quantity: 1 }]);
  const { order } = await made(
    shop.shopper("POST", `/store/carts/${cart.id}/checkout`, {
      payment: { kind: "card", token: "tok_approve" },
      expected_total: cart.total,
    }),
  );
  return order.id;
}

const sale = () => ({
  order_id: testId("ord"),
  lines: [
    { line_id: testId("lin"), sku: "LOG-1", quantity: 1, unit_price: usd(2_000), tax_class: "standard" },
  ],
  payment: { kind: "cash", tendered: usd(2_160) },
  expected_total: usd(2_160),
  customer: null,
  sold_at: new Date().toISOString(),
  tax_rates: [{ name: "Sales tax", tax_class: "standard", rate_ppm: 80_000 }],
});

/** A count at the first store of which something was counted. */
async function begunCount(shop: TestShop): Promise<string> {
  const sku = await stocked(shop, 2);
  const id = await plannedCount(shop, [sku]);
  await countedBy(shop.manager, id, { [sku]: 2 }, { finish: false });
  return id;
}

/** A SKU that nothing else is done with. */
async function newSku(shop: TestShop): Promise<string> {
  const sku = testId("prd").slice(-10);
  await sell(shop, [sku]);
  return sku;
}

const customerOf = async (shop: TestShop): Promise<string> => (await shopperOf(shop)).customer_id;

const associate = (shop: TestShop): Promise<Colleague> =>
  colleague(shop, "Associate", ["store_associate", shop.store]);

const newcomer = (shop: TestShop) => ({
  name: "New Comer",
  email: `${testId("stf").toLowerCase()}@example.com`,
  roles: [{ role_id: "store_associate", location_id: shop.store }],
});

const invited = async (shop: TestShop): Promise<string> =>
  (await made(shop.administrator("POST", "/admin/staff", newcomer(shop)))).id;

const roleOf = (name: string) => ({
  name,
  description: "",
  grants: [{ permission: "order.refund", limits: [usd(1_000)] }],
});

const role = async (shop: TestShop): Promise<string> =>
  (await made(shop.administrator("POST", "/admin/roles", roleOf(`Role ${testId("rol")}`)))).id;

const wish = (shop: TestShop) => ({
  permission: "inventory.stock.adjust",
  location_id: shop.store,
  reason: "counting day",
  minutes: 60,
});

async function decision(shop: TestShop, how: "approve" | "deny"): Promise<UnsafeCall> {
  const by = await associate(shop);
  const { id } = await made(by("POST", "/admin/access-requests", wish(shop)));
  return { by: shop.manager, path: `/admin/access-requests/${id}/${how}`, body: { note: "as agreed" } };
}

const clientOf = () => ({
  kind: "key",
  name: `Client ${testId("cli")}`,
  scopes: ["order.view"],
  location_ids: null,
  channel_id: null,
  calls_per_minute: 60,
  expires_at: null,
});

async function client(shop: TestShop): Promise<{ readonly id: string; readonly etag: string }> {
  const { client: added } = await made(shop.administrator("POST", "/admin/api-clients", clientOf()));
  const { headers } = await shop.administrator("GET", `/admin/api-clients/${added.id}`);
  return { id: added.id, etag: headers.get("etag") ?? "" };
}

const webhookOf = () => ({
  url: `https://${testId("whk").toLowerCase().replace("_", "-")}.example.com/in`,
  description: "ERP",
  events: ["stock.*"],
});

async function webhook(shop: TestShop): Promise<{ readonly id: string; readonly etag: string }> {
  const { webhook: added } = await made(shop.administrator("POST", "/admin/webhooks", webhookOf()));
  return { id: added.id, etag: `"v${added.version}"` };
}

/** A message that was given up. */
export async function deadDelivery(shop: TestShop, webhookId: string): Promise<string> {
  const event = { id: testId("evt"), type: "stock.level_changed", body: "{}" };
  const dead = { status: "dead", next_at: null, finished_at: new Date().toISOString() } as const;
  const delivery = { ...newDelivery(webhookId, event), ...dead };
  await insertRows(await databaseOf(shop), webhookDelivery, [delivery]);
  return delivery.id;
}

const providerOf = () => ({
  audience: "staff",
  kind: "oidc",
  name: "Company login",
  issuer: "https://login.example.com",
  client_id: "millrace",
  client_secret: "a-secret-of-theirs",
  options: { domains: ["example.com"], first_role_id: null, apple: null },
  enabled: true,
});

const provider = async (shop: TestShop): Promise<string> =>
  (await made(shop.administrator("POST", "/admin/identity-providers", providerOf()))).id;

/** Somebody at a browser, signed in with a password a moment ago. */
const member = async (shop: TestShop): Promise<TestBrowser> => signedIn(shop, await newPerson(shop));

/** The same person, calling with a key like everybody else. */
const callOf = (shop: TestShop, browser: TestBrowser): Call =>
  apiAt(shop.host, { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ") });

async function withPasskey(shop: TestShop): Promise<{ readonly browser: TestBrowser; readonly id: string }> {
  const browser = await member(shop);
  const authenticator = await newAuthenticator(shop.host);
  const challenge = await made(browser("POST", "/admin/account/passkeys/challenge", {}));
  const passkey = await authenticator.create(challenge);
  await made(browser("POST", "/admin/account/passkeys", { name: "Key", passkey }));
  const { passkeys } = await made(browser("GET", "/admin/account"));
  return { browser, id: passkeys[0].id };
}

const deviceOf = (shop: TestShop, token = shop.device_token): Call =>
  apiAt(shop.host, { authorization: `Device ${token}` });

/** Another till of the store, with somebody signed in at it. */
async function till(shop: TestShop, name: string) {
  const { device_token } = await made(
    shop.administrator("POST", "/pos/devices", { name, location_id: shop.store }),
  );
  const device = deviceOf(shop, device_token);
  const { staff } = await made(device("GET", "/pos/context"));
  const mo = staff.find((person: { name: string }) => person.name === "Mo Manager");
  const { token } = await made(device("POST", "/pos/sign-in", { staff_id: mo.id, pin: "2468" }));
  return { device, staff, session: apiAt(shop.host, { authorization: `Bearer ${token}` }) };
}

import { env, exports } from "cloudflare:workers";
import { ID_ENTROPY_BYTES, type IdPrefix, makeId } from "#commerce/id.ts";
import { type TenantDb, tenantDb } from "#db/tenant-db.ts";
import { objectsOf } from "#durable-objects/objects.ts";

/** An answer of the API with its parsed body. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  // Tests look into bodies of every kind; each asserts what it expects there.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly body: any;
}

export interface CallOptions {
  readonly key?: string | null;
  readonly headers?: Record<string, string>;
}

export type Call = (
  method: string,
  path: string,
  body?: unknown,
  options?: CallOptions,
) => Promise<ApiAnswer>;

export const testId = (prefix: IdPrefix): string =>
  makeId(prefix, Date.now(), crypto.getRandomValues(new Uint8Array(ID_ENTROPY_BYTES)));

/** Calls the API at a hostname, as a client with these headers. Unsafe calls get a key unless told otherwise. */
export function apiAt(host: string, own: Record<string, string> = {}): Call {
  return async (method, path, body, { key = crypto.randomUUID(), headers = {} } = {}) => {
    const response = await exports.default.fetch(`https://${host}/api/v1${path}`, {
      method,
      headers: {
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(key && method !== "GET" && { "idempotency-key": key }),
        ...own,
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") ?? false;
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
}

export const EVERYWHERE = {
  country: "US",
  line1: "1 Mill Lane",
  city: "Millbrook",
  region: null,
  postal_code: "12545",
};

/** Passwords and PINs of a test merchant's people. */
const PASSWORD = "correct-horse";
const PIN = "2468";

export interface TestShop {
  readonly host: string;
  readonly tenant_id: string;
  readonly channel_id: string;
  /** Sells online; a warehouse. */
  readonly warehouse: string;
  /** Sells online, at the counter, and takes pickups. */
  readonly store: string;
  readonly otherStore: string;
  readonly shopper: Call;
  readonly administrator: Call;
  readonly orderDesk: Call;
  readonly manager: Call;
  readonly operator: Call;
  readonly device_token: string;
  /** Someone signed in at a till of the store. */
  readonly till: Call;
  readonly till_token: string;
  readonly device_id: string;
}

let shops = 0;

/** A merchant of its own with a site, a warehouse, two stores, people and a till; nothing for sale yet. */
export async function openShop(
  options: { pricesIncludeTax?: boolean; currency?: string; shard?: string } = {},
): Promise<TestShop> {
  shops += 1;
  const slug = `shop-${shops}-${crypto.randomUUID().slice(0, 8)}`;
  const host = `${slug}.example`;
  const currency = options.currency ?? "USD";
  const place = (code: string, kind: "warehouse" | "store") => ({
    code,
    kind,
    name: `${code} of ${slug}`,
    address: EVERYWHERE,
    latitude: 41.8,
    longitude: -73.7,
    timezone: "America/New_York",
    phone: null,
    hours: [],
    picks_up: kind === "store",
    pos_channel: kind === "store" ? 1 : null,
  });
  const channel = {
    name: slug,
    locale: "en-US",
    currency,
    prices_include_tax: options.pricesIncludeTax ?? false,
    country: "US",
    locations: ["W", "S1"],
    accent_hue: null,
  };
  const operator = apiAt(host, { authorization: "Bearer test-operator" });
  const made = await operator("POST", "/operator/merchants", {
    slug,
    name: slug,
    shard: options.shard ?? `SHARD_${shops % 2}`,
    locations: [place("W", "warehouse"), place("S1", "store"), place("S2", "store")],
    channels: [
      { ...channel, kind: "web", hostname: host, url: `https://${host}` },
      { ...channel, kind: "pos", hostname: null, url: null },
    ],
    tax_zones: [
      {
        country: "US",
        region: null,
        rates: [{ name: "Sales tax", tax_class: "standard", rate_ppm: 80_000 }],
      },
    ],
    shipping_methods: [
      {
        country: "US",
        name: { en: "Standard" },
        currency,
        price: 500,
        free_over: 10_000,
        tax_class: "zero",
        min_days: 2,
        max_days: 4,
      },
    ],
    staff: [
      {
        name: "Ann Admin",
        email: "ann@example.com",
        role: "administrator",
        location: null,
        password: PASSWORD,
        pin: PIN,
      },
      {
        name: "Dee Desk",
        email: "dee@example.com",
        role: "order_manager",
        location: null,
        password: PASSWORD,
        pin: null,
      },
      {
        name: "Mo Manager",
        email: "mo@example.com",
        role: "store_manager",
        location: "S1",
        password: PASSWORD,
        pin: PIN,
      },
    ],
  });
  if (made.status !== 201 || !made.body.locations) throw new Error(JSON.stringify(made.body));
  const location = (code: string): string =>
    made.body.locations.find((entry: { code: string }) => entry.code === code).id;
  const shopper = apiAt(host);
  const signIn = async (email: string): Promise<Call> => {
    const answer = await shopper("POST", "/auth/staff/sign-in", { email, password: PASSWORD });
    return apiAt(host, { cookie: (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "" });
  };
  const [administrator, orderDesk, manager] = await Promise.all(
    ["ann@example.com", "dee@example.com", "mo@example.com"].map(signIn),
  );
  if (!administrator || !orderDesk || !manager) throw new Error("nobody signed in");
  const registered = await administrator("POST", "/pos/devices", {
    name: "Till 1",
    location_id: location("S1"),
  });
  const { device_token, device_id } = registered.body;
  const device = apiAt(host, { authorization: `Device ${device_token}` });
  const context = await device("GET", "/pos/context");
  const person = context.body.staff.find((entry: { name: string }) => entry.name === "Mo Manager");
  const session = await device("POST", "/pos/sign-in", { staff_id: person.id, pin: PIN });
  return {
    host,
    tenant_id: made.body.id,
    channel_id: made.body.channels[0].id,
    warehouse: location("W"),
    store: location("S1"),
    otherStore: location("S2"),
    shopper,
    administrator,
    orderDesk,
    manager,
    operator,
    device_token,
    device_id,
    till: apiAt(host, { authorization: `Bearer ${session.body.token}` }),
    till_token: session.body.token,
  };
}

/** Puts SKUs up for sale at a price (minor units), all variants of one product. Returns its id. */
export async function sell(
  shop: TestShop,
  skus: readonly string[],
  amount = 2_000,
  currency = "USD",
): Promise<string> {
  const added = await shop.administrator("POST", "/admin/products", {
    handle: `thing-${crypto.randomUUID().slice(0, 8)}`,
    title: { en: "Thing" },
    summary: { en: "A thing" },
    description: { en: "" },
    vendor: null,
    product_type: null,
    tax_class: "standard",
    category_ids: [],
    details: [],
    options: [
      { name: { en: "Kind" }, values: skus.map((sku) => ({ code: sku, label: { en: sku }, swatch: null })) },
    ],
    variants: skus.map((sku) => ({
      sku,
      barcode: null,
      options: [sku],
      weight_grams: null,
      media_id: null,
      prices: { [currency]: { amount, compare_at: null } },
    })),
    media: [],
  });
  if (added.status !== 201) throw new Error(JSON.stringify(added.body));
  const published = await shop.administrator("POST", `/admin/products/${added.body.id}/publish`, {});
  if (published.status !== 200) throw new Error(JSON.stringify(published.body));
  return added.body.id;
}

/** Receives units of a SKU at a location. */
export async function stock(
  shop: TestShop,
  sku: string,
  quantity: number,
  location_id: string,
): Promise<void> {
  const answer = await shop.administrator("POST", "/admin/stock/receipts", {
    opening: false,
    reference: null,
    lines: [{ sku, location_id, quantity }],
  });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}

export const CUSTOMER = { name: "Jo Buyer", email: "jo@example.com", phone: null };

/** A cart ready to be ordered, picked up in the store. */
export async function filledCart(
  shop: TestShop,
  lines: readonly { readonly sku: string; readonly quantity: number }[],
): Promise<{ id: string; total: { amount: number; currency: string } }> {
  const { body: cart } = await shop.shopper("POST", "/store/carts", {});
  for (const line of lines) await shop.shopper("POST", `/store/carts/${cart.id}/lines`, line);
  const { body } = await shop.shopper("PUT", `/store/carts/${cart.id}/details`, {
    customer: CUSTOMER,
    fulfilment: { kind: "pickup", location_id: shop.store },
  });
  return { id: cart.id, total: body.total };
}

/** The objects of a shop, for tests that look behind the API. */
export const objectsBehind = (shop: TestShop) => objectsOf(env, shop.tenant_id);

/** A shop's shard, for tests that compare the read copy. */
export async function databaseOf(shop: TestShop): Promise<TenantDb> {
  const row = await env.CONTROL.prepare("select shard from merchant where id = ?")
    .bind(shop.tenant_id)
    .first<{ shard: string }>();
  return tenantDb(env, { tenant_id: shop.tenant_id, shard: row?.shard ?? "" });
}

/** Waits until something is true, since queues deliver a moment later. */
export async function eventually<T>(
  read: () => Promise<T>,
  wanted: (value: T) => boolean,
  patienceMs = 30_000,
): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const value = await read();
    if (wanted(value) || performance.now() > deadline) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

import { asStaff } from "../scripts/api.ts";
import type { BenchClient } from "./client.ts";

/** One thing that is done over and over; `prepare` gives what is done, once a client. */
export interface Scenario {
  readonly name: string;
  readonly clients: number;
  prepare(client: BenchClient, url: string): Promise<() => Promise<number>>;
}

const api = "/api/v1/store";

async function firstProduct(client: BenchClient): Promise<{ handle: string; sku: string }> {
  const list = JSON.parse((await client.call("GET", `${api}/products?limit=12`)).text);
  const handle: string = list.items[0].handle;
  const product = JSON.parse((await client.call("GET", `${api}/products/${handle}`)).text);
  return { handle, sku: product.variants[0].sku };
}

const read =
  (
    path: (client: BenchClient) => Promise<string>,
    headers: Record<string, string> = {},
  ): Scenario["prepare"] =>
  async (client) => {
    const at = await path(client);
    return async () => (await client.call("GET", at, undefined, headers)).status;
  };

const productPage = async (client: BenchClient) => `/products/${(await firstProduct(client)).handle}`;
/** With a cart cookie a page holds something personal, so it is rendered for each request. */
const WITH_CART = { cookie: "cart_units=1" };

/** A guest's whole purchase of one unit: cart, line, details, delivery, payment. Answers the checkout's status. */
async function checkout(
  client: BenchClient,
  url: string,
  timed: (work: () => Promise<number>) => Promise<number>,
) {
  const { sku } = await firstProduct(client);
  await enoughStock(url, sku);
  return async (): Promise<number> => {
    const cart = JSON.parse((await client.call("POST", `${api}/carts`, {})).text).id;
    const path = `${api}/carts/${cart}`;
    await client.call("POST", `${path}/lines`, { sku, quantity: 1 });
    const fulfilment = {
      kind: "ship",
      method_id: null as string | null,
      address: {
        name: "B",
        line1: "1 Main St",
        line2: null,
        city: "Brooklyn",
        region: "NY",
        postal_code: "11217",
        country: "US",
      },
    };
    const customer = { name: "Bench", email: "bench@example.com", phone: null };
    const priced = JSON.parse((await client.call("PUT", `${path}/details`, { customer, fulfilment })).text);
    fulfilment.method_id = priced.shipping_methods[0].id;
    const { total } = JSON.parse((await client.call("PUT", `${path}/details`, { fulfilment })).text);
    return timed(
      async () =>
        (
          await client.call("POST", `${path}/checkout`, {
            payment: { kind: "card", token: "tok_approve" },
            expected_total: total,
          })
        ).status,
    );
  };
}

let stocked: Promise<void> | undefined;

function enoughStock(url: string, sku: string): Promise<void> {
  stocked ??= (async () => {
    const staff = await asStaff(url, "localhost", "ada@alder-wren.example", "millrace-demo");
    const { items } = await staff.get<{ items: { id: string; code: string }[] }>("/api/v1/admin/locations");
    const warehouse = items.find((location) => location.code === "WH-US")?.id;
    await staff.post("/api/v1/admin/stock/receipts", {
      opening: false,
      reference: "benchmark",
      lines: [{ sku, location_id: warehouse, quantity: 1_000_000 }],
    });
  })();
  return stocked;
}

/** The speed budgets, each with the load it names. */
export function scenarios(onlyTime: (ms: number) => void): Scenario[] {
  const timed = async (work: () => Promise<number>): Promise<number> => {
    const started = performance.now();
    const status = await work();
    onlyTime(performance.now() - started);
    return status;
  };
  return [
    {
      name: "API: product, one client",
      clients: 1,
      prepare: read(async (c) => `${api}/products/${(await firstProduct(c)).handle}`),
    },
    { name: "API: listing, one client", clients: 1, prepare: read(async () => `${api}/products?limit=24`) },
    {
      name: "API: search, one client",
      clients: 1,
      prepare: read(async () => `${api}/products?q=vase&limit=24`),
    },
    {
      name: "API: checkout call, one client",
      clients: 1,
      prepare: (client, url) => checkout(client, url, timed),
    },
    {
      name: "guest checkouts, whole, 16 clients",
      clients: 16,
      prepare: (client, url) => checkout(client, url, (work) => work()),
    },
    { name: "product page, cached, 16 clients", clients: 16, prepare: read(productPage) },
    { name: "product page, uncached, 16 clients", clients: 16, prepare: read(productPage, WITH_CART) },
    { name: "home page, cached, 16 clients", clients: 16, prepare: read(async () => "/") },
    { name: "home page, uncached, 16 clients", clients: 16, prepare: read(async () => "/", WITH_CART) },
  ];
}

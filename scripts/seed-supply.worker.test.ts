import { expect, test } from "vitest";
import type { DemoSupply } from "#db/seed/demo/types.ts";
import { type Call, eventually, openShop, sell, stock } from "#workers/testing/shop.ts";
import type { ToolApi } from "./api.ts";
import { seedSupply } from "./seed-supply.ts";

/** The tools' API as a signed-in member of a test shop. */
function toolOf(by: Call): ToolApi {
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await by(method, path.replace("/api/v1", ""), body);
    if (answer.status >= 400) throw new Error(JSON.stringify(answer.body));
    return answer.body as T;
  };
  return {
    get: (path) => call("GET", path),
    post: (path, body) => call("POST", path, body),
    upload: () => Promise.reject(new Error("nothing is uploaded")),
  };
}

const supply: DemoSupply = {
  suppliers: [
    { name: "Kiln", email: "kiln@example.com", reference: "1" },
    { name: "Loom", email: "loom@example.com", reference: "2" },
  ],
  purchase: {
    supplier: "Loom",
    location: "W",
    currency: "USD",
    days: 12,
    lines: [{ sku: "SEED-1", quantity: 5, unit_cost: 100 }],
  },
  transfer: {
    from: "W",
    to: "S1",
    days: 2,
    carrier: "Mule",
    tracking: "7",
    lines: [{ sku: "SEED-2", quantity: 2 }],
  },
};

test("[INV-06] the demo begins with an open order to a supplier and a transfer on its way; seeding again adds nothing", async () => {
  const shop = await openShop();
  await sell(shop, ["SEED-1", "SEED-2"]);
  await stock(shop, "SEED-2", 3, shop.warehouse);
  const staff = toolOf(shop.administrator);
  const places = new Map([
    ["W", shop.warehouse],
    ["S1", shop.store],
  ]);
  const listed = (path: string) => shop.administrator("GET", `/admin/${path}`);
  await seedSupply(staff, supply, places);
  await eventually(
    async () => [
      (await listed("purchase-orders?state=ordered")).body.items.length,
      (await listed("transfers?state=shipped")).body.items.length,
    ],
    ([orders, transfers]) => orders === 1 && transfers === 1,
  );
  await seedSupply(staff, supply, places);
  expect((await listed("suppliers")).body.items.map((row: { name: string }) => row.name)).toEqual([
    "Kiln",
    "Loom",
  ]);
  const [orders, transfers] = [await listed("purchase-orders"), await listed("transfers")];
  expect(orders.body.items).toMatchObject([{ supplier_name: "Loom", state: "ordered", outstanding: 5 }]);
  expect(transfers.body.items).toMatchObject([{ state: "shipped", missing: 2, tracking: "7" }]);
});

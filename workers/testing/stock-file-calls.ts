import { eventually, type TestShop } from "./shop.ts";
import type { Example } from "./unsafe-calls.ts";

/** A snapshot of the shop's first store, with no lines; brought to a state. Its id. */
export async function snapshotIn(
  { administrator, store }: TestShop,
  state: "open" | "compared",
): Promise<string> {
  const { body } = await administrator("POST", "/admin/stock/snapshots", snapshotOf(store));
  if (state === "compared") {
    await administrator("POST", `/admin/stock/snapshots/${body.id}/compare`, {});
    await eventually(
      () => administrator("GET", `/admin/stock/snapshots/${body.id}`),
      (answer) => answer.body.state === "compared",
    );
  }
  return body.id;
}

const snapshotOf = (location_id: string) => ({
  reference: "ERP 1",
  taken_at: new Date().toISOString(),
  location_ids: [location_id],
  complete: false,
});

const asFile = { "content-type": "text/csv" };

/** A call of each route that takes stock from files and other systems. */
export const STOCK_FILE_CALLS: Readonly<Record<string, Example>> = {
  "POST /admin/stock/files/levels": async (shop) => ({
    by: shop.administrator,
    path: "/admin/stock/files/levels?mode=adjust&file_name=levels.csv",
    body: "sku,location,delta\n",
    headers: asFile,
  }),
  "POST /admin/stock/files/policies": async (shop) => ({
    by: shop.administrator,
    path: "/admin/stock/files/policies?file_name=policies.csv",
    body: "sku,safety\n",
    headers: asFile,
  }),
  "POST /admin/stock/snapshots": async (shop) => ({
    by: shop.administrator,
    path: "/admin/stock/snapshots",
    body: snapshotOf(shop.store),
  }),
  "POST /admin/stock/snapshots/:snapshot_id/file": async (shop) => ({
    by: shop.administrator,
    path: `/admin/stock/snapshots/${await snapshotIn(shop, "open")}/file?file_name=erp.csv`,
    body: "sku,location,on_hand\n",
    headers: asFile,
  }),
  "POST /admin/stock/snapshots/:snapshot_id/compare": async (shop) => ({
    by: shop.administrator,
    path: `/admin/stock/snapshots/${await snapshotIn(shop, "open")}/compare`,
    body: {},
  }),
  "POST /admin/stock/snapshots/:snapshot_id/apply": async (shop) => ({
    by: shop.administrator,
    path: `/admin/stock/snapshots/${await snapshotIn(shop, "compared")}/apply`,
    body: { lines: null, below_promised: false },
  }),
  "POST /admin/stock/snapshots/:snapshot_id/cancel": async (shop) => ({
    by: shop.administrator,
    path: `/admin/stock/snapshots/${await snapshotIn(shop, "open")}/cancel`,
    body: {},
  }),
};

import { expect, test } from "vitest";
import { money } from "#commerce/money.ts";
import type { PosItem } from "../wire.ts";
import { type CataloguePage, type ItemStore, syncCatalogue } from "./catalogue.ts";

const item = (sku: string, amount = 100): PosItem => ({
  variant_id: `var_${sku}`,
  product_id: "prd_1",
  sku,
  barcode: null,
  title: sku,
  variant_title: "",
  image_url: null,
  unit_price: money(amount, "EUR"),
  tax_class: "standard",
});

function memoryItems(...items: PosItem[]) {
  const kept = new Map(items.map((known) => [known.sku, known]));
  const written: string[] = [];
  const store: ItemStore = {
    get: async (skus) => skus.map((sku) => kept.get(sku)),
    async put(list) {
      for (const next of list) {
        kept.set(next.sku, next);
        written.push(next.sku);
      }
    },
    keys: async () => [...kept.keys()],
    async remove(skus) {
      for (const sku of skus) kept.delete(sku);
    },
  };
  return { store, kept, written };
}

const pages =
  (...all: PosItem[][]) =>
  async (cursor: string | null) => {
    const at = Number(cursor ?? 0);
    const value: CataloguePage = {
      items: all[at] ?? [],
      next_cursor: at + 1 < all.length ? String(at + 1) : null,
    };
    return { kind: "ok", value } as const;
  };

test("[POS-08] all pages come over; what has not changed is not written again; what is gone leaves", async () => {
  const { store, kept, written } = memoryItems(item("A"), item("B", 100), item("OLD"));
  const outcome = await syncCatalogue(pages([item("A")], [item("B", 120), item("C")]), store);
  expect(outcome).toEqual({ complete: true, changed: 3 });
  expect(written).toEqual(["B", "C"]);
  expect([...kept.keys()].sort()).toEqual(["A", "B", "C"]);
  expect(kept.get("B")?.unit_price.amount).toBe(120);
});

test("[POS-08] a sync that breaks off removes nothing", async () => {
  const { store, kept } = memoryItems(item("A"), item("OLD"));
  const whole = pages([item("A")], [item("B")]);
  const outcome = await syncCatalogue(
    async (cursor) => (cursor === null ? whole(cursor) : { kind: "unreachable" }),
    store,
  );
  expect(outcome).toEqual({ complete: false, changed: 0 });
  expect([...kept.keys()]).toEqual(["A", "OLD"]);
});

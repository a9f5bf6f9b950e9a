import { describe, expect, test } from "vitest";
import { drawPicture, pictureIds } from "./art/index.ts";
import { checkDigit } from "./define.ts";
import { demoMerchants } from "./index.ts";
import { openingStock } from "./opening-stock.ts";
import type { Localized } from "./types.ts";

const [alderWren, lumenCycles] = demoMerchants;
if (!alderWren || !lumenCycles) throw new Error("The demo has two merchants.");

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);
const emptyTexts = (texts: readonly Localized[]): Localized[] =>
  texts.filter(({ en, de }) => !en.trim() || !de.trim());

test("[CAT-01] the demo catalogue has about sixty products and two hundred variants", () => {
  const counts = demoMerchants.map(({ products }) => [
    products.length,
    products.flatMap(({ variants }) => variants).length,
  ]);
  expect(counts).toEqual([
    [61, 208],
    [8, 16],
  ]);
});

test("[INV-06] what is ordered and on its way is of goods, at places and from suppliers that there are", () => {
  const { supply, products, locations } = alderWren;
  if (!supply) throw new Error("Alder & Wren buys goods.");
  const { purchase, transfer, suppliers } = supply;
  const skus = new Set(products.flatMap(({ variants }) => variants.map(({ sku }) => sku)));
  const codes = new Set(locations.map(({ code }) => code));
  expect([...purchase.lines, ...transfer.lines].filter(({ sku }) => !skus.has(sku))).toEqual([]);
  expect([purchase.location, transfer.from, transfer.to].filter((code) => !codes.has(code))).toEqual([]);
  expect(suppliers.map(({ name }) => name)).toContain(purchase.supplier);
  const there = new Map(
    openingStock(alderWren).flatMap((row) =>
      row.location === transfer.from ? [[row.sku, row.quantity] as const] : [],
    ),
  );
  expect(transfer.lines.filter(({ sku, quantity }) => (there.get(sku) ?? 0) < quantity)).toEqual([]);
});

describe.each(demoMerchants)("$name", ({ products, categories, locations }) => {
  const variants = products.flatMap((product) => product.variants);
  const merchant = { slug: "", name: "", products, categories, locations };

  test("[CAT-03] SKUs, barcodes and handles are unique", () => {
    expect(repeated(variants.map(({ sku }) => sku))).toEqual([]);
    expect(repeated(variants.map(({ barcode }) => barcode))).toEqual([]);
    expect(repeated(products.map(({ handle }) => handle))).toEqual([]);
  });

  test("[CAT-03] every barcode is an in-store EAN-13 with the right check digit", () => {
    const wrong = variants.filter(
      ({ barcode }) => !/^2\d{12}$/.test(barcode) || Number(barcode[12]) !== checkDigit(barcode.slice(0, 12)),
    );
    expect(wrong).toEqual([]);
  });

  test("[CAT-03] every variant chooses one known value of each option, and no two choose the same", () => {
    for (const { handle, options, variants } of products) {
      for (const variant of variants) {
        const known = options.map(({ values }, index) =>
          values.some(({ code }) => code === variant.options[index]),
        );
        expect([handle, variant.options.length, known]).toEqual([
          handle,
          options.length,
          options.map(() => true),
        ]);
      }
      expect(repeated(variants.map((variant) => variant.options.join("/")))).toEqual([]);
    }
  });

  test("[CAT-07] every text stands in English and in German", () => {
    const texts = [
      ...categories.flatMap(({ name, description }) => [name, description]),
      ...products.flatMap(({ title, summary, description, pictures, details, options }) => [
        title,
        summary,
        description,
        ...pictures.map(({ alt }) => alt),
        ...details.flatMap(({ label, value }) => [label, value]),
        ...options.flatMap(({ name, values }) => [name, ...values.map(({ label }) => label)]),
      ]),
    ];
    expect(emptyTexts(texts)).toEqual([]);
    expect(texts.filter(({ en, de }) => `${en}${de}`.includes("!"))).toEqual([]);
  });

  test("[CAT-08] every variant has a whole price in both currencies, and a former price is higher", () => {
    for (const { sku, price, compareAt } of variants) {
      const amounts = [price.USD, price.EUR, compareAt?.USD ?? 1, compareAt?.EUR ?? 1];
      expect([sku, amounts.every((amount) => Number.isSafeInteger(amount) && amount > 0)]).toEqual([
        sku,
        true,
      ]);
      if (compareAt) expect([compareAt.USD > price.USD, compareAt.EUR > price.EUR]).toEqual([true, true]);
    }
  });

  test("[CAT-02] products stand in categories that exist, and no leaf is empty", () => {
    const handles = categories.map(({ handle }) => handle);
    const parents = categories.flatMap(({ parent }) => parent ?? []);
    const used = new Set(products.flatMap((product) => product.categories));
    expect([...used, ...parents].filter((handle) => !handles.includes(handle))).toEqual([]);
    expect(handles.filter((handle) => !used.has(handle) && !parents.includes(handle))).toEqual([]);
  });

  test("[CAT-04] a variant shows one of its product's pictures", () => {
    for (const { pictures, variants } of products) {
      const ids = pictures.map(({ id }) => id);
      expect(variants.filter(({ picture }) => picture && !ids.includes(picture))).toEqual([]);
    }
  });

  test("[INV-01] opening stock is the same on every run and follows demand", () => {
    const stock = openingStock(merchant);
    expect(openingStock(merchant)).toEqual(stock);
    expect(repeated(stock.map(({ sku, location }) => `${sku} ${location}`))).toEqual([]);
    const warehouses = locations.filter(({ kind }) => kind === "warehouse").map(({ code }) => code);
    for (const { demand, variants } of products) {
      for (const { sku } of variants) {
        const levels = stock.filter((level) => level.sku === sku);
        const held = levels.filter(({ quantity }) => quantity > 0).map(({ location }) => location);
        if (demand === "sold_out") expect([sku, held]).toEqual([sku, []]);
        else {
          expect([sku, warehouses.every((code) => held.includes(code))]).toEqual([sku, true]);
          const stores = held.filter((code) => !warehouses.includes(code)).length;
          const several = Math.min(demand === "scarce" ? 1 : 3, locations.length - warehouses.length);
          expect([sku, stores >= several]).toEqual([sku, true]);
        }
        if (demand === "scarce")
          expect(levels.every(({ quantity }) => quantity >= 1 && quantity <= 3)).toBe(true);
      }
    }
  });
});

test("[SEC-05] the two merchants share some SKUs and barcodes, so that a leak would show", () => {
  const [ours, theirs] = [alderWren, lumenCycles].map(({ products }) =>
    products.flatMap(({ variants }) => variants),
  );
  const skus = new Set(ours?.map(({ sku }) => sku));
  const barcodes = new Set(ours?.map(({ barcode }) => barcode));
  const sameSkus = theirs?.filter(({ sku }) => skus.has(sku)).map(({ sku }) => sku);
  expect(sameSkus).toEqual(["LT-02-BLA", "BG-01-MOS", "BG-01-INK"]);
  expect(theirs?.some(({ barcode }) => barcodes.has(barcode))).toBe(true);
});

describe("pictures", () => {
  const drawn = pictureIds().map((id) => ({ id, svg: drawPicture(id) }));

  test("[CAT-04] every picture in use is drawn, in 4:5 and under 12 KB", () => {
    expect(drawn.length).toBe(179);
    expect(drawn.filter(({ svg }) => !svg.includes('viewBox="0 0 1000 1250"')).map(({ id }) => id)).toEqual(
      [],
    );
    expect(drawn.filter(({ svg }) => Buffer.byteLength(svg) >= 12 * 1024).map(({ id }) => id)).toEqual([]);
  });

  test("[CAT-04] every picture is well-formed and needs nothing from outside", () => {
    expect(drawn.filter(({ svg }) => unbalanced(svg)).map(({ id }) => id)).toEqual([]);
    const foreign =
      /<script|<image|<foreignObject|<style|<text|\son\w+=|href="(?!#)|url\((?!#)|NaN|undefined|Infinity/;
    expect(drawn.filter(({ svg }) => foreign.test(svg)).map(({ id }) => id)).toEqual([]);
  });

  test("[CAT-04] several pictures may stand in one page: ids are unique, references find their target", () => {
    const ids = drawn.flatMap(({ svg }) => [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { svg } of drawn) {
      const own = new Set([...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
      const wanted = [...svg.matchAll(/(?:url\(|href=")#([^)"]+)/g)].map(([, id]) => id);
      expect(wanted.filter((id) => !own.has(id))).toEqual([]);
    }
  });

  test("[CAT-04] a picture nobody drew is refused", () => {
    expect(() => drawPicture("ridge-vase--purple")).toThrow("No drawing");
  });
});

/** Tags that do not close, or close out of turn. */
function unbalanced(svg: string): boolean {
  const open: string[] = [];
  const rest = svg.replaceAll(/<(\/?)(\w+)((?:\s[\w-]+="[^"<>]*")*)(\/?)>/g, (_, close, name, __, alone) => {
    if (close) {
      if (open.pop() !== name) open.push("mismatch");
    } else if (!alone) open.push(name);
    return "";
  });
  return open.length > 0 || rest.length > 0;
}

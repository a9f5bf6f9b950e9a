import { expect, test } from "vitest";
import { type LowStock, stockLetter } from "./stock-messages.ts";

const mug: LowStock = {
  title: "Mug",
  variant_title: "Oat, S",
  sku: "MUG-OAT-S",
  place: "Store 1",
  state: "low",
  units: 1_200,
};
const bowl: LowStock = { ...mug, title: "Bowl", variant_title: "", sku: "BOWL", state: "out", units: 0 };
const about = { name: "Mo", shop: "Mill", link: "https://mill.example/admin/stock/alerts" };

test("[INV-03] a digest lists what is out before what is low, in the reader's language", () => {
  const english = stockLetter({ ...about, locale: "en-US", rows: [mug, bowl] });
  expect(english.subject).toBe("Low stock at Mill: 2 SKUs");
  expect(english.text).toBe(
    [
      "Hello Mo,",
      "This ran low or out:",
      "Bowl (BOWL), Store 1: out of stock\nMug, Oat, S (MUG-OAT-S), Store 1: 1,200 left",
      "All of it, as it is now:",
      "https://mill.example/admin/stock/alerts",
      "You asked for this mail; you switch it off in your account.",
      "Kind regards\nMill",
    ].join("\n\n"),
  );
  expect(english.html).toContain('href="https://mill.example/admin/stock/alerts"');

  const german = stockLetter({ ...about, locale: "de-DE", rows: [mug] });
  expect(german.subject).toBe("Knapper Bestand bei Mill");
  expect(german.text).toBe(
    [
      "Guten Tag Mo,",
      "Das ist knapp geworden oder ausgegangen:",
      "Mug, Oat, S (MUG-OAT-S), Store 1: noch 1.200",
      "Alles, wie es jetzt ist:",
      "https://mill.example/admin/stock/alerts",
      "Sie haben um diese Mail gebeten; in Ihrem Konto schalten Sie sie ab.",
      "Freundliche Grüße\nMill",
    ].join("\n\n"),
  );
});

test("a long digest tells how many more there are, and names add no lines or links", () => {
  const rows = Array.from({ length: 53 }, (_, index) => ({ ...mug, sku: `SKU-${index}` }));
  const long = stockLetter({ ...about, locale: "en", rows, link: null });
  expect(long.text.split("\n").filter((line) => line.endsWith("left")).length).toBe(50);
  expect(long.text).toContain("\n\nAnd 3 more.\n\n");
  expect(long.text).not.toContain("All of it");

  const title = "Mug\n\nhttps://evil.example \u202e";
  const hostile = stockLetter({ ...about, locale: "en", rows: [{ ...mug, title, variant_title: "" }] });
  expect(hostile.text).toContain("Mug https://evil.example   (MUG-OAT-S), Store 1: 1,200 left");
  expect(hostile.html).not.toContain('href="https://evil.example');
});

import { expect, test, vi } from "vitest";
import { hostnamesIn, isHostname } from "./hostname.ts";
import { formFor, merchantFrom, suggestionsFor, usualIn } from "./new-merchant.ts";

vi.stubGlobal("location", { protocol: "http:", hostname: "localhost", port: "8787" });

test("[SEC-05] a form of a dozen fields is a whole merchant, on this machine at the port of this page", () => {
  const made = merchantFrom({
    ...formFor("DE", "SHARD_1"),
    name: " Müller & Söhne ",
    slug: "mueller-soehne",
    hostname: "Mueller.localhost ",
    place_name: "Laden",
    line1: "Mühlweg 1",
    postal_code: "34117",
    city: "Kassel",
    administrator_name: "Ute Müller",
    administrator_email: " ute@mueller.example ",
  });
  expect([made.name, made.slug, made.shard, made.kind]).toEqual([
    "Müller & Söhne",
    "mueller-soehne",
    "SHARD_1",
    "live",
  ]);
  expect(made.channels[0]).toMatchObject({
    hostname: "mueller.localhost",
    url: "http://mueller.localhost:8787",
    locale: "de-DE",
    currency: "EUR",
    prices_include_tax: true,
  });
  expect(made.staff[0]?.email).toBe("ute@mueller.example");
  expect(made.locations[0]?.address).toMatchObject({ country: "DE", region: null });
});

test("what a country usually has is set with it", () => {
  expect(usualIn("CH")).toEqual({ country: "CH", locale: "de-CH", currency: "CHF" });
  expect(usualIn("US")).toEqual({ country: "US", locale: "en-US", currency: "USD" });
});

test("a name suggests a slug, and a hostname where one answers by itself", () => {
  expect(suggestionsFor("Brook & Sons", "localhost")).toEqual({
    slug: "brook-sons",
    hostname: "brook-sons.localhost",
  });
  expect(suggestionsFor("Brook & Sons", "shops.example")).toEqual({ slug: "brook-sons", hostname: "" });
  expect(suggestionsFor("", "localhost")).toEqual({ slug: "", hostname: "" });
});

test("hostnames are read one a line or with commas, each once", () => {
  expect(hostnamesIn(" A.example\nb.example, a.example;\n\n")).toEqual(["a.example", "b.example"]);
  expect(["a.example", "localhost", "x-1.shop.example"].filter((name) => !isHostname(name))).toEqual([]);
  expect(["", "-a.example", "a..b", "a b", "ä.example", "a_b"].filter(isHostname)).toEqual([]);
});

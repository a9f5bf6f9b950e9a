import { expect, test } from "vitest";
import { defineWords, languageOf } from "./i18n.ts";

const words = defineWords({
  en: { units: "{count, plural, =0 {Nothing} one {# unit} other {# units}}", greet: "Hello {name}" },
  de: { units: "{count, plural, =0 {Nichts} one {# Stück} other {# Stück}}", greet: "Hallo {name}" },
});

test.each([
  ["en-US", 0, "Nothing"],
  ["en-US", 1, "1 unit"],
  ["en-US", 1200, "1,200 units"],
  ["de-DE", 1200, "1.200 Stück"],
  ["fr-FR", 2, "2 units"],
])("[UXC-07] %s counts %d in its own words and digits", (locale, count, text) => {
  expect(words(locale)("units", { count })).toBe(text);
});

test("[UXC-07] names are filled in as they are", () => {
  expect(words("de")("greet", { name: "<Ada> {x}" })).toBe("Hallo <Ada> {x}");
});

test("[UXC-07] a locale without words of its own reads English", () => {
  expect([languageOf("de-AT"), languageOf("en"), languageOf("ja-JP")]).toEqual(["de", "en", "en"]);
});

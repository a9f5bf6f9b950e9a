import { expect, test } from "vitest";
import { codeSpellings, scanBuffer } from "./scan-buffer.ts";

function type(text: string, gap: number, from = 1000) {
  const buffer = scanBuffer();
  let at = from;
  for (const key of text) {
    buffer.character(key, at);
    at += gap;
  }
  return { buffer, at };
}

test("[POS-09] a burst that ends with Enter is a code", () => {
  const { buffer, at } = type("4006381333931", 8);
  expect(buffer.end(at)).toBe("4006381333931");
});

test("[POS-09] a hand is no scanner, however it ends", () => {
  const { buffer, at } = type("4006381333931", 90);
  expect(buffer.end(at)).toBeNull();
});

test("[POS-09] what a hand typed before the scan is not part of it", () => {
  const { buffer, at } = type("ab", 200);
  for (const [index, key] of [..."MUG-OAT-S"].entries()) buffer.character(key, at + 500 + index * 10);
  expect(buffer.end(at + 595)).toBe("MUG-OAT-S");
});

test("[POS-09] two or three quick keys and a late Enter are no code", () => {
  const short = type("12", 10);
  expect(short.buffer.end(short.at)).toBeNull();
  const late = type("123456", 10);
  expect(late.buffer.end(late.at + 500)).toBeNull();
});

test("[POS-09] the buffer is empty after each end", () => {
  const { buffer, at } = type("123456", 10);
  expect(buffer.end(at)).toBe("123456");
  expect(buffer.end(at + 5)).toBeNull();
});

test("[POS-09] UPC-A and EAN-13 of one article find each other", () => {
  expect(codeSpellings("036000291452")).toEqual(["036000291452", "0036000291452"]);
  expect(codeSpellings("0036000291452")).toEqual(["0036000291452", "036000291452"]);
  expect(codeSpellings("MUG-OAT")).toEqual(["MUG-OAT"]);
});

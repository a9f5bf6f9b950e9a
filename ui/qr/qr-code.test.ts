import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { qrCode } from "./qr-code.ts";
import { checksOf } from "./reed-solomon.ts";

const drawn = (text: string): string =>
  qrCode(text)
    .map((row) => row.map((dark) => (dark ? "█" : "·")).join(""))
    .join("\n");

test("check bytes are those of the standard's own example (ISO/IEC 18004:2015, annex I)", () => {
  const data = [
    0x10, 0x20, 0x0c, 0x56, 0x61, 0x80, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11,
  ];
  expect(checksOf(data, 10)).toEqual([0xa5, 0x24, 0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55]);
});

// Drawn by python-qrcode 8.2 with the same mask.
test("a short text is the code that others draw", () => {
  expect(drawn("HELLO")).toBe(
    `
111111101101001111111
100000100110101000001
101110100111101011101
101110101001001011101
101110101000101011101
100000101011001000001
111111101010101111111
000000001111100000000
100010111111011111001
000111001011100101111
101100101011001110010
111001000100011010000
001011100100111000110
000000001110111001011
111111101100110001010
100000100001100100010
101110101001001110101
101110100001100001011
101110100111001111000
100000100100011000000
111111101000111110101`
      .trim()
      .replaceAll("1", "█")
      .replaceAll("0", "·"),
  );
});

/** What an authenticator app is shown, cut to a length. */
const uri = (bytes: number): string =>
  `otpauth://totp/Mill:ada?secret=${"ABCDEFGHIJKLMNOP234567".repeat(40)}`.slice(0, bytes);

test.each([
  [14, 1, "f45a4d73c34279a2"],
  [122, 7, "6caea504f54346fd"],
  [180, 9, "22a30e7887df9d9b"],
  [213, 10, "39a0152ea3532244"],
  [666, 20, "a6da2fe01b79bf96"],
])("%d bytes are version %d, and the code that others draw", (bytes, version, digest) => {
  const modules = qrCode(uri(bytes));
  expect(modules.length).toBe(17 + 4 * version);
  const text = modules.map((row) => row.map(Number).join("")).join("\n");
  expect(createHash("sha256").update(text).digest("hex").slice(0, 16)).toBe(digest);
});

test("what does not fit is refused", () => {
  expect(qrCode("x".repeat(666)).length).toBe(97);
  expect(() => qrCode("x".repeat(667))).toThrow("667 bytes do not fit");
});

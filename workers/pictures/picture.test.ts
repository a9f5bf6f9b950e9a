import { expect, test } from "vitest";
import { MAX_PICTURE_BYTES, MAX_PICTURE_SIDE, pictureOf } from "./picture.ts";

const bytes = (...parts: (string | number[] | Uint8Array)[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))),
    ),
  );
const u16 = (value: number) => [value >> 8, value & 255];
const u32 = (value: number) => [...u16(value >>> 16), ...u16(value & 0xffff)];
const u32le = (value: number) => u32(value).reverse();

const chunk = (type: string, data: number[] = []) => bytes(u32(data.length), type, data, [0, 0, 0, 0]);
const png = (width = 3, height = 2) =>
  bytes(
    [0x89],
    "PNG\r\n\x1a\n",
    chunk("IHDR", [...u32(width), ...u32(height), 8, 6, 0, 0, 0]),
    chunk("IDAT", [1, 2, 3]),
    chunk("IEND"),
  );

const segment = (code: number, data: number[]) => bytes([0xff, code], u16(data.length + 2), data);
/** Baseline, with a byte FF and a restart in its coded data, and a fill byte before its end. */
const jpeg = (width = 3, height = 2) =>
  bytes(
    [0xff, 0xd8],
    segment(0xe0, [...Buffer.from("JFIF\0"), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    segment(0xc0, [8, ...u16(height), ...u16(width), 1, 1, 0x11, 0]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56],
    [0xff, 0xff, 0xd9],
  );

const webp = (width = 3, height = 2) => {
  const data = bytes([0x2f], u32le((width - 1) | ((height - 1) << 14)), [0, 0, 0]);
  const body = bytes("WEBPVP8L", u32le(data.length), data);
  return bytes("RIFF", u32le(body.length), body);
};

const box = (type: string, ...content: Uint8Array[]) => {
  const inner = bytes(...content);
  return bytes(u32(inner.length + 8), type, inner);
};
const avif = (width = 3, height = 2) =>
  bytes(
    box("ftyp", bytes("avif", u32(0), "avifmif1")),
    box("meta", bytes(u32(0)), box("iprp", box("ipco", box("ispe", bytes(u32(0), u32(width), u32(height)))))),
    box("mdat", bytes([1, 2, 3])),
  );

const formats = [
  ["PNG", png, "image/png"],
  ["JPEG", jpeg, "image/jpeg"],
  ["WebP", webp, "image/webp"],
  ["AVIF", avif, "image/avif"],
] as const;

test.each(formats)("a %s is known by its bytes, with its size", (_, make, content_type) => {
  const file = make();
  expect(pictureOf(file)).toEqual({ ok: true, value: { content_type, width: 3, height: 2, bytes: file } });
});

test.each(formats)("[SEC-08] what follows the end of a %s is left behind", (_, make) => {
  const file = make();
  for (const rider of ["<script>alert(1)</script>", "PK\x03\x04 a zip", "\0\0\0", "\xff\xd8\xff"]) {
    const picture = pictureOf(bytes(file, rider));
    expect(picture.ok && Buffer.from(picture.value.bytes).equals(file), JSON.stringify(rider)).toBe(true);
  }
});

test.each(formats)("[SEC-08] a %s that breaks off is refused, wherever it does", (_, make) => {
  const file = make();
  for (let length = 0; length < file.length; length++)
    expect(pictureOf(file.subarray(0, length)).ok, `${length} of ${file.length} bytes`).toBe(false);
});

test.each(formats)("[SEC-08] a %s with something before its beginning is none", (_, make) => {
  for (const before of ["<script>alert(1)</script>", "GIF89a", "%PDF-1.7", "\n"])
    expect(pictureOf(bytes(before, make()))).toEqual({ ok: false, error: { code: "unsupported_image" } });
});

test("[SEC-08] a first byte that is not a PNG's makes it no PNG", () => {
  const file = png();
  file[0] = "<".charCodeAt(0);
  expect(pictureOf(file)).toEqual({ ok: false, error: { code: "unsupported_image" } });
});

test.each([
  [
    "a page",
    "<!doctype html><html><body><svg width='1' height='1' xmlns='http://www.w3.org/2000/svg'></svg>",
  ],
  ["a script", "/*<svg width='1' height='1' xmlns='http://www.w3.org/2000/svg'>*/alert(1)"],
  ["a PDF", "%PDF-1.7"],
  ["a ZIP archive", "PK\x03\x04"],
  ["a GIF, which nobody needs", "GIF89a\x01\x00\x01\x00\x80\x00\x00;"],
  ["a Windows bitmap", "BM\x3a\x00\x00\x00"],
  ["words", "Jug"],
  ["nothing", ""],
])("[SEC-08] %s is no picture", (_, text) => {
  expect(pictureOf(bytes(text))).toEqual({ ok: false, error: { code: "unsupported_image" } });
});

test.each(formats)("[SEC-08] a %s that no phone could unpack is refused", (_, make) => {
  const tooBig = { ok: false, error: { code: "image_too_big", limit: MAX_PICTURE_SIDE } };
  const widest = make === webp ? 16_384 : MAX_PICTURE_SIDE + 1;
  if (widest > MAX_PICTURE_SIDE) expect(pictureOf(make(widest, 1))).toEqual(tooBig);
  expect(pictureOf(make(10_001, 10_000))).toEqual(tooBig);
  expect(pictureOf(make(10_000, 10_000)).ok).toBe(true);
  expect(pictureOf(make(MAX_PICTURE_SIDE, 1)).ok).toBe(true);
});

test("[SEC-08] files are bounded, drawings more tightly", () => {
  const limit = MAX_PICTURE_BYTES;
  expect(pictureOf(new Uint8Array(limit + 1))).toEqual({
    ok: false,
    error: { code: "body_too_large", limit },
  });
  const padded = (length: number) =>
    bytes('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">', " ".repeat(length), "</svg>");
  expect(pictureOf(padded(2_000_000)).ok).toBe(true);
  expect(pictureOf(padded(2_100_000))).toEqual({
    ok: false,
    error: { code: "body_too_large", limit: 2 ** 21 },
  });
});

test("[SEC-08] a drawing with a script in it is told from one that is no drawing", () => {
  const svg = (content: string) =>
    bytes(`<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3">${content}</svg>`);
  expect(pictureOf(svg("<g/>"))).toMatchObject({
    ok: true,
    value: { content_type: "image/svg+xml", width: 4, height: 3 },
  });
  expect(pictureOf(svg("<script/>"))).toEqual({
    ok: false,
    error: { code: "unsafe_image", found: "a script" },
  });
  expect(pictureOf(svg("<g>"))).toEqual({ ok: false, error: { code: "unsupported_image" } });
});

import { expect, test } from "vitest";
import { notText } from "./file-kind.ts";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

test.each([
  ["a CSV", "Handle,Title\njug,Jug\n"],
  ["a CSV with a byte order mark", "\xef\xbb\xbfHandle,Title\n"],
  ["products as JSON", '{"id":1}\n'],
  ["nothing", ""],
  ["a name that sounds like an archive", "PK,Title\n"],
])("[SEC-08] %s looks like text", (_, text) => {
  expect(notText(bytes(text), true)).toBe(null);
});

test.each([
  ["an Excel workbook", "PK\x03\x04\x14\0", "This is a workbook or a ZIP archive."],
  ["an old Excel workbook", "\xd0\xcf\x11\xe0\xa1\xb1", "This is an old Excel workbook."],
  ["UTF-16", "\xff\xfeH\0a\0", "The text is UTF-16."],
  ["UTF-16, the other way round", "\xfe\xff\0H\0a", "The text is UTF-16."],
  ["a PDF", "%PDF-1.7\n", "This is a PDF"],
  ["an archive in an archive", "\x1f\x8b\x08", "The file is packed twice."],
  ["a program", "\x7fELF\x02\x01\x01\0", "This is no text file."],
  ["text with a zero byte in it", "Handle,Title\njug,J\0g\n", "This is no text file."],
])("[SEC-08] %s is told from text", (_, text, beginning) => {
  expect(notText(bytes(text), true)?.startsWith(beginning)).toBe(true);
});

test("[SEC-08] a zero byte is found in any part, a signature only at the beginning", () => {
  expect(notText(bytes("a\0b"), false)).toMatch(/^This is no text file\./);
  expect(notText(bytes("PK\x03\x04"), false)).toBe(null);
});

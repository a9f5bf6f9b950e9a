import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { tarEnd, tarEntry } from "./tar.ts";

const AT = 1_700_000_000;
const bytes = (text: string) => new TextEncoder().encode(text);
const entry = (name: string, content: string) => tarEntry(name, bytes(content), AT);

// GNU tar 1.34: tar --format=ustar --owner=0 --group=0 --numeric-owner --mode=0644 --mtime=@1700000000 -b 1
test("an archive is, byte for byte, the one that tar makes: letters beyond ASCII, an empty file, one over a block", () => {
  const archive = Buffer.concat([
    entry("README.txt", "Grüße\n"),
    entry("shard/empty.ndjson", ""),
    entry("shard/long.ndjson", "x".repeat(1_025)),
    tarEnd(),
  ]);
  expect(createHash("sha256").update(archive).digest("hex")).toBe(
    "511dcc69301e378a9c7692d1b783af30a5134e6390a801fa455acffa1c4d1fec",
  );
});

test("a name that does not fit is a bug", () => {
  for (const name of ["", "ä.txt", "a b", "n".repeat(101)])
    expect(() => tarEntry(name, bytes(""), 0)).toThrow(RangeError);
});

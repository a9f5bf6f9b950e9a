import { describe, expect, test } from "vitest";
import { LOCAL_SEALING_KEY } from "./local-sealing-key.ts";
import { needsResealing, PLATFORM, seal, unseal } from "./sealing.ts";

const key = (fill: number): string => Buffer.alloc(32, fill).toString("base64");

/** A deployment with these keys, the last of which seals. */
function deployment(keys: Readonly<Record<string, string>>, ENVIRONMENT = "production") {
  return { ENVIRONMENT, SEALING_KEYS: JSON.stringify({ current: Object.keys(keys).at(-1), keys }) };
}

const before = deployment({ k1: key(1) });
const rotating = deployment({ k1: key(1), k2: key(2) });
const after = deployment({ k2: key(2) });

const MERCHANT = "mer_01";
const TEXT = "JBSWY3DPEHPK3PXP, Größe 38 ✓";

/** What a promise is refused with. */
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "not refused",
    (error: Error) => error.message,
  );

describe("sealed values [SEC-07]", () => {
  test("open to what was sealed, whatever its length", async () => {
    for (const text of ["", TEXT, "x".repeat(300_000)]) {
      const sealed = await seal(before, MERCHANT, text);
      expect(await unseal(before, MERCHANT, sealed)).toBe(text);
    }
  });

  test("name their key first, and show neither the text nor that two are the same", async () => {
    const [one, two] = await Promise.all([seal(before, MERCHANT, TEXT), seal(before, MERCHANT, TEXT)]);
    expect(one).toMatch(/^k1\.[\w-]{16}\.[\w-]+$/);
    expect(Buffer.from(one?.split(".")[2] ?? "", "base64url").toString("latin1")).not.toContain("JBSWY");
    expect(one).not.toBe(two);
  });

  test("open under their own merchant only", async () => {
    const sealed = await seal(before, MERCHANT, TEXT);
    for (const stranger of ["mer_02", "mer_0", "", PLATFORM])
      expect(await refusal(unseal(before, stranger, sealed))).toBe(
        `a sealed value is not ${stranger}'s, or was changed`,
      );
  });

  test("refuse to open once anything in them was changed", async () => {
    const sealed = await seal(before, MERCHANT, TEXT);
    const [id = "", iv = "", ciphertext = ""] = sealed.split(".");
    const flipped = (text: string, at: number) => {
      const bytes = Buffer.from(text, "base64url");
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return bytes.toString("base64url");
    };
    const length = Buffer.from(ciphertext, "base64url").length;
    const changed = [
      [id, flipped(iv, 0), ciphertext],
      [id, flipped(iv, 11), ciphertext],
      ...Array.from({ length }, (_, at) => [id, iv, flipped(ciphertext, at)]),
      [id, iv, ciphertext.slice(0, -4)],
      [id, iv, ""],
      [id, "", ciphertext],
      [id],
    ];
    for (const parts of changed)
      expect(await refusal(unseal(before, MERCHANT, parts.join(".")))).toBe(
        "a sealed value is not mer_01's, or was changed",
      );
  });

  test("a value cannot pass as one of another key", async () => {
    const sealed = await seal(before, MERCHANT, TEXT);
    expect(await refusal(unseal(rotating, MERCHANT, sealed.replace("k1.", "k2.")))).toBe(
      "a sealed value is not mer_01's, or was changed",
    );
  });
});

describe("while keys are rotated [SEC-07]", () => {
  test("values of both keys open, and new ones take the new key", async () => {
    const old = await seal(before, MERCHANT, TEXT);
    const fresh = await seal(rotating, MERCHANT, TEXT);
    expect(fresh.split(".")[0]).toBe("k2");
    expect(await unseal(rotating, MERCHANT, old)).toBe(TEXT);
    expect(await unseal(rotating, MERCHANT, fresh)).toBe(TEXT);
    expect([old, fresh].map((sealed) => needsResealing(rotating, sealed))).toEqual([true, false]);
  });

  test("once the old key is gone, its values say which key they miss", async () => {
    const old = await seal(before, MERCHANT, TEXT);
    expect(await refusal(unseal(after, MERCHANT, old))).toBe(
      'no key "k1" in SEALING_KEYS: docs/operations.md, Sealing keys, says how to set it',
    );
  });

  test("an id that begins like the current one is another key", async () => {
    const long = await seal(deployment({ k22: key(3) }), MERCHANT, TEXT);
    expect(needsResealing(after, long)).toBe(true);
  });
});

describe("the secret SEALING_KEYS [SEC-07] [SEC-10]", () => {
  const told = (SEALING_KEYS?: string) =>
    refusal(
      seal({ ENVIRONMENT: "production", ...(SEALING_KEYS !== undefined && { SEALING_KEYS }) }, MERCHANT, ""),
    );
  const ADVICE = "docs/operations.md, Sealing keys, says how to set it";

  test("is asked for by name where it is missing", async () => {
    expect(await told()).toBe(`the secret SEALING_KEYS is missing: ${ADVICE}`);
    expect(await told("")).toBe(`the secret SEALING_KEYS is missing: ${ADVICE}`);
  });

  test.each([
    ["no JSON", "k1:secret-bytes", /Invalid input/],
    ["a key too short", JSON.stringify({ current: "k1", keys: { k1: "c2VjcmV0" } }), /a key has 32 bytes/],
    ["no base64", JSON.stringify({ current: "k1", keys: { k1: "secret-bytes!" } }), /Invalid base64/],
    [
      "a current key that is not there",
      JSON.stringify({ current: "k2", keys: { k1: key(1) } }),
      /names none/,
    ],
    [
      "an inherited name as current",
      JSON.stringify({ current: "toString", keys: { k1: key(1) } }),
      /names none/,
    ],
    ["an id with a dot", JSON.stringify({ current: "k.1", keys: { "k.1": key(1) } }), /Invalid key/],
    [
      "more than it should have",
      JSON.stringify({ current: "k1", keys: { k1: key(1) }, old: 1 }),
      /Unrecognized/,
    ],
  ])("is refused with %s, and not told", async (_, secret, reason) => {
    const message = await told(secret);
    expect(message).toMatch(/^the secret SEALING_KEYS cannot be read \(.+\): docs\/operations\.md/);
    expect(message).toMatch(reason);
    expect(message).not.toMatch(/secret-bytes|c2VjcmV0/);
    expect(message).not.toContain(key(1));
  });

  test("may be the local one here, and not in production, not even as an old key", async () => {
    const local = { local: LOCAL_SEALING_KEY };
    const sealed = await seal(deployment(local, "local"), MERCHANT, TEXT);
    expect(await unseal(deployment(local, "test"), MERCHANT, sealed)).toBe(TEXT);
    const REFUSED = `SEALING_KEYS has the local key, which everybody knows: ${ADVICE}`;
    expect(await refusal(seal(deployment(local), MERCHANT, TEXT))).toBe(REFUSED);
    expect(await refusal(unseal(deployment({ ...local, k1: key(1) }), MERCHANT, sealed))).toBe(REFUSED);
  });
});

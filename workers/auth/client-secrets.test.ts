import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { credentialKind, newCredential, shownPrefix } from "./client-secrets.ts";

describe("[INT-02] [SEC-10] credentials of API clients", () => {
  test("say what they are, and hold 256 bits of chance", () => {
    for (const kind of ["live", "test", "store", "token"] as const) {
      const made = newCredential(kind);
      expect(made).toMatch(new RegExp(`^mk_${kind}_[0-9A-Za-z]{49}$`));
      expect(credentialKind(made)).toBe(kind);
    }
    expect(new Set(Array.from({ length: 1_000 }, () => newCredential("live"))).size).toBe(1_000);
    expect(62n ** 43n > 2n ** 256n).toBe(true);
  });

  test("with a letter changed, cut or added they are known for wrong without asking anybody", () => {
    const made = newCredential("live");
    fc.assert(
      fc.property(
        fc.integer({ min: 8, max: made.length - 1 }),
        fc.constantFrom(..."09azAZ_-"),
        (at, letter) => {
          if (made[at] === letter) return;
          expect(credentialKind(made.slice(0, at) + letter + made.slice(at + 1))).toBe(null);
        },
      ),
    );
    for (const wrong of ["", "mk_live_", made.slice(1), made.slice(0, -1), `${made}0`, `${made}\n`])
      expect(credentialKind(wrong)).toBe(null);
    expect(credentialKind(made.replace("mk_live_", "mk_store_"))).toBe(null);
  });

  test("what is shown of one tells its kind and four letters", () => {
    const made = newCredential("store");
    expect(shownPrefix(made)).toBe(made.slice(0, 13));
    expect(shownPrefix(made)).toMatch(/^mk_store_\w{4}$/);
  });
});

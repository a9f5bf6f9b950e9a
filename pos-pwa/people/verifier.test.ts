import { expect, test } from "vitest";
import { fits, makeVerifier, ROUNDS } from "./verifier.ts";

test("[SEC-03] a PIN fits its own verifier and no other", async () => {
  const verifier = await makeVerifier("2468");
  expect(await fits("2468", verifier)).toBe(true);
  expect(await fits("2469", verifier)).toBe(false);
  expect(await fits("24680", verifier)).toBe(false);
  expect(await fits("", verifier)).toBe(false);
});

test("[SEC-03] verifiers are slow, and each has a salt of its own", async () => {
  const [one, other] = await Promise.all([makeVerifier("2468"), makeVerifier("2468")]);
  expect(ROUNDS).toBeGreaterThanOrEqual(600_000);
  expect(one.rounds).toBe(ROUNDS);
  expect(one.salt).not.toBe(other.salt);
  expect(one.key).not.toBe(other.key);
});

test("a verifier of fewer rounds still counts after they were raised", async () => {
  // RFC 7914, section 11: PBKDF2-HMAC-SHA256 (P="Password", S="NaCl", c=80000), its first 32 bytes.
  const derived = "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56";
  const key = Buffer.from(derived, "hex").toString("base64");
  expect(await fits("Password", { rounds: 80_000, salt: btoa("NaCl"), key })).toBe(true);
});

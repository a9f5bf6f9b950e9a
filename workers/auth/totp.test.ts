import { Secret } from "otpauth";
import { expect, test } from "vitest";
import { newTotpSecret, totpStep, totpUri } from "./totp.ts";

/** RFC 6238, appendix B, cut to six digits. */
const secret = Secret.fromLatin1("12345678901234567890").base32;

test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
])("[SEC-03] the code of second %d is %s, for a step to either side and no further", (seconds, code) => {
  const step = Math.floor(seconds / 30);
  const at = (steps: number) => (seconds + steps * 30) * 1000;
  expect([-2, -1, 0, 1, 2].map((steps) => totpStep(secret, code, at(steps)))).toEqual([
    null,
    step,
    step,
    step,
    null,
  ]);
});

test("[SEC-03] what is no code is none", () => {
  for (const code of ["", "28708", "2870822", "28708x", "２８７０８２"])
    expect(totpStep(secret, code, 59_000)).toBe(null);
});

test("[SEC-03] an app is told who issues the secret and whose it is", () => {
  const own = newTotpSecret();
  expect(own).toMatch(/^[A-Z2-7]{32}$/);
  expect(own).not.toBe(newTotpSecret());
  const uri = new URL(totpUri(own, "Alder & Wren", "ada@alder-wren.example"));
  expect(decodeURIComponent(uri.pathname)).toBe("/Alder & Wren:ada@alder-wren.example");
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    issuer: "Alder & Wren",
    secret: own,
    algorithm: "SHA1",
    digits: "6",
    period: "30",
  });
});

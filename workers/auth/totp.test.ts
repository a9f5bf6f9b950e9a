import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import { newTotpSecret, totpStep, totpUri } from "./totp.ts";

/** RFC 6238, appendix B: the secret of its SHA-1 values. */
const SECRET = new Secret({ buffer: new TextEncoder().encode("12345678901234567890").buffer }).base32;

test("[SEC-03] codes are those of RFC 6238", () => {
  // The last six of the eight digits that appendix B lists.
  const cases = [
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ] as const;
  for (const [seconds, code] of cases)
    expect(totpStep(SECRET, code, 0, seconds * 1_000)).toBe(Math.floor(seconds / 30));
});

test("[SEC-03] a code counts once, for a step around now, and nothing else does", () => {
  const now = 1_234_567_890_000;
  const step = Math.floor(now / 30_000);
  const at = (offset: number) =>
    new TOTP({ secret: Secret.fromBase32(SECRET) }).generate({ timestamp: now + offset * 30_000 });
  expect(totpStep(SECRET, at(-1), 0, now)).toBe(step - 1);
  expect(totpStep(SECRET, at(1), 0, now)).toBe(step + 1);
  for (const far of [-2, 2]) expect(totpStep(SECRET, at(far), 0, now)).toBe(null);
  expect(totpStep(SECRET, at(0), step - 1, now)).toBe(step);
  expect(totpStep(SECRET, at(0), step, now)).toBe(null);
  expect(totpStep(SECRET, at(-1), step, now)).toBe(null);
  for (const odd of ["", "12345", "1234567", "00592 ", "٠٠٥٩٢٤"])
    expect(totpStep(SECRET, odd, 0, now)).toBe(null);
});

test("a secret is 160 bits of chance, and the address says whose it is", () => {
  const secret = newTotpSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTotpSecret()).not.toBe(secret);
  expect(totpUri(SECRET, { issuer: "Mill & Race", label: "ode@example.com" })).toBe(
    `otpauth://totp/Mill%20%26%20Race:ode%40example.com?issuer=Mill%20%26%20Race&secret=${SECRET}&algorithm=SHA1&digits=6&period=30`,
  );
});

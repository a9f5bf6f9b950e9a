import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { CONSENT_WORDING, consentsDe, consentsEn } from "./consents.ts";

/** What each version said, by its fingerprint. A version that was shown once is never changed: add a new one. */
const VERSIONS: Readonly<Record<string, string>> = {
  "2026-11": "25f4685f8d53406d",
};

test("[CUS-12] the words that people agree to change under a new version only", () => {
  const words = createHash("sha256")
    .update(JSON.stringify([consentsEn, consentsDe]))
    .digest("hex");
  expect(words.slice(0, 16)).toBe(VERSIONS[CONSENT_WORDING]);
});

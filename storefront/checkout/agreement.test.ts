import { expect, test } from "vitest";
import { CONSENT_WORDING } from "#ui/i18n/consents.ts";
import { agreementsIn, hasTicked, NEWS_FIELD } from "./agreement.ts";

const buyer = { name: "Ada", email: "ada@example.com", phone: null };

test("[CUS-12] nothing is agreed to by a form that leaves the box empty", () => {
  expect(agreementsIn(new FormData())).toEqual([]);
  const ticked = new FormData();
  ticked.set(NEWS_FIELD, "on");
  expect(agreementsIn(ticked)).toEqual([{ purpose: "email_marketing", wording: CONSENT_WORDING }]);
});

test("[CUS-12] the box is empty until it was ticked in this very cart", () => {
  expect(hasTicked({ customer: null })).toBe(false);
  expect(hasTicked({ customer: { ...buyer, agreed_to: [] } })).toBe(false);
  expect(hasTicked({ customer: { ...buyer, agreed_to: [{ purpose: "sms_marketing", wording: "1" }] } })).toBe(
    false,
  );
  expect(
    hasTicked({ customer: { ...buyer, agreed_to: [{ purpose: "email_marketing", wording: "1" }] } }),
  ).toBe(true);
});

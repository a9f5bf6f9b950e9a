/** What a person may agree to. Nothing is agreed to until they say so (GDPR, Art. 4 no. 11 and Art. 7). */
export const CONSENT_PURPOSES = ["email_marketing", "sms_marketing", "personalisation", "analytics"] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** Something a person agrees to: what for, and by which version of the words they were shown. */
export interface Agreement {
  readonly purpose: ConsentPurpose;
  readonly wording: string;
}

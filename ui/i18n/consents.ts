import type { ConsentPurpose } from "#commerce/consents.ts";

/**
 * The version of the words below, which is kept with each consent: what somebody agreed to must be told years later.
 * Whoever changes a word here gives it a new version; a test holds both together.
 */
export const CONSENT_WORDING = "2026-11";

type ConsentKey = `consent.${ConsentPurpose}.${"title" | "text"}`;
type ConsentWords = Readonly<Record<ConsentKey, string>>;

/** The words that shoppers agree to; each box and switch shows them as they are. */
export const consentsEn: ConsentWords = {
  "consent.email_marketing.title": "News by email",
  "consent.email_marketing.text":
    "{merchant} may write to me by email about new products and offers. I can take this back at any time.",
  "consent.sms_marketing.title": "News by text message",
  "consent.sms_marketing.text":
    "{merchant} may write to me by text message about new products and offers. I can take this back at any time.",
  "consent.personalisation.title": "Personal recommendations",
  "consent.personalisation.text":
    "{merchant} may use what I look at and buy to recommend products to me. I can take this back at any time.",
  "consent.analytics.title": "Usage statistics",
  "consent.analytics.text":
    "{merchant} may record how I use the shop, to make it better. I can take this back at any time.",
};

export const consentsDe: ConsentWords = {
  "consent.email_marketing.title": "Neuigkeiten per E-Mail",
  "consent.email_marketing.text":
    "{merchant} darf mir per E-Mail über neue Produkte und Angebote schreiben. Ich kann das jederzeit zurücknehmen.",
  "consent.sms_marketing.title": "Neuigkeiten per SMS",
  "consent.sms_marketing.text":
    "{merchant} darf mir per SMS über neue Produkte und Angebote schreiben. Ich kann das jederzeit zurücknehmen.",
  "consent.personalisation.title": "Persönliche Empfehlungen",
  "consent.personalisation.text":
    "{merchant} darf nutzen, was ich ansehe und kaufe, um mir Produkte zu empfehlen. Ich kann das jederzeit zurücknehmen.",
  "consent.analytics.title": "Nutzungsstatistik",
  "consent.analytics.text":
    "{merchant} darf aufzeichnen, wie ich den Shop nutze, um ihn zu verbessern. Ich kann das jederzeit zurücknehmen.",
};

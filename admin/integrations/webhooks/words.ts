import { webhooksDe } from "#ui/i18n/webhooks.de.ts";
import { type WebhooksKey, webhooksEn } from "#ui/i18n/webhooks.en.ts";
import { defineWords } from "#ui/i18n.ts";
import { localeOf, usePreferences } from "../../session/preferences.ts";

const words = defineWords({ en: webhooksEn, de: webhooksDe });

export type WebhookWords = ReturnType<typeof words>;

/** The words of webhooks, with those for each event; loaded with them. */
export function useWebhookWords(): WebhookWords {
  return words(localeOf(usePreferences().language));
}

/** An event in words; one that has none yet by its name. */
export const eventWords = (words: WebhookWords, name: string): string =>
  Object.hasOwn(webhooksEn, `event.${name}`) ? words(`event.${name}` as WebhooksKey) : name;

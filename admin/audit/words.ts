import { auditDe } from "#ui/i18n/audit.de.ts";
import { auditEn } from "#ui/i18n/audit.en.ts";
import { defineWords, type Translate } from "#ui/i18n.ts";
import { localeOf, usePreferences } from "../session/preferences.ts";

export type AuditKey = keyof typeof auditEn;
export type AuditWords = Translate<AuditKey>;

const words = defineWords<AuditKey>({ en: auditEn, de: auditDe });

/** The words of this area; loaded with it. */
export function useAuditWords(): AuditWords {
  return words(localeOf(usePreferences().language));
}

const isKey = (key: string): key is AuditKey => Object.hasOwn(auditEn, key);

/** What was done, in words that follow a name: `cancelled an order`; the action itself where there are none. */
export const actionText = (words: AuditWords, action: string): string =>
  isKey(`action.${action}`) ? words(`action.${action}` as AuditKey) : action;

/** What kind of thing it was done to. */
export const subjectText = (words: AuditWords, kind: string): string =>
  isKey(`subject.${kind}`) ? words(`subject.${kind}` as AuditKey) : kind;

/** Actions that have words, for choosing from. */
export const KNOWN_ACTIONS: readonly string[] = Object.keys(auditEn)
  .filter((key) => key.startsWith("action."))
  .map((key) => key.slice("action.".length));

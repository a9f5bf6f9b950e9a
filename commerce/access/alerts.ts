import { type Money, money } from "../money.ts";
import { type Grant, reachesWithin, reachOf } from "./grants.ts";
import { PERMISSIONS, type Permission } from "./permissions.ts";

/** What people are warned of. */
export const ALERT_KINDS = [
  "sign_ins_refused",
  "sign_ins_refused_person",
  "shopper_sign_ins_refused",
  "orders_given_back",
  "money_given_back",
  "permission_given",
  "administrator_added",
  "many_exports",
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** An audit entry, as far as rules look at it. */
export interface WatchedEntry {
  readonly action: string;
  readonly actor_id: string | null;
  readonly subject_id: string | null;
  readonly after: unknown;
}

/** When somebody is to be warned, as data. */
export interface AlertRule {
  readonly kind: AlertKind;
  /** Actions that count; `*` stands for any letters (as SQLite's GLOB has it). */
  readonly actions: readonly string[];
  /** Whose entries are counted together: everybody's, one person's, or those about one thing. */
  readonly about: "merchant" | "actor" | "subject";
  /** How far back is counted; null: this entry alone is enough. */
  readonly within_minutes: number | null;
  /** Raised by this many entries, … */
  readonly at_least: number;
  /** … or instead by what they gave back (`after.refunded`) adding up to more than one of these. */
  readonly more_than?: readonly Money[];
  /** Further condition on the entry at hand. */
  readonly when?: (entry: WatchedEntry) => boolean;
}

/** What nobody should give back in an hour unseen. Currencies that are not named are counted by orders only. */
const MONEY_LIMITS = [money(500_000, "USD"), money(500_000, "EUR"), money(500_000, "GBP")];

/** Somebody of the staff was not let in. */
const REFUSED_AT_THE_DOOR = [
  "auth.sign_in_refused",
  "auth.sign_in_locked",
  "auth.second_factor_refused",
  "auth.step_up_refused",
  "auth.passkey_refused",
  "auth.sso_refused",
  "auth.pin_refused",
];
const GIVING_BACK = ["order.cancel", "order.refund"];
const GIVING_ACCESS = ["staff.*", "role.*", "access.approve", "identity_provider.*"];

export const ALERT_RULES: readonly AlertRule[] = [
  {
    kind: "sign_ins_refused",
    actions: REFUSED_AT_THE_DOOR,
    about: "merchant",
    within_minutes: 15,
    at_least: 10,
  },
  {
    kind: "sign_ins_refused_person",
    actions: REFUSED_AT_THE_DOOR,
    about: "actor",
    within_minutes: 15,
    at_least: 5,
  },
  {
    // Many shoppers mistype; many more at once are somebody who tries lists of stolen passwords.
    kind: "shopper_sign_ins_refused",
    actions: ["auth.shopper_*_refused"],
    about: "merchant",
    within_minutes: 15,
    at_least: 100,
  },
  { kind: "orders_given_back", actions: GIVING_BACK, about: "actor", within_minutes: 60, at_least: 11 },
  {
    kind: "money_given_back",
    actions: GIVING_BACK,
    about: "actor",
    within_minutes: 60,
    at_least: Number.POSITIVE_INFINITY,
    more_than: MONEY_LIMITS,
  },
  {
    kind: "permission_given",
    actions: GIVING_ACCESS,
    about: "subject",
    within_minutes: null,
    at_least: 1,
    when: (entry) => noted(entry, "critical_permissions").length > 0,
  },
  {
    kind: "administrator_added",
    actions: GIVING_ACCESS,
    about: "subject",
    within_minutes: null,
    at_least: 1,
    when: (entry) => noted(entry, "new_administrator").length > 0,
  },
  { kind: "many_exports", actions: ["*.export"], about: "actor", within_minutes: 60, at_least: 5 },
];

/** Rules that an entry counts for, each with whom the alert would be about. */
export function watching(entry: WatchedEntry): { readonly rule: AlertRule; readonly subject: string }[] {
  return ALERT_RULES.flatMap((rule) => {
    const counts =
      rule.actions.some((pattern) => fits(pattern, entry.action)) && (rule.when?.(entry) ?? true);
    const subject = counts ? subjectOf(rule, entry) : null;
    return subject === null ? [] : [{ rule, subject }];
  });
}

/** What was counted in a rule's time, this entry included. */
export interface Counted {
  readonly entries: number;
  /** Given back, one sum a currency. */
  readonly refunded: readonly { readonly amount: number; readonly currency: string }[];
}

/** Whether what was counted is enough for the rule. */
export const isRaised = (rule: AlertRule, { entries, refunded }: Counted): boolean =>
  entries >= rule.at_least ||
  (rule.more_than ?? []).some((limit) =>
    refunded.some((sum) => sum.currency === limit.currency && sum.amount > limit.amount),
  );

/** What an entry says of access that was given: written by those who give it, read by the rules above. */
export interface AccessGiven {
  /** Permissions so critical that using them wants a fresh proof, which somebody holds further than before. */
  readonly critical_permissions?: readonly Permission[];
  /** Who became an administrator of everything. */
  readonly new_administrator?: readonly string[];
}

/** Critical permissions that reach further with `now` than they did with `before`; for {@link AccessGiven}. */
export const criticalGained = (before: readonly Grant[], now: readonly Grant[]): Permission[] =>
  [...new Set(now.map(({ permission }) => permission))].filter(
    (name) => PERMISSIONS[name].stepUp && !reachesWithin(reachOf(now, name), reachOf(before, name)),
  );

function subjectOf(rule: AlertRule, entry: WatchedEntry): string | null {
  if (rule.about === "merchant") return "merchant";
  return rule.about === "actor" ? entry.actor_id : entry.subject_id;
}

const fits = (pattern: string, action: string): boolean => {
  const [start = "", ...rest] = pattern.split("*");
  const end = rest.at(-1);
  if (end === undefined) return action === pattern;
  return action.length >= start.length + end.length && action.startsWith(start) && action.endsWith(end);
};

function noted(entry: WatchedEntry, name: keyof AccessGiven): readonly unknown[] {
  const value = (entry.after as AccessGiven | null | undefined)?.[name];
  return Array.isArray(value) ? value : [];
}

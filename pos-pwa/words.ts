import { isDefaultRole } from "#commerce/access/roles.ts";
import { formatMoney, type Money } from "#commerce/money.ts";
import { posDe } from "#ui/i18n/pos.de.ts";
import { type PosKey, posEn } from "#ui/i18n/pos.en.ts";
import { defineWords, type Translate } from "#ui/i18n.ts";
import { useCell } from "./cell.ts";
import { useTill } from "./till.ts";

const words = defineWords<PosKey>({ en: posEn, de: posDe });

export interface Words {
  readonly locale: string;
  readonly t: Translate<PosKey>;
  money(value: Money): string;
  /** A role by its id, or the name that the merchant has given it. */
  role(idOrName: string): string;
  /** The time, with the date when it is another day. */
  when(instant: string | number): string;
  /** A day, such as the one that goods are expected on; days are counted in UTC. */
  day(instant: string): string;
}

/** The till's words in the language chosen here, else the channel's, else the browser's. */
export function useWords(): Words {
  const till = useTill();
  const chosen = useCell(till.preferences.locale);
  const context = useCell(till.context);
  const locale = chosen ?? context?.channel.locale ?? navigator.language;
  const t = words(locale);
  return {
    locale,
    t,
    money: (value) => formatMoney(value, locale),
    role: (idOrName) => (isDefaultRole(idOrName) ? t(`role.${idOrName}`) : idOrName),
    when: (instant) => formatWhen(new Date(instant), locale),
    day: (instant) => formatDay(new Date(instant), locale),
  };
}

const formatDay = (at: Date, locale: string): string =>
  new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" }).format(at);

function formatWhen(at: Date, locale: string): string {
  const today = at.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(locale, {
    timeStyle: "short",
    ...(!today && { dateStyle: "medium" }),
  }).format(at);
}

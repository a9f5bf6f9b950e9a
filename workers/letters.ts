import type { Context } from "hono";
import { newMeter } from "#db/guarded-client.ts";
import { merchantOf } from "#db/store-context.ts";
import {
  type AccountFacts,
  type AccountMessage,
  accountLetter,
} from "#integrations/messaging/account-messages.ts";
import { accessDe } from "#ui/i18n/access.de.ts";
import { accessEn } from "#ui/i18n/access.en.ts";
import { defineWords, type Translate } from "#ui/i18n.ts";
import type { AppEnv } from "./app-env.ts";
import { sendMail } from "./mail.ts";
import { type Site, siteOf } from "./site.ts";

const wordsIn = defineWords<keyof typeof accessEn>({ en: accessEn, de: accessDe });

/** Whom a mail is for. */
export interface Addressee {
  readonly name: string;
  readonly email: string | null;
}

/** What the facts of a mail are made from. */
export interface Wording {
  /** Address of a page of the back office, by its path there: `/people`. */
  link(path: string): string;
  /** What permissions and alerts are called, in the language of the merchant's site. */
  readonly words: Translate<keyof typeof accessEn>;
}

/** Writes to people of a merchant. Those without an address, and merchants without a site, get nothing. */
export async function write<Kind extends AccountMessage>(
  c: Context<AppEnv>,
  tenantId: string,
  kind: Kind,
  people: readonly Addressee[],
  facts: (person: Addressee, wording: Wording) => AccountFacts[Kind],
): Promise<void> {
  const to = people.filter((person) => person.email !== null);
  if (to.length === 0) return;
  const [site, merchant] = await Promise.all([
    siteOf(c, tenantId),
    merchantOf(c.env, tenantId, c.get("meter")),
  ]);
  if (!site || !merchant) return;
  const wording = wordingAt(site);
  await Promise.all(
    to.map((person) => {
      const letter = accountLetter(kind, facts(person, wording), site);
      return sendMail(c.env, merchant, { ...letter, to: person.email ?? "" }, newMeter());
    }),
  );
}

const wordingAt = ({ origin, locale }: Site): Wording => ({
  link: (path) => `${origin}/admin${path}`,
  words: wordsIn(locale),
});

import type { Context } from "hono";
import { safeReturnPath } from "#commerce/return-path.ts";
import type { Customer } from "#db/customers.ts";
import {
  type AccountChange,
  type AccountFacts,
  type AccountMessage,
  accountLetter,
} from "#integrations/messaging/account-messages.ts";
import type { AppEnv } from "../../app-env.ts";
import { sendMail } from "../../mail.ts";

/** Where links without a wish of their own lead on to. */
export const ACCOUNT_PATH = "/account";

/** Writes to somebody about their account, in the merchant's name; in the site's language where they chose none. */
export async function writeTo<Kind extends AccountMessage>(
  c: Context<AppEnv>,
  to: string,
  kind: Kind,
  facts: AccountFacts[Kind],
  locale: string | null = null,
): Promise<void> {
  const { merchant, channel } = c.get("store");
  const about = { shop: merchant.name, locale: locale ?? channel.locale };
  await sendMail(c.env, merchant, { to, ...accountLetter(kind, facts, about) }, c.get("meter"));
}

/** Tells somebody that a way into their account has changed. */
export const tellOfChange = (
  c: Context<AppEnv>,
  person: Pick<Customer, "name" | "email" | "locale">,
  what: AccountChange,
): Promise<void> =>
  person.email
    ? writeTo(
        c,
        person.email,
        "account_changed",
        {
          name: person.name || null,
          what,
          at: new Date().toISOString(),
          link: linkTo(c, "/account/reset"),
        },
        person.locale,
      )
    : Promise.resolve();

/** Tells whoever reads an address' mail that it has an account, where somebody wanted to open or take one. */
export const tellOfAccount = (c: Context<AppEnv>, email: string, owner: Customer): Promise<void> =>
  writeTo(
    c,
    email,
    "account_exists",
    { name: owner.name || null, link: linkTo(c, "/account") },
    owner.locale,
  );

/** The address of a page of the shop, for a mail. */
export function linkTo(c: Context<AppEnv>, path: string, token?: string, next?: string): string {
  const url = new URL(path, c.req.url);
  if (token) url.searchParams.set("token", token);
  const on = safeReturnPath(next, ACCOUNT_PATH);
  if (on !== ACCOUNT_PATH) url.searchParams.set("next", on);
  return url.href;
}

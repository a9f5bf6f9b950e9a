import type { Context } from "hono";
import { merchantOf, storeContextOf } from "#db/store-context.ts";
import type { AppEnv } from "./app-env.ts";

/** What mails of a merchant need to know of it. */
export interface Site {
  /** Where links lead: `https://shop.example`. */
  readonly origin: string;
  readonly shop: string;
  /** What the merchant's people read, as its site does. */
  readonly locale: string;
}

/**
 * The merchant's site that was called, or its first one when the call came to another host: a link in a mail must not
 * lead where whoever made the call says. Null for a merchant that has no site or is not served.
 */
export async function siteOf(c: Context<AppEnv>, tenantId: string): Promise<Site | null> {
  const called = new URL(c.req.url);
  const context = await storeContextOf(c.env, called.hostname, c.get("meter"));
  if (context?.merchant.tenant_id === tenantId)
    return { origin: called.origin, shop: context.merchant.name, locale: context.channel.locale };
  const merchant = await merchantOf(c.env, tenantId, c.get("meter"));
  const first = merchant?.channels.find((channel) => channel.kind === "web" && channel.url);
  return merchant && first?.url
    ? { origin: new URL(first.url).origin, shop: merchant.name, locale: first.locale }
    : null;
}

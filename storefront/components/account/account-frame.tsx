import type { ReactNode } from "react";
import { useShop } from "../../shop.ts";
import type { ShopKey } from "../../words.ts";
import { Page } from "../page.tsx";

/** The pages of an account, in the order in which people look for them. */
const PAGES = [
  ["/account", "account.nav.overview"],
  ["/account/orders", "account.nav.orders"],
  ["/account/addresses", "account.nav.addresses"],
  ["/account/profile", "account.nav.profile"],
  ["/account/security", "account.nav.security"],
  ["/account/privacy", "account.nav.privacy"],
] as const satisfies readonly (readonly [path: string, words: ShopKey])[];

interface AccountFrameProps {
  title: string;
  /** The page of the navigation that this one is or belongs to. */
  here: (typeof PAGES)[number][0];
  children: ReactNode;
}

/** A page of the account: where one is, the other pages, and the way out. */
export function AccountFrame({ title, here, children }: AccountFrameProps) {
  const { t } = useShop();
  return (
    <Page title={title} indexed={false}>
      <div className="account">
        <nav className="account-nav" aria-label={t("account.nav")}>
          <ul className="plain">
            {PAGES.map(([path, words]) => (
              <li key={path}>
                <a href={path} aria-current={path === here ? "page" : undefined}>
                  {t(words)}
                </a>
              </li>
            ))}
            <li>
              <form method="post" action="/account/sign-out">
                <button className="link" type="submit">
                  {t("account.sign_out")}
                </button>
              </form>
            </li>
          </ul>
        </nav>
        <div className="account-main">
          <h1>{title}</h1>
          {children}
        </div>
      </div>
    </Page>
  );
}

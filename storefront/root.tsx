import { type ReactNode, useContext } from "react";
import { data, isRouteErrorResponse, Links, Meta, Outlet, useLocation } from "react-router";
import type { Route } from "./+types/root";
import { PageNonce } from "./components/enhancement.tsx";
import { Page } from "./components/page.tsx";
import { SiteFooter } from "./components/site-footer.tsx";
import { SiteHeader } from "./components/site-header.tsx";
import { cartUnitsOf, sessionOf } from "./edge/cookies.ts";
import { need, storeApi } from "./server/api.ts";
import { useShopIfAny } from "./shop.ts";
import stylesheet from "./storefront.css?url";
import { words } from "./words.ts";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const api = storeApi({ request, context });
  const [channel, categories] = await Promise.all([api.channel(), api.categories()]);
  return data({
    channel: need(channel),
    categories: need(categories).items,
    cartUnits: cartUnitsOf(request),
    // Whether, not who: nothing of a person stands on pages that are not their own.
    signedIn: sessionOf(request) !== null,
    origin: new URL(request.url).origin,
    made_at: new Date().toISOString(),
  });
}

/** No <Scripts/>: the shop is HTML. Pages load small modules from enhance/ where they help. */
export function Layout({ children }: { children: ReactNode }) {
  const shop = useShopIfAny();
  const hue = shop?.channel.accent_hue;
  const nonce = useContext(PageNonce);
  return (
    <html lang={shop?.channel.locale ?? "en"} dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fdfcfa" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0f0e0d" />
        <link
          rel="icon"
          href={`/theme/icon.svg${typeof hue === "number" ? `?hue=${hue}` : ""}`}
          type="image/svg+xml"
        />
        <Meta />
        <Links />
        {typeof hue === "number" && <link rel="stylesheet" href={`/theme/accent.css?hue=${hue}`} />}
        {import.meta.env.DEV && <script type="module" nonce={nonce} src="/@vite/client" />}
      </head>
      <body>
        {shop && <SiteHeader />}
        {children}
        {shop && <SiteFooter />}
      </body>
    </html>
  );
}

export default function Storefront() {
  return <Outlet />;
}

/** A shop that is not served says so in its own language, which the refusal brings along. */
const suspendedIn = (error: unknown): string | null =>
  isRouteErrorResponse(error) && error.status === 503 && error.data?.code === "merchant_suspended"
    ? String(error.data.locale ?? "en")
    : null;

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const shop = useShopIfAny();
  const { pathname } = useLocation();
  const suspended = suspendedIn(error);
  const t = shop?.t ?? words(suspended ?? "en");
  const missing = isRouteErrorResponse(error) && error.status === 404;
  const noShop = missing && !shop;
  const name = suspended ? "suspended" : noShop ? "no_shop" : missing ? "missing" : "failed";
  return (
    <Page title={t(`error.${name}.title`)} indexed={false}>
      <div className="message-page" {...(suspended && { lang: suspended })}>
        <p className="message-page-code">{suspended ? "503" : missing ? "404" : "500"}</p>
        <h1>{t(`error.${name}.title`)}</h1>
        <p>{t(`error.${name}.text`)}</p>
        {!noShop && (
          <p className="message-page-actions">
            {missing ? (
              <a className="button" href="/">
                {t("error.home")}
              </a>
            ) : (
              <a className="button" href={pathname}>
                {t("error.again")}
              </a>
            )}
          </p>
        )}
      </div>
    </Page>
  );
}

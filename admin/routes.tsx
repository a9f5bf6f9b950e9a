import type { ComponentType } from "react";
import { createBrowserRouter, type LoaderFunctionArgs, redirect } from "react-router";
import type { Permission } from "#commerce/access/permissions.ts";
import { Guarded } from "./components/forbidden.tsx";
import { isProblem } from "./problem.ts";
import { queries, whenSignedOut } from "./queries.ts";
import { methodsQuery } from "./session/credentials-step.tsx";
import { sessionHint, staffQuery } from "./session/session.ts";
import { SignInPage } from "./session/sign-in-page.tsx";
import { CrashPage, MissingPage } from "./shell/crash-page.tsx";
import { Opening, Shell } from "./shell/shell.tsx";

const home = "/admin";
/** Operators have a door and pages of their own. */
const PLATFORM = "/platform";

const signInAt = (place: string) => (place === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(place)}`);

/** Reads who is signed in before anything is drawn; nobody leads to the sign-in page, and back afterwards. */
async function requireStaff({ request }: LoaderFunctionArgs) {
  const { pathname, search } = new URL(request.url);
  const toSignIn = () => redirect(signInAt((pathname.replace(home, "") || "/") + search));
  if (!sessionHint.get()) throw toSignIn();
  try {
    return await queries.ensureQueryData(staffQuery);
  } catch (error) {
    if (!isProblem(error, "sign_in_required")) throw error;
    sessionHint.set(false);
    throw toSignIn();
  }
}

/** A page that wants a permission; whoever lacks it learns so in its place, and how to ask. */
const page = (needs: Permission, load: () => Promise<{ Component: ComponentType }>) => async () => {
  const { Component } = await load();
  return {
    element: (
      <Guarded needs={needs}>
        <Component />
      </Guarded>
    ),
  };
};

export const router = createBrowserRouter(
  [
    {
      path: "/sign-in",
      element: <SignInPage />,
      // The ways in stand below the form: they must not move it when they come. Without them it works as well.
      loader: () => queries.prefetchQuery(methodsQuery).then(() => null),
      errorElement: <CrashPage />,
      hydrateFallbackElement: <Opening />,
    },
    {
      errorElement: <CrashPage />,
      hydrateFallbackElement: <Opening />,
      children: [
        { path: "/sign-in/refused", lazy: () => import("./session/refused-page.tsx") },
        { path: "/forgot-password", lazy: () => import("./session/forgot-password-page.tsx") },
        { path: "/reset-password", lazy: () => import("./session/reset-password-page.tsx") },
        { path: "/invitation", lazy: () => import("./session/invitation-page.tsx") },
        { path: "/beside", lazy: () => import("./session/beside-page.tsx") },
        { path: "/platform/sign-in", lazy: () => import("./platform/sign-in-page.tsx") },
        { path: "/platform/invitation", lazy: () => import("./platform/invitation-page.tsx") },
        {
          path: "/platform",
          lazy: () => import("./platform/area.ts"),
          shouldRevalidate: () => false,
          children: [
            {
              errorElement: <CrashPage />,
              children: [
                { index: true, lazy: () => import("./platform/merchants-page.tsx") },
                { path: "merchants/new", lazy: () => import("./platform/new-merchant-page.tsx") },
                { path: "merchants/:id", lazy: () => import("./platform/merchant-page.tsx") },
                { path: "operators", lazy: () => import("./platform/operators-page.tsx") },
                { path: "log", lazy: () => import("./platform/log-page.tsx") },
                { path: "*", element: <MissingPage /> },
              ],
            },
          ],
        },
      ],
    },
    {
      path: "/",
      element: <Shell />,
      loader: requireStaff,
      // Signing in or out changes who it is; moving between pages does not.
      shouldRevalidate: () => false,
      errorElement: <CrashPage />,
      hydrateFallbackElement: <Opening />,
      children: [
        {
          errorElement: <CrashPage />,
          children: [
            { index: true, lazy: () => import("./home/home-page.tsx") },
            { path: "orders", lazy: page("order.view", () => import("./orders/orders-page.tsx")) },
            {
              path: "orders/new",
              lazy: page("order.place", () => import("./orders/new/new-order-page.tsx")),
            },
            { path: "orders/:id", lazy: page("order.view", () => import("./orders/order-page.tsx")) },
            {
              path: "customers",
              lazy: page("customer.view", () => import("./customers/customers-page.tsx")),
            },
            {
              path: "customers/:id",
              lazy: page("customer.view", () => import("./customers/customer-page.tsx")),
            },
            {
              path: "products",
              lazy: page("catalog.product.view", () => import("./products/products-page.tsx")),
            },
            {
              path: "products/new",
              lazy: page("catalog.product.edit", () => import("./products/new-product-page.tsx")),
            },
            {
              path: "products/:id",
              lazy: page("catalog.product.view", () => import("./products/product-page.tsx")),
            },
            { path: "stock", lazy: page("inventory.stock.view", () => import("./stock/stock-page.tsx")) },
            {
              path: "stock/alerts",
              lazy: page("inventory.stock.view", () => import("./stock/alerts/alerts-page.tsx")),
            },
            {
              path: "stock/holds",
              lazy: page("inventory.stock.view", () => import("./stock/holds/holds-page.tsx")),
            },
            {
              path: "stock/rules",
              lazy: page("inventory.stock.view", () => import("./stock/rules/rules-page.tsx")),
            },
            {
              path: "stock/transfers",
              lazy: page("inventory.transfer", () => import("./stock/transfers/transfers-page.tsx")),
            },
            {
              path: "stock/transfers/new",
              lazy: page("inventory.transfer", () => import("./stock/transfers/new-transfer-page.tsx")),
            },
            {
              path: "stock/transfers/:id",
              lazy: page("inventory.transfer", () => import("./stock/transfers/transfer-page.tsx")),
            },
            {
              path: "stock/transfers/:id/edit",
              lazy: page("inventory.transfer", () => import("./stock/transfers/edit-transfer-page.tsx")),
            },
            {
              path: "stock/purchase-orders",
              lazy: page("inventory.stock.view", () => import("./stock/purchases/purchases-page.tsx")),
            },
            {
              path: "stock/purchase-orders/new",
              lazy: page("inventory.purchase", () => import("./stock/purchases/new-purchase-page.tsx")),
            },
            {
              path: "stock/purchase-orders/:id",
              lazy: page("inventory.stock.view", () => import("./stock/purchases/purchase-page.tsx")),
            },
            {
              path: "stock/purchase-orders/:id/edit",
              lazy: page("inventory.purchase", () => import("./stock/purchases/edit-purchase-page.tsx")),
            },
            {
              path: "stock/suppliers",
              lazy: page("inventory.purchase", () => import("./stock/purchases/suppliers-page.tsx")),
            },
            {
              path: "stock/counts",
              lazy: page("inventory.count", () => import("./stock/counts/counts-page.tsx")),
            },
            {
              path: "stock/counts/accuracy",
              lazy: page("inventory.count", () => import("./stock/counts/accuracy-page.tsx")),
            },
            {
              path: "stock/counts/:id",
              lazy: page("inventory.count", () => import("./stock/counts/count-page.tsx")),
            },
            {
              path: "stock/:sku",
              lazy: page("inventory.stock.view", () => import("./stock/sku/sku-page.tsx")),
            },
            { path: "imports", lazy: page("catalog.import", () => import("./imports/imports-page.tsx")) },
            { path: "imports/:id", lazy: page("catalog.import", () => import("./imports/import-page.tsx")) },
            {
              path: "messages",
              lazy: page("customer.message.view", () => import("./messages/messages-page.tsx")),
            },
            {
              path: "messages/:id",
              lazy: page("customer.message.view", () => import("./messages/messages-page.tsx")),
            },
            { path: "account", lazy: () => import("./account/account-page.tsx") },
            { path: "people", lazy: page("staff.view", () => import("./people/people-page.tsx")) },
            // Asking is for everybody.
            { path: "people/requests", lazy: () => import("./people/requests-page.tsx") },
            { path: "people/roles", lazy: page("staff.view", () => import("./people/roles-page.tsx")) },
            {
              path: "people/roles/new",
              lazy: page("staff.role.edit", () => import("./people/new-role-page.tsx")),
            },
            { path: "people/roles/:id", lazy: page("staff.view", () => import("./people/role-page.tsx")) },
            { path: "people/:id", lazy: page("staff.view", () => import("./people/person-page.tsx")) },
            { path: "audit", lazy: page("audit.view", () => import("./audit/audit-page.tsx")) },
            { path: "audit/alerts", lazy: page("audit.view", () => import("./audit/alerts-page.tsx")) },
            { path: "audit/:id", lazy: page("audit.view", () => import("./audit/entry-page.tsx")) },
            { path: "settings", lazy: () => import("./settings/settings-page.tsx") },
            {
              path: "settings/tills",
              lazy: page("till.device.view", () => import("./settings/tills-page.tsx")),
            },
            {
              path: "settings/organisation",
              lazy: page("organisation.export", () => import("./settings/organisation-page.tsx")),
            },
            {
              path: "settings/security",
              lazy: page("organisation.security.edit", () => import("./settings/security-page.tsx")),
            },
            {
              path: "settings/sign-in",
              lazy: page("organisation.security.edit", () => import("./settings/providers-page.tsx")),
            },
            {
              path: "settings/sign-in/new",
              lazy: page("organisation.security.edit", () => import("./settings/new-provider-page.tsx")),
            },
            {
              path: "settings/sign-in/:id",
              lazy: page("organisation.security.edit", () => import("./settings/provider-page.tsx")),
            },
            { path: "integrations", lazy: () => import("./integrations/first-page.tsx") },
            {
              path: "integrations/webhooks",
              lazy: page("webhook.view", () => import("./integrations/webhooks/webhooks-page.tsx")),
            },
            {
              path: "integrations/webhooks/:id",
              lazy: page("webhook.view", () => import("./integrations/webhooks/webhook-page.tsx")),
            },
            {
              path: "integrations/new",
              lazy: page("api_client.edit", () => import("./integrations/new-client-page.tsx")),
            },
            {
              path: "integrations/:id",
              lazy: page("api_client.view", () => import("./integrations/client-page.tsx")),
            },
            { path: "*", element: <MissingPage /> },
          ],
        },
      ],
    },
  ],
  { basename: home },
);

whenSignedOut(() => {
  const { pathname, search } = router.state.location;
  const place = pathname.replace(home, "") || "/";
  if (place.startsWith("/sign-in")) return;
  if (place.startsWith(PLATFORM)) {
    if (place.startsWith(`${PLATFORM}/sign-in`)) return;
    queries.removeQueries({ queryKey: ["platform"] });
    void router.navigate(`${PLATFORM}/sign-in?to=${encodeURIComponent(place + search)}`, { replace: true });
    return;
  }
  sessionHint.set(false);
  void router.navigate(signInAt(place + search), { replace: true });
});

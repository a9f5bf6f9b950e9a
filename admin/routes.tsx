import { createBrowserRouter, type LoaderFunctionArgs, redirect } from "react-router";
import { isProblem } from "./problem.ts";
import { queries, whenSignedOut } from "./queries.ts";
import { methodsQuery } from "./session/credentials-step.tsx";
import { sessionHint, staffQuery } from "./session/session.ts";
import { SignInPage } from "./session/sign-in-page.tsx";
import { CrashPage, MissingPage } from "./shell/crash-page.tsx";
import { Opening, Shell } from "./shell/shell.tsx";

const home = "/admin";

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
            { path: "orders", lazy: () => import("./orders/orders-page.tsx") },
            { path: "orders/new", lazy: () => import("./orders/new/new-order-page.tsx") },
            { path: "orders/:id", lazy: () => import("./orders/order-page.tsx") },
            { path: "products", lazy: () => import("./products/products-page.tsx") },
            { path: "products/new", lazy: () => import("./products/new-product-page.tsx") },
            { path: "products/:id", lazy: () => import("./products/product-page.tsx") },
            { path: "stock", lazy: () => import("./stock/stock-page.tsx") },
            { path: "stock/:sku", lazy: () => import("./stock/sku-page.tsx") },
            { path: "imports", lazy: () => import("./imports/imports-page.tsx") },
            { path: "imports/:id", lazy: () => import("./imports/import-page.tsx") },
            { path: "messages", lazy: () => import("./messages/messages-page.tsx") },
            { path: "messages/:id", lazy: () => import("./messages/messages-page.tsx") },
            { path: "account", lazy: () => import("./account/account-page.tsx") },
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
  sessionHint.set(false);
  queries.clear();
  void router.navigate(signInAt(place + search), { replace: true });
});

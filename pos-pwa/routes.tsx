import { type RouteObject, redirect } from "react-router";
import { CountScreen } from "./screens/count.tsx";
import { Counts } from "./screens/counts.tsx";
import { Done } from "./screens/done.tsx";
import { Frame } from "./screens/frame.tsx";
import { GoodsIn } from "./screens/goods-in.tsx";
import { GoodsInTransfer } from "./screens/goods-in-transfer.tsx";
import { More } from "./screens/more.tsx";
import { Pay } from "./screens/pay.tsx";
import { PickupOrder } from "./screens/pickup-order.tsx";
import { PickupQueue } from "./screens/pickups.tsx";
import { Sales } from "./screens/sales.tsx";
import { Sell } from "./screens/sell.tsx";
import { Setup } from "./screens/setup.tsx";
import { Shell } from "./screens/shell.tsx";
import { CloseShift, OpenShift } from "./screens/shift.tsx";
import { SignIn } from "./screens/sign-in.tsx";
import type { Till } from "./till.ts";

/** The till's screens, and what has to be there before each: a device, a person, a shift. */
export function tillRoutes(till: Till): RouteObject[] {
  const needsDevice = () => (till.device.get() ? null : redirect("/setup"));
  const needsPerson = () => needsDevice() ?? (till.presence.session.get() ? null : redirect("/sign-in"));
  const needsShift = () => needsPerson() ?? (till.shift.get() ? null : redirect("/shift/open"));
  const screens: RouteObject[] = [
    { path: "/setup", loader: () => (till.device.get() ? redirect("/sell") : null), Component: Setup },
    { path: "/sign-in", loader: needsDevice, Component: SignIn },
    {
      path: "/shift/open",
      loader: () => needsPerson() ?? (till.shift.get() ? redirect("/sell") : null),
      Component: OpenShift,
    },
    { path: "/shift/close", loader: needsShift, Component: CloseShift },
    {
      path: "/",
      loader: needsShift,
      Component: Shell,
      children: [
        // A path of its own: the app's root without its slash would be outside the service worker's reach.
        { index: true, loader: () => redirect("/sell") },
        { path: "sell", Component: Sell },
        { path: "pay", Component: Pay },
        {
          path: "done/:orderId",
          loader: async ({ params }) =>
            (await till.db.get("sales", params.orderId ?? "")) ?? redirect("/sell"),
          Component: Done,
        },
        { path: "pickups", Component: PickupQueue },
        { path: "pickups/:orderId", Component: PickupOrder },
        { path: "sales", Component: Sales },
        { path: "more", Component: More },
        { path: "goods-in", Component: GoodsIn },
        { path: "goods-in/:transferId", Component: GoodsInTransfer },
        { path: "counts", Component: Counts },
        { path: "counts/:countId", Component: CountScreen },
      ],
    },
    { path: "*", loader: () => redirect("/sell") },
  ];
  return [{ Component: Frame, children: screens }];
}

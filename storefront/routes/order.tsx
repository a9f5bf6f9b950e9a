import { CreateAfterOrder } from "../components/account/create-after-order.tsx";
import { OrderView } from "../components/order-view.tsx";
import { sessionOf } from "../edge/cookies.ts";
import { need, storeApi } from "../server/api.ts";
import { useShop } from "../shop.ts";
import type { Route } from "./+types/order";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const key = query.get("key") ?? "";
  const order = need(await storeApi({ request, context }).order(params.id, key));
  return { order, key, placed: query.has("placed"), signedIn: sessionOf(request) !== null };
}

export default function OrderPage({ loaderData: { order, key, placed, signedIn } }: Route.ComponentProps) {
  const { t } = useShop();
  return (
    <OrderView order={order} accessKey={key} placed={placed}>
      {placed && !signedIn && <CreateAfterOrder order={order} />}
      <p className="order-foot">
        <span className="muted">{t("order.keep")}</span> <a href="/">{t("order.back")}</a>
      </p>
    </OrderView>
  );
}

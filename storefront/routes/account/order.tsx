import { OrderView } from "../../components/order-view.tsx";
import { signedInAs } from "../../server/account.ts";
import { need } from "../../server/api.ts";
import { useShop } from "../../shop.ts";
import type { Route } from "./+types/order";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { api } = await signedInAs({ request, context });
  return { order: need(await api.order(params.id)) };
}

export default function OwnOrderPage({ loaderData: { order } }: Route.ComponentProps) {
  const { t } = useShop();
  return (
    <OrderView order={order} accessKey="" placed={false}>
      <p className="order-foot">
        <a href="/account/orders">{t("orders.all")}</a> <a href="/">{t("order.back")}</a>
      </p>
    </OrderView>
  );
}

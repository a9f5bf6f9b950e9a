import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useParams } from "react-router";
import type { Permission } from "#commerce/access/permissions.ts";
import { Availability } from "../../components/availability.tsx";
import { Button, ButtonLink } from "../../components/button.tsx";
import { Page, Thumb } from "../../components/page.tsx";
import { Failed, Skeleton } from "../../components/states.tsx";
import { useFormat } from "../../session/format.ts";
import { may, mayAt } from "../../session/permissions.ts";
import { useLocations } from "../../session/reference.ts";
import { useStaff } from "../../session/session.ts";
import { useWords } from "../../session/words.ts";
import type { StockItem } from "../calls.ts";
import { skuQuery } from "../queries.ts";
import { ArrivalsPanel, WaitingPanel } from "./arrivals-panel.tsx";
import type { Change } from "./change-dialog.tsx";
import { ChangeMenu } from "./change-menu.tsx";
import { ChannelsPanel } from "./channels-panel.tsx";
import { HoldsPanel } from "./holds-panel.tsx";
import { Levels } from "./levels.tsx";
import { Movements } from "./movements.tsx";
import { PolicyPanel } from "./policy-panel.tsx";
import { SalePanel } from "./sale-panel.tsx";

const AdjustDialog = lazy(async () => ({ default: (await import("./adjust-dialog.tsx")).AdjustDialog }));
const ChangeDialog = lazy(async () => ({ default: (await import("./change-dialog.tsx")).ChangeDialog }));

/** What each change asks for, in the order of the menu. */
const NEEDS = {
  hold: "inventory.hold",
  damage: "inventory.stock.adjust",
  write_off: "inventory.stock.adjust",
  return: "inventory.stock.receive",
} as const satisfies Record<Change, Permission>;

/** One SKU: where its units are, who may sell and who waits for them, and how they came and went. */
export function Component() {
  const words = useWords();
  const { locale } = useFormat();
  const { sku = "" } = useParams();
  const query = useQuery(skuQuery(sku, locale));
  const back = { to: "/stock", label: words("nav.stock") };
  if (query.error && !query.data)
    return (
      <Page title={sku} back={back}>
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  if (!query.data)
    return (
      <Page title={sku} back={back}>
        <Skeleton lines={8} />
      </Page>
    );
  return <SkuDetail key={sku} item={query.data} />;
}

function SkuDetail({ item }: { item: StockItem }) {
  const words = useWords();
  const staff = useStaff();
  const locations = useLocations();
  const [adjusting, setAdjusting] = useState<string | null>(null);
  const [changing, setChanging] = useState<Change | null>(null);
  const where = (permission: Permission) => locations.filter(({ id }) => mayAt(staff, permission, id));
  const seen = where("inventory.stock.view");
  const adjustable = where("inventory.stock.adjust");
  const changes = (Object.keys(NEEDS) as Change[]).filter((change) => where(NEEDS[change]).length > 0);
  const mayEdit = may(staff, "inventory.threshold.edit");
  const [first] = adjustable;
  return (
    <Page
      title={[item.title, item.variant_title].filter(Boolean).join(" · ")}
      back={{ to: "/stock", label: words("nav.stock") }}
      under={
        <>
          <Thumb url={item.image_url} />
          <span>
            {words("variant.sku")} <code>{item.sku}</code>
          </span>
          {item.barcode && (
            <span>
              {words("variant.barcode")} <code>{item.barcode}</code>
            </span>
          )}
          <Availability units={item.available} />
        </>
      }
      actions={
        <>
          {may(staff, "catalog.product.view") && (
            <ButtonLink icon="products" to={`/products/${item.product_id}`}>
              {words("stock.product")}
            </ButtonLink>
          )}
          {changes.length > 0 && <ChangeMenu changes={changes} onChoose={setChanging} />}
          {first && (
            <Button look="primary" icon="edit" onPress={() => setAdjusting(first.id)}>
              {words("stock.adjust")}
            </Button>
          )}
        </>
      }
    >
      <div className="detail">
        <div className="detail-main">
          <Levels
            item={item}
            locations={seen}
            mayAdjust={(id) => mayAt(staff, "inventory.stock.adjust", id)}
            onAdjust={setAdjusting}
          />
          <ChannelsPanel item={item} />
          <Movements sku={item.sku} locations={seen} />
        </div>
        <div className="detail-side">
          <WaitingPanel item={item} />
          <HoldsPanel item={item} />
          <ArrivalsPanel item={item} />
          <PolicyPanel item={item} mayEdit={mayEdit} />
          <SalePanel item={item} mayEdit={mayEdit} />
        </div>
      </div>
      <Suspense>
        {adjusting && (
          <AdjustDialog
            row={item}
            locations={adjustable}
            locationId={adjusting}
            onClose={() => setAdjusting(null)}
          />
        )}
        {changing && (
          <ChangeDialog
            item={item}
            change={changing}
            locations={where(NEEDS[changing])}
            onClose={() => setChanging(null)}
          />
        )}
      </Suspense>
    </Page>
  );
}

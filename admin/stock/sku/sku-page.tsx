import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "react-router";
import { Availability } from "../components/availability.tsx";
import { Button, ButtonLink } from "../components/button.tsx";
import { Page, Thumb } from "../components/page.tsx";
import { Failed, Skeleton } from "../components/states.tsx";
import type { StockRow } from "../model.ts";
import { useFormat } from "../session/format.ts";
import { mayAt } from "../session/permissions.ts";
import { useLocations } from "../session/reference.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import { AdjustDialog } from "./adjust-dialog.tsx";
import { Levels } from "./levels.tsx";
import { Movements } from "./movements.tsx";
import { skuQuery } from "./queries.ts";

/** One SKU: where its units are, and how they came and went. */
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
  return <SkuDetail row={query.data} />;
}

function SkuDetail({ row }: { row: StockRow }) {
  const words = useWords();
  const staff = useStaff();
  const locations = useLocations();
  const [adjusting, setAdjusting] = useState<string | null>(null);
  const own = locations.filter((location) => mayAt(staff, "inventory.stock.adjust", location.id));
  const mayAdjust = own.length > 0;
  return (
    <Page
      title={[row.title, row.variant_title].filter(Boolean).join(" · ")}
      back={{ to: "/stock", label: words("nav.stock") }}
      under={
        <>
          <Thumb url={row.image_url} />
          <span>
            {words("variant.sku")} <code>{row.sku}</code>
          </span>
          {row.barcode && (
            <span>
              {words("variant.barcode")} <code>{row.barcode}</code>
            </span>
          )}
          <Availability units={row.available} />
        </>
      }
      actions={
        <>
          <ButtonLink icon="products" to={`/products/${row.product_id}`}>
            {words("stock.product")}
          </ButtonLink>
          {mayAdjust && own[0] && (
            <Button look="primary" icon="edit" onPress={() => setAdjusting(own[0]?.id ?? null)}>
              {words("stock.adjust")}
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        <Levels row={row} locations={own} {...(mayAdjust && { onAdjust: setAdjusting })} />
        <Movements sku={row.sku} />
      </div>
      {adjusting && (
        <AdjustDialog row={row} locations={own} locationId={adjusting} onClose={() => setAdjusting(null)} />
      )}
    </Page>
  );
}

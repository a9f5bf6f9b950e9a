import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Navigate, useNavigate, useParams } from "react-router";
import { fractionDigits } from "#commerce/money.ts";
import { Page } from "../../components/page.tsx";
import { Failed, Skeleton } from "../../components/states.tsx";
import { say } from "../../components/toast.tsx";
import { useFormat } from "../../session/format.ts";
import { dayOf } from "../documents/days.ts";
import { useDocumentWords } from "../documents/words.ts";
import { type Purchase, purchaseCalls } from "./calls.ts";
import { type PurchaseFields, PurchaseForm, wishOf } from "./purchase-form.tsx";
import { purchaseQuery } from "./queries.ts";

/** Changes what is ordered and when it comes; whom from and where to only while it is a draft. */
export function Component() {
  const words = useDocumentWords();
  const { locale } = useFormat();
  const { id = "" } = useParams();
  const query = useQuery(purchaseQuery(id, locale));
  const back = { to: `/stock/purchase-orders/${id}`, label: words("tab.purchases") };
  if (query.data?.editable === false) return <Navigate to={back.to} replace />;
  return (
    <Page title={words("purchase.edit.title", { number: query.data?.number ?? "…" })} back={back}>
      {query.data ? (
        <Editor order={query.data} />
      ) : query.error ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}

function Editor({ order }: { order: Purchase }) {
  const words = useDocumentWords();
  const { locale } = useFormat();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (fields: PurchaseFields) =>
      purchaseCalls.change(order.id, wishOf(fields), order.version, locale),
    onSuccess: (saved) => {
      queries.setQueryData(["purchases", "detail", saved.id, locale], saved);
      void queries.invalidateQueries({ queryKey: ["purchases", "list"] });
      void queries.invalidateQueries({ queryKey: ["stock"] });
      say(words("purchase.saved", { number: saved.number }));
      void navigate(`/stock/purchase-orders/${saved.id}`);
    },
  });
  const digits = fractionDigits(order.currency);
  return (
    <PurchaseForm
      start={{
        supplier_id: order.supplier.id,
        location_id: order.location_id,
        currency: order.currency,
        reference: order.reference ?? "",
        expected_on: dayOf(order.expected_at),
        note: order.note ?? "",
        lines: order.lines.map(({ sku, title, variant_title, quantity, unit_cost }) => ({
          sku,
          title,
          variant_title,
          units: String(quantity),
          cost: unit_cost === null ? "" : (unit_cost / 10 ** digits).toFixed(digits),
        })),
      }}
      supplier={order.supplier}
      fixed={order.state !== "draft"}
      action={words("transfer.save")}
      pending={save.isPending}
      error={save.error}
      onSubmit={save.mutate}
    />
  );
}

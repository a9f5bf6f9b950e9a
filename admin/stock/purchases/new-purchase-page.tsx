import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { Page } from "../../components/page.tsx";
import { Skeleton } from "../../components/states.tsx";
import { say } from "../../components/toast.tsx";
import { useIntent } from "../../components/use-intent.ts";
import { isProblem } from "../../problem.ts";
import { useFormat } from "../../session/format.ts";
import { currenciesOf, useChannels, useLocations } from "../../session/reference.ts";
import { useDocumentWords } from "../documents/words.ts";
import { purchaseCalls } from "./calls.ts";
import { type PurchaseFields, PurchaseForm, wishOf } from "./purchase-form.tsx";

/** Begins an order to a supplier, as a draft. */
export function Component() {
  const words = useDocumentWords();
  const { locale } = useFormat();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const intent = useIntent();
  const currency = currenciesOf(useChannels())[0];
  const warehouse = useLocations().find(({ kind }) => kind === "warehouse");
  const create = useMutation({
    mutationFn: (fields: PurchaseFields) => {
      const body = wishOf(fields);
      return purchaseCalls.create(body, intent.keyFor(body), locale);
    },
    onSuccess: (made) => {
      intent.settle();
      queries.setQueryData(["purchases", "detail", made.id, locale], made);
      void queries.invalidateQueries({ queryKey: ["purchases", "list"] });
      say(words("purchase.created", { number: made.number }));
      void navigate(`/stock/purchase-orders/${made.id}`);
    },
    onError: (error) => {
      if (isProblem(error) && error.isDefinite) intent.settle();
    },
  });
  return (
    <Page
      title={words("purchase.new")}
      back={{ to: "/stock/purchase-orders", label: words("tab.purchases") }}
    >
      {currency ? (
        <PurchaseForm
          start={{
            supplier_id: "",
            location_id: warehouse?.id ?? "",
            currency,
            reference: "",
            expected_on: "",
            note: "",
            lines: [],
          }}
          action={words("purchase.new.do")}
          pending={create.isPending}
          error={create.error}
          onSubmit={create.mutate}
        />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}

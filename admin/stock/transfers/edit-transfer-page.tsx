import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Navigate, useNavigate, useParams } from "react-router";
import { Page } from "../../components/page.tsx";
import { Failed, Skeleton } from "../../components/states.tsx";
import { say } from "../../components/toast.tsx";
import { useFormat } from "../../session/format.ts";
import { dayOf } from "../documents/days.ts";
import { useDocumentWords } from "../documents/words.ts";
import { type Transfer, transferCalls } from "./calls.ts";
import { transferQuery } from "./queries.ts";
import { type TransferFields, TransferForm, wishOf } from "./transfer-form.tsx";

/** Changes what is asked for, until it is approved. */
export function Component() {
  const words = useDocumentWords();
  const { locale } = useFormat();
  const { id = "" } = useParams();
  const query = useQuery(transferQuery(id, locale));
  const back = { to: `/stock/transfers/${id}`, label: words("tab.transfers") };
  if (query.data?.editable === false) return <Navigate to={back.to} replace />;
  return (
    <Page title={words("transfer.edit.title", { number: query.data?.number ?? "…" })} back={back}>
      {query.data ? (
        <Editor transfer={query.data} />
      ) : query.error ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}

function Editor({ transfer }: { transfer: Transfer }) {
  const words = useDocumentWords();
  const { locale } = useFormat();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (fields: TransferFields) =>
      transferCalls.change(transfer.id, wishOf(fields), transfer.version, locale),
    onSuccess: (saved) => {
      queries.setQueryData(["transfers", "detail", saved.id, locale], saved);
      void queries.invalidateQueries({ queryKey: ["transfers", "list"] });
      say(words("transfer.saved", { number: saved.number }));
      void navigate(`/stock/transfers/${saved.id}`);
    },
  });
  return (
    <TransferForm
      start={{
        from: transfer.from_location_id,
        to: transfer.to_location_id,
        expected_on: dayOf(transfer.expected_at),
        note: transfer.note ?? "",
        lines: transfer.lines.map(({ sku, title, variant_title, requested }) => ({
          sku,
          title,
          variant_title,
          units: String(requested),
          cost: "",
        })),
      }}
      placed
      actions={[{ label: words("transfer.save"), run: (fields) => save.mutate(fields) }]}
      pending={save.isPending}
      error={save.error}
    />
  );
}

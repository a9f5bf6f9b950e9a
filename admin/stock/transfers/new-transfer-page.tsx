import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { workplaceOf } from "../../access/workplace.ts";
import { Page } from "../../components/page.tsx";
import { say } from "../../components/toast.tsx";
import { useIntent } from "../../components/use-intent.ts";
import { isProblem } from "../../problem.ts";
import { useFormat } from "../../session/format.ts";
import { useStaff } from "../../session/session.ts";
import { useDocumentWords } from "../documents/words.ts";
import { transferCalls } from "./calls.ts";
import { type TransferFields, TransferForm, wishOf } from "./transfer-form.tsx";

/** Asks for goods to be moved; people of a store most likely want them there. */
export function Component() {
  const words = useDocumentWords();
  const { locale } = useFormat();
  const staff = useStaff();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const intent = useIntent();
  const create = useMutation({
    mutationFn: ({ fields, request }: { fields: TransferFields; request: boolean }) => {
      const body = {
        ...wishOf(fields),
        from_location_id: fields.from,
        to_location_id: fields.to,
        request,
      };
      return transferCalls.create(body, intent.keyFor(body), locale);
    },
    onSuccess: (made, { request }) => {
      intent.settle();
      queries.setQueryData(["transfers", "detail", made.id, locale], made);
      void queries.invalidateQueries({ queryKey: ["transfers", "list"] });
      say(words(request ? "transfer.created.requested" : "transfer.created.draft", { number: made.number }));
      void navigate(`/stock/transfers/${made.id}`);
    },
    onError: (error) => {
      if (isProblem(error) && error.isDefinite) intent.settle();
    },
  });
  return (
    <Page title={words("transfer.new")} back={{ to: "/stock/transfers", label: words("tab.transfers") }}>
      <TransferForm
        start={{ from: "", to: workplaceOf(staff) ?? "", expected_on: "", note: "", lines: [] }}
        placed={false}
        actions={[
          { label: words("transfer.new.draft"), run: (fields) => create.mutate({ fields, request: false }) },
          {
            label: words("transfer.move.request"),
            run: (fields) => create.mutate({ fields, request: true }),
          },
        ]}
        pending={create.isPending}
        error={create.error}
      />
    </Page>
  );
}

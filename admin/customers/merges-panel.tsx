import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "react-router";
import { Button } from "../components/button.tsx";
import { Panel } from "../components/page.tsx";
import { say } from "../components/toast.tsx";
import { useFormat } from "../session/format.ts";
import { may } from "../session/permissions.ts";
import { useProblemText } from "../session/problem-text.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import { type CustomerDetail, customerCalls, type Merge } from "./calls.ts";
import { useNameOf } from "./known.tsx";

/** Merges that a customer was part of, each to be undone for 30 days. */
export function MergesPanel({ customer }: { customer: CustomerDetail }) {
  const words = useWords();
  if (customer.merges.length === 0) return null;
  return (
    <Panel title={words("customer.merges")}>
      <ul className="row-list">
        {customer.merges.map((merge) => (
          <MergeRow key={merge.id} customer={customer} merge={merge} />
        ))}
      </ul>
    </Panel>
  );
}

function MergeRow({ customer, merge }: { customer: CustomerDetail; merge: Merge }) {
  const words = useWords();
  const format = useFormat();
  const staff = useStaff();
  const nameOf = useNameOf();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: () => customerCalls.undoMerge(customer.id, merge.id),
    onSuccess: async () => {
      say(words("customer.merge.undo.done"));
      await queries.invalidateQueries({ queryKey: ["customers"] });
    },
    onError: (error) => say(problemText(error), "danger"),
  });
  const { other, merged_by, reason, at, undo_until, undone_at } = merge;
  const name = other ? nameOf(other) : merge.merged_id;
  const facts = [
    words("customer.merge.merged_on", { day: format.day(at) }),
    merged_by === "shopper" && words("customer.merge.by_shopper"),
    reason,
    undone_at && words("customer.merge.undone", { day: format.day(undone_at) }),
    undo_until && words("customer.merge.undo.until", { day: format.day(undo_until) }),
  ];
  return (
    <li className="row-list-row">
      <span className="row-list-text">
        <Link className="cell-link" to={`/customers/${other?.id ?? merge.merged_id}`}>
          {words(merge.kept_id === customer.id ? "customer.merge.merged" : "customer.merge.merged_into", {
            name,
          })}
        </Link>
        <span className="muted">{facts.filter(Boolean).join(" · ")}</span>
      </span>
      {undo_until && may(staff, "customer.merge") && (
        <Button onPress={() => undo.mutate()} isPending={undo.isPending}>
          {words("customer.merge.undo")}
        </Button>
      )}
    </li>
  );
}

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "react-router";
import { Button } from "../components/button.tsx";
import { Notice } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import { useFormat } from "../session/format.ts";
import { may } from "../session/permissions.ts";
import { useProblemText } from "../session/problem-text.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import { type CustomerDetail, customerCalls } from "./calls.ts";
import { useNameOf } from "./known.tsx";
import { customerQuery } from "./queries.ts";

/** What sets a customer apart from others: erased, about to be, or taken for somebody else. */
export function Standing({ customer }: { customer: CustomerDetail }) {
  const words = useWords();
  if (customer.status === "erased")
    return (
      <Notice tone="info" title={words("customer.erased")}>
        <p>{words("customer.erased.text")}</p>
      </Notice>
    );
  return (
    <>
      {customer.merged_into && <MergedInto id={customer.merged_into} />}
      {customer.erasure && <Erasing customer={customer} erasure={customer.erasure} />}
    </>
  );
}

function MergedInto({ id }: { id: string }) {
  const words = useWords();
  const nameOf = useNameOf();
  const kept = useQuery(customerQuery(id)).data;
  return (
    <Notice tone="info" title={words("customer.merge.into", { name: kept ? nameOf(kept) : "…" })}>
      <p>{words("customer.merge.into.text")}</p>
      <Link className="link" to={`/customers/${id}`}>
        {words("customer.merge.open")}
      </Link>
    </Notice>
  );
}

function Erasing({
  customer,
  erasure,
}: {
  customer: CustomerDetail;
  erasure: NonNullable<CustomerDetail["erasure"]>;
}) {
  const words = useWords();
  const format = useFormat();
  const staff = useStaff();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => customerCalls.withdrawErasure(customer.id),
    onSuccess: (kept) => {
      queries.setQueryData(["customers", "detail", kept.id], kept);
      say(words("customer.erasing.kept"));
    },
    onError: (error) => say(problemText(error), "danger"),
  });
  return (
    <Notice tone="warning" title={words("customer.erasing")}>
      <p>
        {words(`customer.erasing.by.${erasure.asked_by}`, { day: format.day(erasure.created_at) })}{" "}
        {erasure.waits_for.length > 0 && words("customer.erasing.waits")}{" "}
        {erasure.waits_for.map((number, index) => (
          <span key={number}>
            {index > 0 && ", "}
            <Link className="cell-link nowrap" to={`/orders?q=${encodeURIComponent(number)}`}>
              {number}
            </Link>
          </span>
        ))}
      </p>
      {may(staff, "customer.erase") && (
        <Button onPress={() => withdraw.mutate()} isPending={withdraw.isPending}>
          {words("customer.erasing.keep")}
        </Button>
      )}
    </Notice>
  );
}

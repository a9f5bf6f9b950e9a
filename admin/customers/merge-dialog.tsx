import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Label } from "react-aria-components/Label";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { useNavigate } from "react-router";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { TextField } from "../components/field.tsx";
import { Facts } from "../components/page.tsx";
import { Notice } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import { useIntent } from "../components/use-intent.ts";
import { isProblem } from "../problem.ts";
import { type Format, useFormat } from "../session/format.ts";
import { useProblemText } from "../session/problem-text.ts";
import { useWords } from "../session/words.ts";
import { type CustomerDetail, customerCalls, ORDERS_SHOWN } from "./calls.ts";
import { StatusPill, useNameOf } from "./known.tsx";
import { customerQuery } from "./queries.ts";

interface MergeProps {
  customer: CustomerDetail;
  otherId: string;
  onClose: () => void;
}

/** Shows two customers side by side, and asks which of them is kept. */
export function MergeDialog({ customer, otherId, onClose }: MergeProps) {
  const words = useWords();
  const problemText = useProblemText();
  const other = useQuery(customerQuery(otherId));
  return (
    <Dialog title={words("customer.merge.title")} onClose={onClose} size="lg">
      {other.data ? (
        <MergeForm pair={[customer, other.data]} onClose={onClose} />
      ) : (
        <div className="dialog-body">
          {other.error ? (
            <Notice tone="danger" title={problemText(other.error)} />
          ) : (
            <p className="muted">{words("customer.merge.loading")}</p>
          )}
        </div>
      )}
    </Dialog>
  );
}

type Pair = readonly [CustomerDetail, CustomerDetail];

/** Who has an account is kept: whoever signs in must find theirs. Among equals the reader chooses. */
const mustStay = ([one, two]: Pair): CustomerDetail | null => {
  if (one.status === two.status) return null;
  return one.status === "account" ? one : two;
};

function MergeForm({ pair, onClose }: { pair: Pair; onClose: () => void }) {
  const words = useWords();
  const nameOf = useNameOf();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const intent = useIntent();
  const fixed = mustStay(pair);
  const [keptId, setKeptId] = useState((fixed ?? pair[0]).id);
  const [reason, setReason] = useState("");
  const [kept, merged] = pair[0].id === keptId ? pair : [pair[1], pair[0]];
  const merge = useMutation({
    mutationFn: () => {
      const wish = [kept.id, merged.id, reason.trim() || null] as const;
      return customerCalls.merge(...wish, intent.keyFor(wish));
    },
    onSuccess: async () => {
      intent.settle();
      say(words("customer.merge.done"));
      onClose();
      await navigate(`/customers/${kept.id}`);
      await queries.invalidateQueries({ queryKey: ["customers"] });
    },
    onError: (error) => {
      if (isProblem(error) && error.isDefinite) intent.settle();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!merge.isPending) merge.mutate();
      }}
    >
      <div className="dialog-body form">
        {merge.error && <Notice tone="danger" title={problemText(merge.error)} />}
        <p>{words("customer.merge.text")}</p>
        <RadioGroup className="merge" value={keptId} onChange={setKeptId} isDisabled={fixed !== null}>
          <Label>{words("customer.merge.choose")}</Label>
          <div className="merge-pair">
            {pair.map((customer) => (
              <Radio key={customer.id} value={customer.id} className="choice-card merge-side">
                <Side customer={customer} />
              </Radio>
            ))}
          </div>
          {fixed && <p className="muted">{words("customer.merge.account")}</p>}
        </RadioGroup>
        <TextField
          label={words("customer.merge.reason")}
          hint={words("customer.merge.reason.hint")}
          value={reason}
          onChange={setReason}
          maxLength={300}
        />
      </div>
      <footer className="dialog-footer">
        <Button onPress={onClose}>{words("action.cancel")}</Button>
        <Button look="primary" type="submit" isPending={merge.isPending}>
          {words("customer.merge.confirm", { name: kept.email ?? nameOf(kept) })}
        </Button>
      </footer>
    </form>
  );
}

/** The API shows the latest orders; how many there are beyond, it does not say. */
const orderCount = (count: number, format: Format): string =>
  `${format.number(count)}${count < ORDERS_SHOWN ? "" : "+"}`;

function Side({ customer }: { customer: CustomerDetail }) {
  const words = useWords();
  const format = useFormat();
  const nameOf = useNameOf();
  const { email, phone, orders, last_order_at, created_at } = customer;
  return (
    <span className="merge-facts">
      <span className="merge-head">
        <strong>{nameOf(customer)}</strong>
        <StatusPill status={customer.status} />
      </span>
      <Facts
        items={[
          [words("customer.email"), email ?? "–"],
          [words("customer.phone"), phone ?? "–"],
          [words("customer.merge.orders"), orderCount(orders.length, format)],
          [words("customer.column.last"), last_order_at ? format.day(last_order_at) : "–"],
          [words("customer.merge.known"), format.day(created_at)],
        ]}
      />
    </span>
  );
}

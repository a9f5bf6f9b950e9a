import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { type UseFormReturn, useController, useWatch } from "react-hook-form";
import { Button } from "../../components/button.tsx";
import { Panel } from "../../components/page.tsx";
import { Notice } from "../../components/states.tsx";
import type { Money, StaffQuote } from "../../model.ts";
import { isProblem } from "../../problem.ts";
import { useFormat } from "../../session/format.ts";
import { useProblemText } from "../../session/problem-text.ts";
import { useWords } from "../../session/words.ts";
import { Totals } from "../order-lines.tsx";
import type { OrderForm } from "./order-form.ts";

const cards = ["tok_approve", "tok_decline", "tok_timeout"] as const;

interface PaymentProps {
  form: UseFormReturn<OrderForm>;
  quote: StaffQuote | undefined;
  quoteError: unknown;
  /** The quote belongs to what is on the screen now. */
  settled: boolean;
  placing: boolean;
  refusal: unknown;
  onConfirmTotal: (total: Money) => void;
}

/** What it costs, how it is paid, and the one button that places it. */
export function PaymentPanel({
  form,
  quote,
  quoteError,
  settled,
  placing,
  refusal,
  onConfirmTotal,
}: PaymentProps) {
  const words = useWords();
  const format = useFormat();
  const problemText = useProblemText();
  const { field } = useController({ control: form.control, name: "token" });
  const lines = useWatch({ control: form.control, name: "lines" });
  const short = quote?.lines.some((line) => {
    const wanted = lines.find((candidate) => candidate.sku === line.sku);
    return wanted !== undefined && wanted.quantity > line.available;
  });
  return (
    <Panel title={words("order.new.payment")} flush>
      {quote ? (
        <div className={settled ? undefined : "is-settling"} aria-busy={!settled}>
          <Totals {...quote} />
        </div>
      ) : (
        <p className="panel-pad muted">{words("order.new.total.later")}</p>
      )}
      <div className="panel-pad form">
        {Boolean(quoteError) && <Notice tone="danger" title={problemText(quoteError)} />}
        <RadioGroup
          className="choice-list"
          aria-label={words("order.new.card")}
          value={field.value}
          onChange={field.onChange}
        >
          <p className="field-label">
            {words("order.new.card")} <span className="chip">{words("order.new.sandbox")}</span>
          </p>
          {cards.map((token) => (
            <Radio key={token} value={token} className="choice-card">
              {words(`order.new.card.${token}`)}
            </Radio>
          ))}
        </RadioGroup>
        {Boolean(refusal) && <Refusal problem={refusal} onConfirmTotal={onConfirmTotal} />}
        {short && <p className="field-error">{words("order.new.short.hint")}</p>}
        <Button
          look="primary"
          type="submit"
          isPending={placing}
          isDisabled={!quote || !settled || short === true}
        >
          {quote && lines.length > 0
            ? words("order.new.place", { total: format.money(quote.total) })
            : words("order.new.place.plain")}
        </Button>
        <p className="field-hint">{words("order.new.place.hint")}</p>
      </div>
    </Panel>
  );
}

/** Why it was not placed, and what to do; a new total has to be told to the caller before it is charged. */
function Refusal({ problem, onConfirmTotal }: { problem: unknown; onConfirmTotal: (total: Money) => void }) {
  const words = useWords();
  const format = useFormat();
  const problemText = useProblemText();
  const actual = isProblem(problem, "price_changed")
    ? (problem.fields.actual as Money | undefined)
    : undefined;
  const skus = isProblem(problem, "out_of_stock")
    ? (problem.fields.skus as readonly { sku: string; available: number }[] | undefined)
    : undefined;
  return (
    <Notice tone="danger" title={words("order.new.refused")}>
      <p>{problemText(problem)}</p>
      {skus && (
        <ul>
          {skus.map(({ sku, available }) => (
            <li key={sku}>{words("order.new.left", { sku, count: available })}</li>
          ))}
        </ul>
      )}
      {actual && (
        <Button type="submit" onPress={() => onConfirmTotal(actual)}>
          {words("order.new.confirm_total", { total: format.money(actual) })}
        </Button>
      )}
    </Notice>
  );
}

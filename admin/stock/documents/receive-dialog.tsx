import { type ReactNode, useState } from "react";
import { Switch } from "react-aria-components/Switch";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { TextField } from "../../components/field.tsx";
import { Notice } from "../../components/states.tsx";
import { useWords } from "../../session/words.ts";
import { CountField } from "./count-field.tsx";
import { nameOf } from "./draft-lines.ts";
import { ItemName } from "./item-cell.tsx";
import { lineFaults, useDocumentProblem } from "./problem.ts";
import { type Counted, countedOf, isFault, NOTHING_TYPED, type OpenLine, type Typed } from "./receipt.ts";
import { useDocumentWords } from "./words.ts";

interface ReceiveDialogProps {
  title: string;
  lines: readonly OpenLine[];
  /** More may come than was sent or ordered, if it is said. */
  moreAllowed?: boolean;
  /** Beside a line: what becomes of what arrives. */
  beside?: (line: OpenLine) => ReactNode;
  refused: string;
  pending: boolean;
  error: unknown;
  onReceive: (lines: Counted[], reason: string | null) => void;
  onClose: () => void;
}

/** Counts in what arrived, good and damaged; any number of times, until nothing is missing. */
export function ReceiveDialog(props: ReceiveDialogProps) {
  const { title, lines, moreAllowed = false, beside, refused, pending, error, onReceive, onClose } = props;
  const words = useDocumentWords();
  const adminWords = useWords();
  const problemText = useDocumentProblem();
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map());
  const [remark, setRemark] = useState("");
  const [asked, setAsked] = useState(false);
  const typedOf = (sku: string) => typed.get(sku) ?? NOTHING_TYPED;
  const type = (sku: string, said: Partial<Typed>) =>
    setTyped(new Map(typed).set(sku, { ...typedOf(sku), ...said }));
  const counted = lines.map((line) => countedOf(line, typedOf(line.sku)));
  const arrived = counted.filter((line): line is Counted => line !== null && !isFault(line));
  const faults = lineFaults(error, words);

  return (
    <Dialog title={title} onClose={onClose} size="lg" asks>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (arrived.length > 0 && !counted.some(isFault)) onReceive(arrived, remark.trim() || null);
        }}
      >
        <div className="dialog-body form">
          {error !== null && (
            <Notice tone="danger" title={refused}>
              <p>{problemText(error)}</p>
            </Notice>
          )}
          {asked && arrived.length === 0 && !counted.some(isFault) && (
            <Notice tone="danger" title={words("document.nothing")} />
          )}
          <div className="dialog-tools">
            <Button
              icon="check"
              onPress={() =>
                setTyped(
                  new Map(lines.map(({ sku, open }) => [sku, { ...NOTHING_TYPED, good: String(open) }])),
                )
              }
            >
              {words("document.receive.all")}
            </Button>
            {typed.size > 0 && (
              <Button look="quiet" onPress={() => setTyped(new Map())}>
                {words("document.receive.none")}
              </Button>
            )}
          </div>
          <ul className="count-lines">
            {lines.map((line, index) => {
              const said = typedOf(line.sku);
              const result = counted[index] ?? null;
              const more = isFault(result) && result.kind === "too_many" ? result.beyond : beyondOf(result);
              return (
                <li key={line.sku} className="count-line">
                  <span className="draft-what">
                    <ItemName line={line} />
                    <span className="muted">{words("document.receive.open", { count: line.open })}</span>
                    {beside?.(line)}
                  </span>
                  <CountField
                    label={words("document.receive.good.of", { name: nameOf(line) })}
                    short={words("document.receive.good")}
                    value={said.good}
                    onChange={(good) => type(line.sku, { good })}
                    fault={faultText(words, result, { asked, moreAllowed }) ?? faults.get(line.sku)}
                    autoFocus={index === 0}
                  />
                  <CountField
                    label={words("document.receive.damaged.of", { name: nameOf(line) })}
                    short={words("document.receive.damaged")}
                    value={said.damaged}
                    onChange={(damaged) => type(line.sku, { damaged })}
                  />
                  {moreAllowed && more > 0 && (
                    <Switch
                      className="switch count-more"
                      isSelected={said.beyond}
                      onChange={(beyond) => type(line.sku, { beyond })}
                    >
                      <span className="switch-track" />
                      {words("document.receive.beyond", { count: more })}
                    </Switch>
                  )}
                </li>
              );
            })}
          </ul>
          <TextField
            label={words("document.remark")}
            hint={words("document.remark.hint")}
            value={remark}
            onChange={setRemark}
            maxLength={500}
          />
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{adminWords("action.cancel")}</Button>
          <Button look="primary" type="submit" icon="check" isPending={pending}>
            {words("purchase.move.receive")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

const beyondOf = (counted: ReturnType<typeof countedOf>): number =>
  counted !== null && !isFault(counted) ? counted.beyond : 0;

/** Too many is told at once; what is not a number yet, once it was to be received. */
function faultText(
  words: ReturnType<typeof useDocumentWords>,
  counted: ReturnType<typeof countedOf>,
  { asked, moreAllowed }: { asked: boolean; moreAllowed: boolean },
): string | undefined {
  if (!isFault(counted)) return undefined;
  if (counted.kind === "not_a_number") return asked ? words("document.fault.units") : undefined;
  if (!moreAllowed) return words("document.receive.most", { count: counted.open });
  return asked ? words("document.receive.beyond.fault", { count: counted.beyond }) : undefined;
}

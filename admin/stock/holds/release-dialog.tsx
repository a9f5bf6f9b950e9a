import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { useController, useForm } from "react-hook-form";
import { QUARANTINE_OUTCOMES } from "#commerce/stock/quarantine.ts";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { FormTextField } from "../../components/field.tsx";
import { Notice } from "../../components/states.tsx";
import { say } from "../../components/toast.tsx";
import { useIntent } from "../../components/use-intent.ts";
import { isProblem } from "../../problem.ts";
import { useProblemText } from "../../session/problem-text.ts";
import { useLocationName } from "../../session/reference.ts";
import { useWords } from "../../session/words.ts";
import { type HoldRelease, holdCalls, type StockHold } from "../calls.ts";
import { readUnits } from "../units.ts";
import { useStockWords } from "../words.ts";

interface ReleaseForm {
  units: string;
  outcome: HoldRelease["outcome"];
  reason: string;
}

/** Decides about units on hold, all or some: sold after all, damaged, or written off. */
export function ReleaseDialog({
  hold,
  onClose,
}: {
  hold: Pick<StockHold, "id" | "sku" | "location_id" | "quantity" | "reason">;
  onClose: () => void;
}) {
  const words = useStockWords();
  const adminWords = useWords();
  const problemText = useProblemText();
  const locationName = useLocationName();
  const queries = useQueryClient();
  const intent = useIntent();
  const { control, handleSubmit } = useForm<ReleaseForm>({
    defaultValues: { units: String(hold.quantity), outcome: "sellable", reason: "" },
  });
  const outcome = useController({ control, name: "outcome" });
  const release = useMutation({
    mutationFn: ({ units, outcome, reason }: ReleaseForm) => {
      const quantity = readUnits(units);
      const body = { quantity: quantity === hold.quantity ? null : quantity, outcome, reason: reason.trim() };
      return holdCalls.release(hold.id, body, intent.keyFor(body));
    },
    onSuccess: async () => {
      intent.settle();
      await queries.invalidateQueries({ queryKey: ["stock"] });
      say(words("release.done", { sku: hold.sku }));
      onClose();
    },
    onError: (error) => {
      if (isProblem(error) && error.isDefinite) intent.settle();
    },
  });
  return (
    <Dialog title={words("release.title", { sku: hold.sku })} onClose={onClose} asks>
      <form noValidate onSubmit={(event) => void handleSubmit((form) => release.mutate(form))(event)}>
        <div className="dialog-body form">
          <p className="muted">
            {words("release.text", {
              units: hold.quantity,
              location: locationName(hold.location_id),
              reason: hold.reason,
            })}
          </p>
          {release.error && (
            <Notice tone="danger" title={adminWords("stock.adjust.refused")}>
              <p>{problemText(release.error)}</p>
            </Notice>
          )}
          <RadioGroup
            className="choice-list"
            aria-label={words("release.outcome")}
            value={outcome.field.value}
            onChange={(value) => outcome.field.onChange(value)}
          >
            {QUARANTINE_OUTCOMES.map((value) => (
              <Radio key={value} value={value} className="choice-card">
                <span className="choice-words">
                  {words(`release.outcome.${value}`)}
                  <span className="muted">{words(`release.outcome.${value}.text`)}</span>
                </span>
              </Radio>
            ))}
          </RadioGroup>
          <FormTextField
            control={control}
            name="units"
            label={words("release.units")}
            hint={words("release.units.hint", { units: hold.quantity })}
            inputMode="numeric"
            rules={{
              validate: (text) => {
                const units = readUnits(text);
                return (
                  (units !== null && units > 0 && units <= hold.quantity) ||
                  words("units.wrong.most", { most: hold.quantity })
                );
              },
            }}
          />
          <FormTextField
            control={control}
            name="reason"
            label={adminWords("stock.adjust.reason")}
            hint={adminWords("stock.adjust.note.hint")}
            maxLength={500}
            isRequired
            rules={{ validate: (text) => text.trim() !== "" || adminWords("field.missing") }}
          />
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{adminWords("action.cancel")}</Button>
          <Button look="primary" type="submit" isPending={release.isPending}>
            {words("release.do")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

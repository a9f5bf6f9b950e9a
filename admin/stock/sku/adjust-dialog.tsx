import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { useController, useForm, useWatch } from "react-hook-form";
import { api } from "../../api.ts";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { FormTextField, SelectField } from "../../components/field.tsx";
import { Notice } from "../../components/states.tsx";
import { say } from "../../components/toast.tsx";
import { useIntent } from "../../components/use-intent.ts";
import type { Location, StockRow } from "../../model.ts";
import { isProblem } from "../../problem.ts";
import { useFormat } from "../../session/format.ts";
import { useProblemText } from "../../session/problem-text.ts";
import { useWords } from "../../session/words.ts";
import { type AdjustmentForm, adjustmentOf, deltaOf, REASONS } from "../adjustment.ts";

interface AdjustProps {
  row: StockRow;
  locations: readonly Location[];
  locationId: string;
  onClose: () => void;
}

const none = { on_hand: 0, allocated: 0, held: 0, available: 0 };

/** Corrects what is there, with the reason; what it will come to is shown before it is done. */
export function AdjustDialog({ row, locations, locationId, onClose }: AdjustProps) {
  const words = useWords();
  const format = useFormat();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const intent = useIntent();
  const { control, handleSubmit, getValues } = useForm<AdjustmentForm>({
    defaultValues: { location_id: locationId, mode: "counted", units: "", reason: "count", note: "" },
  });
  const values = useWatch({ control }) as AdjustmentForm;
  const levelAt = (id: string) => row.levels.find((level) => level.location_id === id) ?? none;
  const level = levelAt(values.location_id);
  const delta = deltaOf(values, level);
  const place = useController({ control, name: "location_id" });
  const mode = useController({ control, name: "mode" });
  const reason = useController({ control, name: "reason" });

  const adjust = useMutation({
    mutationFn: () => {
      const form = getValues();
      const body = adjustmentOf(row.sku, form, deltaOf(form, levelAt(form.location_id)) ?? 0);
      return api.adjustStock(body, intent.keyFor(body));
    },
    onSuccess: async () => {
      intent.settle();
      await queries.invalidateQueries({ queryKey: ["stock"] });
      say(words("stock.adjusted", { sku: row.sku }));
      onClose();
    },
    onError: (error) => {
      if (isProblem(error) && error.isDefinite) intent.settle();
    },
  });
  return (
    <Dialog title={words("stock.adjust.title", { sku: row.sku })} onClose={onClose} asks>
      <form noValidate onSubmit={(event) => void handleSubmit(() => adjust.mutate())(event)}>
        <div className="dialog-body form">
          {adjust.error && (
            <Notice tone="danger" title={words("stock.adjust.refused")}>
              <p>{problemText(adjust.error)}</p>
            </Notice>
          )}
          <SelectField
            label={words("stock.column.location")}
            value={place.field.value}
            onChange={place.field.onChange}
            choices={locations.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <RadioGroup
            className="choice-row"
            aria-label={words("stock.adjust.mode")}
            value={mode.field.value}
            onChange={mode.field.onChange}
          >
            <Radio value="counted" className="choice-card">
              {words("stock.adjust.counted")}
            </Radio>
            <Radio value="change" className="choice-card">
              {words("stock.adjust.change")}
            </Radio>
          </RadioGroup>
          <FormTextField
            control={control}
            name="units"
            label={words(
              values.mode === "counted" ? "stock.adjust.units.counted" : "stock.adjust.units.change",
            )}
            hint={words("stock.adjust.now", { on_hand: level.on_hand, allocated: level.allocated })}
            inputMode={values.mode === "counted" ? "numeric" : "text"}
            rules={{
              validate: (_, form) => {
                const change = deltaOf(form, levelAt(form.location_id));
                if (change === null)
                  return words(
                    form.mode === "counted" ? "stock.adjust.wrong.counted" : "stock.adjust.wrong.change",
                  );
                return change !== 0 || words("stock.adjust.same");
              },
            }}
            autoFocus
          />
          <p className="adjust-outcome" aria-live="polite">
            {delta === null || delta === 0
              ? words("stock.adjust.outcome.none", { on_hand: level.on_hand })
              : words("stock.adjust.outcome", {
                  before: format.number(level.on_hand),
                  change: `${delta > 0 ? "+" : "−"}${format.number(Math.abs(delta))}`,
                  after: format.number(level.on_hand + delta),
                })}
          </p>
          <SelectField
            label={words("stock.adjust.reason")}
            value={reason.field.value}
            onChange={reason.field.onChange}
            choices={REASONS.map((value) => ({ value, label: words(`reason.${value}`) }))}
          />
          <FormTextField
            control={control}
            name="note"
            label={words("stock.adjust.note")}
            hint={words("stock.adjust.note.hint")}
            maxLength={400}
          />
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{words("action.cancel")}</Button>
          <Button look="primary" type="submit" isPending={adjust.isPending}>
            {words("stock.adjust.do")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

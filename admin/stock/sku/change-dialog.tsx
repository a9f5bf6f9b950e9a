import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { useController, useForm, useWatch } from "react-hook-form";
import { QUARANTINE_KINDS, type QuarantineKind } from "#commerce/stock/quarantine.ts";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { FormTextField, SelectField } from "../../components/field.tsx";
import { Notice } from "../../components/states.tsx";
import { say } from "../../components/toast.tsx";
import { useIntent } from "../../components/use-intent.ts";
import type { Location } from "../../model.ts";
import { isProblem } from "../../problem.ts";
import { useProblemText } from "../../session/problem-text.ts";
import { useWords } from "../../session/words.ts";
import { type StockItem, skuCalls } from "../calls.ts";
import { readUnits } from "../units.ts";
import { useStockWords } from "../words.ts";

/** What can happen to goods besides being counted, bought and sold. */
export const CHANGES = ["hold", "damage", "write_off", "return"] as const;
export type Change = (typeof CHANGES)[number];

interface ChangeForm {
  location_id: string;
  units: string;
  reason: string;
  kind: QuarantineKind;
  lot: string;
  condition: "sellable" | "damaged";
  reference: string;
}

interface ChangeProps {
  item: StockItem;
  change: Change;
  /** Where this person may do it. */
  locations: readonly Location[];
  onClose: () => void;
}

/** Puts units on hold, marks them damaged, writes them off, or takes them back; always with a reason. */
export function ChangeDialog({ item, change, locations, onClose }: ChangeProps) {
  const words = useStockWords();
  const adminWords = useWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const intent = useIntent();
  const levelAt = (id: string) => item.levels.find(({ location_id }) => location_id === id);
  /** Units that it can be done to; null where there is no limit. */
  const freeAt = (id: string): number | null => {
    if (change === "return") return null;
    return (change === "write_off" ? levelAt(id)?.damaged : levelAt(id)?.available) ?? 0;
  };
  const begin = locations.find(({ id }) => (freeAt(id) ?? 1) > 0) ?? locations[0];
  const { control, handleSubmit } = useForm<ChangeForm>({
    defaultValues: {
      location_id: begin?.id ?? "",
      units: "",
      reason: "",
      kind: "quality",
      lot: "",
      condition: "sellable",
      reference: "",
    },
  });
  const place = useController({ control, name: "location_id" });
  const kind = useController({ control, name: "kind" });
  const condition = useController({ control, name: "condition" });
  const free = freeAt(useWatch({ control, name: "location_id" }));

  const send = useMutation({
    mutationFn: (form: ChangeForm): Promise<unknown> => {
      const { sku } = item;
      const body = {
        location_id: form.location_id,
        quantity: readUnits(form.units) ?? 0,
        reason: form.reason.trim(),
      };
      const key = intent.keyFor({ change, ...form });
      switch (change) {
        case "hold":
          return skuCalls.hold(sku, { ...body, kind: form.kind, lot: form.lot.trim() || null }, key);
        case "damage":
          return skuCalls.damage(sku, body, key);
        case "write_off":
          return skuCalls.writeOff(sku, body, key);
        case "return":
          return skuCalls.takeBack(
            sku,
            { ...body, condition: form.condition, reference: form.reference.trim() || null },
            key,
          );
      }
    },
    onSuccess: async () => {
      intent.settle();
      await queries.invalidateQueries({ queryKey: ["stock"] });
      say(words(`change.${change}.done`, { sku: item.sku }));
      onClose();
    },
    onError: (error) => {
      if (isProblem(error) && error.isDefinite) intent.settle();
    },
  });
  return (
    <Dialog title={words(`change.${change}.title`, { sku: item.sku })} onClose={onClose} asks>
      <form noValidate onSubmit={(event) => void handleSubmit((form) => send.mutate(form))(event)}>
        <div className="dialog-body form">
          <p className="muted">{words(`change.${change}.text`)}</p>
          {send.error && (
            <Notice tone="danger" title={adminWords("stock.adjust.refused")}>
              <p>{problemText(send.error)}</p>
            </Notice>
          )}
          <div className="form-row">
            <SelectField
              label={adminWords("stock.column.location")}
              value={place.field.value}
              onChange={place.field.onChange}
              choices={locations.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <FormTextField
              control={control}
              name="units"
              label={words("change.units")}
              hint={
                free === null
                  ? undefined
                  : words(`change.${change === "write_off" ? "damaged" : "free"}`, { units: free })
              }
              inputMode="numeric"
              isRequired
              rules={{
                validate: (text, form) => {
                  const units = readUnits(text);
                  if (units === null || units === 0) return words("units.wrong");
                  const most = freeAt(form.location_id);
                  return most === null || units <= most || words("units.wrong.most", { most });
                },
              }}
              autoFocus
            />
          </div>
          {change === "hold" && (
            <div className="form-row">
              <SelectField
                label={words("holds.kind")}
                value={kind.field.value}
                onChange={kind.field.onChange}
                choices={QUARANTINE_KINDS.map((value) => ({ value, label: words(`hold.kind.${value}`) }))}
              />
              <FormTextField
                control={control}
                name="lot"
                label={words("hold.lot")}
                hint={words("hold.lot.hint")}
                maxLength={80}
              />
            </div>
          )}
          {change === "return" && (
            <>
              <RadioGroup
                className="choice-row"
                aria-label={words("return.condition")}
                value={condition.field.value}
                onChange={(value) => condition.field.onChange(value)}
              >
                <Radio value="sellable" className="choice-card">
                  {words("return.sellable")}
                </Radio>
                <Radio value="damaged" className="choice-card">
                  {words("return.damaged")}
                </Radio>
              </RadioGroup>
              <FormTextField
                control={control}
                name="reference"
                label={words("return.reference")}
                hint={words("return.reference.hint")}
                maxLength={120}
              />
            </>
          )}
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
          <Button look="primary" type="submit" isPending={send.isPending}>
            {words(`change.${change}.do`)}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

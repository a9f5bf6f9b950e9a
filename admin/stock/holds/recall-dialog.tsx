import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Checkbox } from "react-aria-components/Checkbox";
import { CheckboxGroup } from "react-aria-components/CheckboxGroup";
import { Label } from "react-aria-components/Label";
import { useController, useForm, useWatch } from "react-hook-form";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { FormTextField } from "../../components/field.tsx";
import { Notice } from "../../components/states.tsx";
import { useIntent } from "../../components/use-intent.ts";
import type { Location } from "../../model.ts";
import { isProblem } from "../../problem.ts";
import { useProblemText } from "../../session/problem-text.ts";
import { useWords } from "../../session/words.ts";
import { holdCalls, type NewRecall, type Recall } from "../calls.ts";
import { useStockWords } from "../words.ts";
import { MOST_SKUS, pastedSkus } from "./pasted-skus.ts";
import { RecallResult } from "./recall-result.tsx";

interface RecallForm {
  lot: string;
  skus: string;
  reason: string;
  location_ids: string[];
}

/** Keeps a lot from sale wherever it may be, then says what could be kept, and what is promised to whom. */
export function RecallDialog({
  locations,
  onClose,
}: {
  /** Where this person may hold stock. */
  locations: readonly Location[];
  onClose: () => void;
}) {
  const [recall, setRecall] = useState<Recall | null>(null);
  return recall ? (
    <RecallResult recall={recall} onClose={onClose} />
  ) : (
    <RecallQuestion locations={locations} onClose={onClose} onDone={setRecall} />
  );
}

function RecallQuestion({
  locations,
  onClose,
  onDone,
}: {
  locations: readonly Location[];
  onClose: () => void;
  onDone: (recall: Recall) => void;
}) {
  const words = useStockWords();
  const adminWords = useWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const intent = useIntent();
  const { control, handleSubmit } = useForm<RecallForm>({
    defaultValues: { lot: "", skus: "", reason: "", location_ids: locations.map(({ id }) => id) },
  });
  const places = useController({
    control,
    name: "location_ids",
    rules: { validate: (ids) => ids.length > 0 || words("recall.locations.missing") },
  });
  const named = pastedSkus(useWatch({ control, name: "skus" }));
  const send = useMutation({
    mutationFn: ({ lot, skus, reason, location_ids }: RecallForm) => {
      const body: NewRecall = {
        lot: lot.trim(),
        reason: reason.trim(),
        skus: pastedSkus(skus),
        location_ids: location_ids.length === locations.length ? null : location_ids,
      };
      return holdCalls.recall(body, intent.keyFor(body));
    },
    onSuccess: (recall) => {
      intent.settle();
      void queries.invalidateQueries({ queryKey: ["stock"] });
      onDone(recall);
    },
    onError: (error) => {
      if (isProblem(error) && error.isDefinite) intent.settle();
    },
  });
  return (
    <Dialog title={words("recall.title")} onClose={onClose} asks>
      <form noValidate onSubmit={(event) => void handleSubmit((form) => send.mutate(form))(event)}>
        <div className="dialog-body form">
          <p className="muted">{words("recall.text")}</p>
          {send.error && (
            <Notice tone="danger" title={adminWords("stock.adjust.refused")}>
              <p>{problemText(send.error)}</p>
            </Notice>
          )}
          <FormTextField
            control={control}
            name="lot"
            label={words("hold.lot")}
            hint={words("recall.lot.hint")}
            maxLength={80}
            isRequired
            rules={{ validate: (text) => String(text).trim() !== "" || adminWords("field.missing") }}
            autoFocus
          />
          <FormTextField
            control={control}
            name="skus"
            label={words("recall.skus")}
            hint={words("recall.skus.hint", { count: named.length })}
            rows={4}
            isRequired
            rules={{
              validate: (text) => {
                const { length } = pastedSkus(String(text));
                if (length === 0) return adminWords("field.missing");
                return length <= MOST_SKUS || words("recall.skus.many", { most: MOST_SKUS });
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
            rules={{ validate: (text) => String(text).trim() !== "" || adminWords("field.missing") }}
          />
          {locations.length > 1 && (
            <CheckboxGroup
              className="field"
              value={places.field.value}
              onChange={places.field.onChange}
              isInvalid={places.fieldState.error !== undefined}
            >
              <Label>{words("recall.locations")}</Label>
              <div className="check-grid">
                {locations.map(({ id, name }) => (
                  <Checkbox key={id} value={id} className="check">
                    <span className="check-box" aria-hidden="true" />
                    {name}
                  </Checkbox>
                ))}
              </div>
              {places.fieldState.error && (
                <span className="field-error">{places.fieldState.error.message}</span>
              )}
            </CheckboxGroup>
          )}
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{adminWords("action.cancel")}</Button>
          <Button look="danger" type="submit" isPending={send.isPending}>
            {words("recall.do")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useController, useForm, useWatch } from "react-hook-form";
import { localized } from "#commerce/catalog.ts";
import type { RuleSays } from "#commerce/stock/rules.ts";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { FormTextField, SelectField } from "../../components/field.tsx";
import { Notice } from "../../components/states.tsx";
import { say } from "../../components/toast.tsx";
import { useIntent } from "../../components/use-intent.ts";
import { isProblem } from "../../problem.ts";
import { categoriesQuery } from "../../products/queries.ts";
import { useFormat } from "../../session/format.ts";
import { may } from "../../session/permissions.ts";
import { useProblemText } from "../../session/problem-text.ts";
import { useChannels, useLocations } from "../../session/reference.ts";
import { useStaff } from "../../session/session.ts";
import { useWords } from "../../session/words.ts";
import { type RuleInput, ruleCalls, type StockRule } from "../calls.ts";
import { readUnits } from "../units.ts";
import { useStockWords } from "../words.ts";
import { SAYS, sentences, speaksOf } from "./sentences.ts";
import { useRuleNames } from "./use-rule-names.ts";

interface RuleForm extends Record<RuleSays, string> {
  /** Empty: all products, channels, locations. */
  category_id: string;
  channel_id: string;
  location_id: string;
}

const typed = (units: number | null | undefined): string => (units == null ? "" : String(units));

/** What the form says; of what does not count for its place, nothing. */
function ruleOf(form: RuleForm): RuleInput {
  const place = { channel_id: form.channel_id || null, location_id: form.location_id || null };
  const said = (says: RuleSays) =>
    speaksOf(says, place) && form[says].trim() ? readUnits(form[says]) : null;
  return {
    category_id: form.category_id || null,
    ...place,
    keep: said("keep"),
    sell_from: said("sell_from"),
    low_at: said("low_at"),
  };
}

/** Adds or changes a rule; what it comes to is said in words before it counts. */
export function RuleDialog({ rule, onClose }: { rule: StockRule | null; onClose: () => void }) {
  const words = useStockWords();
  const adminWords = useWords();
  const { locale } = useFormat();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const intent = useIntent();
  const names = useRuleNames();
  const channels = useChannels();
  const locations = useLocations();
  const categories =
    useQuery({ ...categoriesQuery, enabled: may(useStaff(), "catalog.product.view") }).data ?? [];
  const { control, handleSubmit, setError } = useForm<RuleForm>({
    defaultValues: {
      category_id: rule?.category_id ?? "",
      channel_id: rule?.channel_id ?? "",
      location_id: rule?.location_id ?? "",
      keep: typed(rule?.keep),
      sell_from: typed(rule?.sell_from),
      low_at: typed(rule?.low_at),
    },
  });
  const category = useController({ control, name: "category_id" });
  const channel = useController({ control, name: "channel_id" });
  const location = useController({ control, name: "location_id" });
  const now = ruleOf(useWatch({ control }) as RuleForm);
  const named = categories.find(({ id }) => id === now.category_id);
  const told = sentences(
    words,
    now,
    named ? words("rule.what.category", { name: localized(named.name, locale) }) : words("rule.what.all"),
    names,
  );
  const save = useMutation({
    mutationFn: (body: RuleInput) =>
      rule ? ruleCalls.change(rule.id, body, rule.version) : ruleCalls.add(body, intent.keyFor(body)),
    onSuccess: async () => {
      intent.settle();
      await queries.invalidateQueries({ queryKey: ["stock", "rules"] });
      say(words("rules.saved"));
      onClose();
    },
    onError: (error) => {
      if (isProblem(error) && error.isDefinite) intent.settle();
    },
  });
  const onSubmit = handleSubmit((form) => {
    const body = ruleOf(form);
    if (SAYS.some((says) => body[says] !== null)) save.mutate(body);
    else setError("keep", { message: words("rules.silent") });
  });
  const units = (text: string) => text.trim() === "" || readUnits(text) !== null || words("units.wrong.zero");
  return (
    <Dialog title={words(rule ? "rules.edit.title" : "rules.add")} onClose={onClose} asks>
      <form noValidate onSubmit={(event) => void onSubmit(event)}>
        <div className="dialog-body form">
          {save.error && (
            <Notice tone="danger" title={adminWords("stock.adjust.refused")}>
              <p>{isProblem(save.error, "version_conflict") ? words("conflict") : problemText(save.error)}</p>
            </Notice>
          )}
          <SelectField
            label={words("rule.products")}
            value={category.field.value}
            onChange={category.field.onChange}
            choices={[
              { value: "", label: words("rule.products.all") },
              ...categories.map(({ id, name }) => ({ value: id, label: localized(name, locale) })),
            ]}
          />
          <div className="form-row">
            <SelectField
              label={words("rule.channel")}
              value={channel.field.value}
              onChange={channel.field.onChange}
              choices={[
                { value: "", label: words("rule.channel.all") },
                ...channels.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <SelectField
              label={adminWords("stock.column.location")}
              value={location.field.value}
              onChange={location.field.onChange}
              choices={[
                { value: "", label: words("policy.everywhere") },
                ...locations.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </div>
          <div className="form-row">
            {SAYS.map((says) => {
              const counts = speaksOf(says, now);
              return (
                <FormTextField
                  key={says}
                  control={control}
                  name={says}
                  label={words(`says.${says}`)}
                  hint={words(counts ? `says.${says}.hint` : `says.${says}.elsewhere`)}
                  inputMode="numeric"
                  isDisabled={!counts}
                  rules={{ validate: units }}
                />
              );
            })}
          </div>
          <div className="rule-preview" aria-live="polite">
            {told.length === 0 ? (
              <p className="muted">{words("rules.preview.none")}</p>
            ) : (
              told.map((sentence) => <p key={sentence}>{sentence}</p>)
            )}
          </div>
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{adminWords("action.cancel")}</Button>
          <Button look="primary" type="submit" isPending={save.isPending}>
            {words("rules.save")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

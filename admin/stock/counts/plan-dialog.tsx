import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Switch } from "react-aria-components/Switch";
import { useController, useForm, useWatch } from "react-hook-form";
import { useNavigate } from "react-router";
import { localized } from "#commerce/catalog.ts";
import { ABC_CLASSES, type AbcClass } from "#commerce/stock/abc.ts";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { FormTextField, SelectField } from "../../components/field.tsx";
import { Notice } from "../../components/states.tsx";
import { say } from "../../components/toast.tsx";
import { useIntent } from "../../components/use-intent.ts";
import type { Location } from "../../model.ts";
import { isProblem } from "../../problem.ts";
import { categoriesQuery } from "../../products/queries.ts";
import { useFormat } from "../../session/format.ts";
import { useStaff } from "../../session/session.ts";
import { useWords } from "../../session/words.ts";
import { pastedSkus } from "../holds/pasted-skus.ts";
import { readUnits } from "../units.ts";
import { type CountSummary, countCalls, type NewCount } from "./calls.ts";
import { useCountProblem } from "./problem.ts";
import { useCountWords } from "./words.ts";

const SCOPES = ["all", "category", "skus", "abc"] as const;

interface PlanForm {
  location_id: string;
  title: string;
  scope: (typeof SCOPES)[number];
  category_id: string;
  skus: string;
  class: AbcClass;
  assigned_to: string;
  blind: boolean;
  unit: "units" | "percent";
  threshold: string;
}

/** Plans a count: where, what, by whom, and how far off a line may be. */
export function PlanDialog({
  locations,
  last,
  onClose,
}: {
  locations: readonly Location[];
  /** The latest count: what was too far off then is proposed again. */
  last: CountSummary | undefined;
  onClose: () => void;
}) {
  const words = useCountWords();
  const adminWords = useWords();
  const problemText = useCountProblem();
  const { locale } = useFormat();
  const staff = useStaff();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const intent = useIntent();
  const categories = useQuery(categoriesQuery).data ?? [];
  const { control, handleSubmit } = useForm<PlanForm>({
    defaultValues: {
      location_id: locations[0]?.id ?? "",
      title: "",
      scope: "all",
      category_id: "",
      skus: "",
      class: "A",
      assigned_to: "",
      blind: true,
      unit: last?.threshold.unit ?? "units",
      threshold: String(last?.threshold.value ?? 0),
    },
  });
  const place = useController({ control, name: "location_id" });
  const scope = useController({ control, name: "scope" });
  const category = useController({
    control,
    name: "category_id",
    rules: {
      validate: (id, form) => form.scope !== "category" || id !== "" || words("plan.category.missing"),
    },
  });
  const abc = useController({ control, name: "class" });
  const assigned = useController({ control, name: "assigned_to" });
  const blind = useController({ control, name: "blind" });
  const unit = useController({ control, name: "unit" });
  const kind = useWatch({ control, name: "scope" });

  const plan = useMutation({
    mutationFn: (form: PlanForm) => {
      const body: NewCount = {
        location_id: form.location_id,
        title: form.title.trim(),
        scope: scopeOf(form),
        assigned_to: form.assigned_to || null,
        blind: form.blind,
        threshold: { unit: form.unit, value: readThreshold(form.threshold) ?? 0 },
      };
      return countCalls.plan(body, intent.keyFor(body));
    },
    onSuccess: async ({ items }) => {
      intent.settle();
      await queries.invalidateQueries({ queryKey: ["counts", "list"] });
      say(words("plan.done", { counts: items.length }));
      onClose();
      const [only] = items;
      if (only && items.length === 1) void navigate(`/stock/counts/${only.id}`);
    },
    onError: (error) => {
      if (isProblem(error) && error.isDefinite) intent.settle();
    },
  });

  return (
    <Dialog title={words("plan.title")} onClose={onClose} asks>
      <form noValidate onSubmit={(event) => void handleSubmit((form) => plan.mutate(form))(event)}>
        <div className="dialog-body form">
          {plan.error && <Notice tone="danger" title={problemText(plan.error)} />}
          <FormTextField
            control={control}
            name="title"
            label={words("column.title")}
            hint={words("plan.name.hint")}
            maxLength={120}
            isRequired
            autoFocus
            rules={{ validate: (title) => String(title).trim() !== "" || words("plan.name.missing") }}
          />
          <div className="form-row">
            <SelectField
              label={words("column.location")}
              value={place.field.value}
              onChange={place.field.onChange}
              choices={locations.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <SelectField
              label={words("plan.assigned")}
              value={assigned.field.value}
              onChange={assigned.field.onChange}
              choices={[
                { value: "", label: words("plan.assigned.nobody") },
                { value: staff.id, label: words("plan.assigned.me", { name: staff.name }) },
              ]}
            />
          </div>
          <SelectField
            label={words("plan.scope")}
            value={scope.field.value}
            onChange={scope.field.onChange}
            choices={SCOPES.map((value) => ({ value, label: words(`plan.scope.${value}`) }))}
            hint={words("plan.scope.hint")}
          />
          {kind === "category" && (
            <SelectField
              label={words("plan.category")}
              value={category.field.value}
              onChange={category.field.onChange}
              error={category.fieldState.error?.message}
              choices={[
                { value: "", label: words("plan.category.choose") },
                ...categories.map(({ id, name }) => ({ value: id, label: localized(name, locale) })),
              ]}
            />
          )}
          {kind === "skus" && (
            <FormTextField
              control={control}
              name="skus"
              label={words("plan.skus")}
              hint={words("plan.skus.hint")}
              rows={4}
              rules={{
                validate: (text, form) =>
                  form.scope !== "skus" || pastedSkus(String(text)).length > 0 || words("plan.skus.missing"),
              }}
            />
          )}
          {kind === "abc" && (
            <SelectField
              label={words("plan.class")}
              value={abc.field.value}
              onChange={abc.field.onChange}
              choices={ABC_CLASSES.map((value) => ({ value, label: words(`plan.class.${value}`) }))}
              hint={words("plan.class.hint")}
            />
          )}
          <div className="form-row">
            <FormTextField
              control={control}
              name="threshold"
              label={words("plan.threshold")}
              hint={words("plan.threshold.hint")}
              inputMode="numeric"
              rules={{
                validate: (text) => readThreshold(String(text)) !== null || words("plan.threshold.wrong"),
              }}
            />
            <SelectField
              label={words("plan.unit")}
              value={unit.field.value}
              onChange={unit.field.onChange}
              choices={(["units", "percent"] as const).map((value) => ({
                value,
                label: words(`plan.unit.${value}`),
              }))}
            />
          </div>
          <Switch className="switch" isSelected={blind.field.value} onChange={blind.field.onChange}>
            <span className="switch-track" />
            {words("plan.blind")}
          </Switch>
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{adminWords("action.cancel")}</Button>
          <Button look="primary" type="submit" isPending={plan.isPending}>
            {words("plan.open")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

/** Nothing off at all is a threshold too. */
const readThreshold = (text: string): number | null => (text.trim() === "0" ? 0 : readUnits(text));

function scopeOf(form: PlanForm): NewCount["scope"] {
  switch (form.scope) {
    case "all":
      return { kind: "all" };
    case "category":
      return { kind: "category", category_id: form.category_id };
    case "skus":
      return { kind: "skus", skus: [...pastedSkus(form.skus)] };
    case "abc":
      return { kind: "abc", class: form.class };
  }
}

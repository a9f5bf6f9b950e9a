import { type Control, useController, useForm, useWatch } from "react-hook-form";
import type { Grant } from "#commerce/access/grants.ts";
import { PERMISSIONS, type Permission } from "#commerce/access/permissions.ts";
import { Button } from "../components/button.tsx";
import { FormTextField, SelectField, TextField } from "../components/field.tsx";
import { Panel } from "../components/page.tsx";
import { Notice } from "../components/states.tsx";
import { useProblemText } from "../session/problem-text.ts";
import { currenciesOf, useChannels } from "../session/reference.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import type { Role, RoleInput } from "./calls.ts";
import {
  AREAS,
  formOf,
  inputOf,
  isAmount,
  keyOf,
  mayGrant,
  mayGrantFully,
  type RoleForm,
} from "./role-form.ts";
import { type PeopleWords, usePeopleWords } from "./words.ts";

interface RoleEditorProps {
  /** What the form starts with; null for nothing. */
  start: Pick<Role, "name" | "description" | "grants"> | null;
  onSave: (input: RoleInput) => void;
  pending: boolean;
  error: unknown;
}

/** A role: its name, and what it allows, area by area, up to how much. What one does not hold cannot be chosen. */
export function RoleEditor({ start, onSave, pending, error }: RoleEditorProps) {
  const adminWords = useWords();
  const words = usePeopleWords();
  const problemText = useProblemText();
  const own = useStaff().grants as readonly Grant[];
  const { control, handleSubmit, setError, clearErrors, formState } = useForm<RoleForm>({
    defaultValues: formOf(start, own),
  });
  const submit = (form: RoleForm) => {
    const input = inputOf(form);
    if (input.grants.length === 0) return setError("root", { message: words("role.none_chosen") });
    clearErrors("root");
    onSave(input);
  };
  const { root } = formState.errors;
  return (
    <form className="stack" noValidate onSubmit={(event) => void handleSubmit(submit)(event)}>
      {error !== null && (
        <Notice tone="danger" title={words("person.refused")}>
          <p>{problemText(error)}</p>
        </Notice>
      )}
      {root?.message && <Notice tone="danger" title={root.message} />}
      <Panel title={words("role.about")}>
        <div className="form narrow-form">
          <FormTextField
            control={control}
            name="name"
            label={words("role.name")}
            maxLength={60}
            isRequired
            rules={{ validate: (name) => String(name).trim() !== "" || words("role.name.missing") }}
          />
          <FormTextField
            control={control}
            name="description"
            label={words("role.description")}
            maxLength={300}
          />
        </div>
      </Panel>
      {AREAS.map(([area, permissions]) => (
        <Panel key={area} title={adminWords(`permission.area.${area}`)}>
          <div className="grants">
            {permissions.map((permission) => (
              <GrantRow key={permission} control={control} permission={permission} own={own} />
            ))}
          </div>
        </Panel>
      ))}
      <div className="save-bar">
        <Button look="primary" type="submit" icon="check" isPending={pending}>
          {words("role.save")}
        </Button>
      </div>
    </form>
  );
}

interface GrantRowProps {
  control: Control<RoleForm>;
  permission: Permission;
  own: readonly Grant[];
}

function GrantRow({ control, permission, own }: GrantRowProps) {
  const adminWords = useWords();
  const words = usePeopleWords();
  const on = useController({ control, name: `grants.${keyOf(permission)}.on` });
  const { limited = false } = PERMISSIONS[permission];
  const allowed = mayGrant(own, permission);
  const hint = allowed ? remarkOn(words, permission) : words("role.not_held");
  return (
    <div className="grant">
      <label className={allowed ? "scope" : "scope is-disabled"}>
        <input
          type="checkbox"
          checked={on.field.value}
          disabled={!allowed}
          onChange={(event) => on.field.onChange(event.target.checked)}
          onBlur={on.field.onBlur}
        />
        <span>
          {adminWords(`permission.${permission}`)}
          {hint && <span className="field-hint">{hint}</span>}
        </span>
      </label>
      {limited && on.field.value && <Limits control={control} permission={permission} own={own} />}
    </div>
  );
}

/** Up to how much, one amount a currency that the merchant sells in. */
function Limits({ control, permission, own }: GrantRowProps) {
  const words = usePeopleWords();
  const kind = useController({ control, name: `grants.${keyOf(permission)}.limited` });
  const { amounts } = useWatch({ control, name: `grants.${keyOf(permission)}` });
  const currencies = [...new Set([...currenciesOf(useChannels()), ...Object.keys(amounts)])];
  const fully = mayGrantFully(own, permission);
  return (
    <fieldset className="limits">
      <legend className="visually-hidden">{words("role.limit")}</legend>
      <SelectField
        label={words("role.limit")}
        value={kind.field.value ? "some" : "none"}
        onChange={(value) => kind.field.onChange(value === "some")}
        choices={[
          { value: "none", label: words("role.limit.none"), disabled: !fully },
          { value: "some", label: words("role.limit.some") },
        ]}
      />
      {kind.field.value &&
        currencies.map((currency) => (
          <Amount key={currency} control={control} permission={permission} currency={currency} />
        ))}
      {kind.field.value && <p className="field-hint">{words("role.limited.hint")}</p>}
    </fieldset>
  );
}

function Amount({
  control,
  permission,
  currency,
}: {
  control: Control<RoleForm>;
  permission: Permission;
  currency: string;
}) {
  const words = usePeopleWords();
  const { field, fieldState } = useController({
    control,
    name: `grants.${keyOf(permission)}.amounts.${currency}`,
    rules: { validate: (text) => isAmount(String(text ?? ""), currency) || words("role.limit.wrong") },
  });
  return (
    <TextField
      label={words("role.limit.amount", { currency })}
      inputMode="decimal"
      value={String(field.value ?? "")}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.error?.message}
    />
  );
}

/** What is to be known of a permission before it is given. */
function remarkOn(words: PeopleWords, permission: Permission): string | null {
  const { stepUp, byLocation } = PERMISSIONS[permission];
  const remarks = [stepUp && words("role.step_up"), !byLocation && words("role.place.wide")];
  return remarks.filter(Boolean).join(" ") || null;
}

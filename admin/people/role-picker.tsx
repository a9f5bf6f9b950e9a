import { type Control, type FieldValues, useController, useFieldArray } from "react-hook-form";
import type { Grant } from "#commerce/access/grants.ts";
import { Button, IconButton } from "../components/button.tsx";
import { SelectField } from "../components/field.tsx";
import { useLocations } from "../session/reference.ts";
import { roleName } from "../session/roles.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import type { Role } from "./calls.ts";
import { EVERYWHERE, givableRoles, givingPlaces, mayGiveRole, type RoleField } from "./role-fields.ts";
import { useRoles } from "./role-names.ts";
import { usePeopleWords } from "./words.ts";

export interface WithRoles extends FieldValues {
  roles: RoleField[];
}

/** The roles of somebody, each with where it holds. Only what one may give oneself can be chosen. */
export function RolePicker<Form extends WithRoles>({ control }: { control: Control<Form> }) {
  const words = usePeopleWords();
  const own = useStaff().grants as readonly Grant[];
  const locations = useLocations();
  const places = givingPlaces(
    own,
    locations.map(({ id }) => id),
  );
  const roles = givableRoles(own, useRoles(), places);
  const form = control as unknown as Control<WithRoles>;
  const { fields, append, remove } = useFieldArray({ control: form, name: "roles" });
  const [only] = places.length === 1 ? places : [];
  return (
    <fieldset className="role-picker">
      <legend className="field-label">{words("role_picker.title")}</legend>
      {fields.map((field, index) => (
        <RoleRow
          key={field.id}
          control={form}
          index={index}
          roles={roles}
          places={places}
          own={own}
          {...(fields.length > 1 && { onRemove: () => remove(index) })}
        />
      ))}
      <Button look="quiet" icon="plus" onPress={() => append({ role_id: "", where: only ?? "" })}>
        {words("role_picker.add")}
      </Button>
    </fieldset>
  );
}

interface RoleRowProps {
  control: Control<WithRoles>;
  index: number;
  roles: readonly Role[];
  places: readonly string[];
  own: readonly Grant[];
  onRemove?: () => void;
}

function RoleRow({ control, index, roles, places, own, onRemove }: RoleRowProps) {
  const adminWords = useWords();
  const words = usePeopleWords();
  const locations = useLocations();
  const role = useController({
    control,
    name: `roles.${index}.role_id`,
    rules: { required: words("role_picker.role.missing") },
  });
  const where = useController({
    control,
    name: `roles.${index}.where`,
    rules: { required: words("role_picker.location.missing") },
  });
  const chosen = roles.find(({ id }) => id === role.field.value);
  const open = chosen ? places.filter((place) => mayGiveRole(own, chosen, place)) : places;
  const choose = (id: string) => {
    role.field.onChange(id);
    const next = roles.find((candidate) => candidate.id === id);
    const left = next ? places.filter((place) => mayGiveRole(own, next, place)) : places;
    if (!left.includes(where.field.value)) where.field.onChange(left.length === 1 ? left[0] : "");
  };
  return (
    <div className="role-row">
      <SelectField
        label={words("role_picker.role")}
        value={role.field.value}
        onChange={choose}
        error={role.fieldState.error?.message}
        choices={[
          { value: "", label: "–", disabled: true },
          ...roles.map(({ id, name }) => ({ value: id, label: roleName(adminWords, id, name ?? undefined) })),
        ]}
      />
      <SelectField
        label={words("role_picker.location")}
        value={where.field.value}
        onChange={where.field.onChange}
        error={where.fieldState.error?.message}
        choices={[
          { value: "", label: "–", disabled: true },
          ...open.map((place) => ({
            value: place,
            label:
              place === EVERYWHERE
                ? words("role_picker.everywhere")
                : (locations.find(({ id }) => id === place)?.name ?? place),
          })),
        ]}
      />
      {onRemove && (
        <IconButton
          icon="trash"
          label={words("role_picker.remove", { number: index + 1 })}
          onPress={onRemove}
        />
      )}
    </div>
  );
}

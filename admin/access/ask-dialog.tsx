import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useController, useForm, useWatch } from "react-hook-form";
import { covers, type Grant, unlimitedReach } from "#commerce/access/grants.ts";
import { offeredPermissions, PERMISSIONS, type Permission } from "#commerce/access/permissions.ts";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { FormTextField, SelectField } from "../components/field.tsx";
import { Notice } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import type { Staff } from "../model.ts";
import { useFormat } from "../session/format.ts";
import { useProblemText } from "../session/problem-text.ts";
import { useLocations } from "../session/reference.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import { askingCalls } from "./calls.ts";
import { mineQuery } from "./queries.ts";
import { workplaceOf } from "./workplace.ts";

const DURATIONS = ["15", "60", "240", "480"] as const;

interface AskForm {
  permission: Permission | "";
  /** Empty for everywhere. */
  location_id: string;
  minutes: (typeof DURATIONS)[number];
  reason: string;
}

interface AskProps {
  /** What is asked for; null where that is still to be chosen. */
  permission: Permission | null;
  onClose: () => void;
}

/** Asks for a permission for a while: what, where, how long and why. */
export function AskDialog({ permission, onClose }: AskProps) {
  const words = useWords();
  const format = useFormat();
  const staff = useStaff();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const { control, handleSubmit } = useForm<AskForm>({
    defaultValues: {
      permission: permission ?? "",
      location_id: workplaceOf(staff) ?? "",
      minutes: "60",
      reason: "",
    },
  });
  const wished = useController({
    control,
    name: "permission",
    rules: { required: words("asking.permission.missing") },
  });
  const minutes = useController({ control, name: "minutes" });
  const ask = useMutation({
    mutationFn: (form: AskForm) => {
      const name = form.permission || "order.view";
      const location_id = PERMISSIONS[name].byLocation ? form.location_id || null : null;
      return askingCalls.ask({
        permission: name,
        location_id,
        reason: form.reason.trim(),
        minutes: Number(form.minutes),
      });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: mineQuery.queryKey });
      say(words("asking.done"));
      onClose();
    },
  });
  const missing = offeredPermissions.filter(
    (name) => !covers(unlimitedReach(staff.grants as readonly Grant[], name), null),
  );
  return (
    <Dialog title={words("asking.title")} onClose={onClose} size="sm">
      <form noValidate onSubmit={(event) => void handleSubmit((form) => ask.mutate(form))(event)}>
        <div className="dialog-body form">
          {ask.error && (
            <Notice tone="danger" title={words("asking.refused")}>
              <p>{problemText(ask.error)}</p>
            </Notice>
          )}
          {permission ? (
            <p>
              <strong>{words(`permission.${permission}`)}</strong>
            </p>
          ) : (
            <SelectField
              label={words("asking.permission")}
              value={wished.field.value}
              onChange={wished.field.onChange}
              error={wished.fieldState.error?.message}
              choices={[
                { value: "", label: "–", disabled: true },
                ...missing.map((name) => ({ value: name, label: words(`permission.${name}`) })),
              ]}
            />
          )}
          <Place control={control} staff={staff} />
          <SelectField
            label={words("asking.minutes")}
            value={minutes.field.value}
            onChange={minutes.field.onChange}
            choices={DURATIONS.map((value) => ({ value, label: format.duration(Number(value)) }))}
          />
          <FormTextField
            control={control}
            name="reason"
            label={words("asking.reason")}
            hint={words("asking.reason.hint")}
            rows={3}
            maxLength={500}
            isRequired
            autoFocus
            rules={{ validate: (reason) => reason.trim().length >= 3 || words("asking.reason.missing") }}
          />
          <p className="field-hint">{words("asking.lead")}</p>
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{words("action.cancel")}</Button>
          <Button look="primary" type="submit" isPending={ask.isPending}>
            {words("asking.send")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

/** Where the permission is wanted, when it can be had for single locations. */
function Place({
  control,
  staff,
}: {
  control: ReturnType<typeof useForm<AskForm>>["control"];
  staff: Staff;
}) {
  const words = useWords();
  const locations = useLocations();
  const { permission } = useWatch({ control }) as AskForm;
  const { field } = useController({ control, name: "location_id" });
  if (!permission || !PERMISSIONS[permission].byLocation) return null;
  const held = unlimitedReach(staff.grants as readonly Grant[], permission);
  return (
    <SelectField
      label={words("asking.place")}
      value={field.value}
      onChange={field.onChange}
      choices={[
        ...locations
          .filter(({ id }) => !covers(held, id))
          .map(({ id, name }) => ({ value: id, label: name })),
        { value: "", label: words("asking.place.everywhere") },
      ]}
    />
  );
}

import { useId } from "react";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { type Control, useController, useWatch } from "react-hook-form";
import type { Grant } from "#commerce/access/grants.ts";
import { FormTextField, SelectField } from "../components/field.tsx";
import { useFormat } from "../session/format.ts";
import { useChannels, useLocations } from "../session/reference.ts";
import { useStaff } from "../session/session.ts";
import { CALLS, type ClientForm, endOf, isCalls } from "./client-form.ts";
import { ScopePicker } from "./scope-picker.tsx";
import { useClientWords } from "./words.ts";

/** All that is decided about a client but its kind: the same when it is made and when it is edited. */
export function ClientFields({ control }: { control: Control<ClientForm> }) {
  const words = useClientWords();
  const format = useFormat();
  const kind = useWatch({ control, name: "kind" });
  const bounds = { least: format.number(CALLS.least), most: format.number(CALLS.most) };
  return (
    <>
      <FormTextField
        control={control}
        name="name"
        label={words("client.name")}
        hint={words("client.name.hint")}
        maxLength={80}
        rules={{ validate: (name) => String(name).trim() !== "" || words("client.name.missing") }}
        isRequired
      />
      {kind === "store" ? <Site control={control} /> : <Reach control={control} />}
      <div className="form-row">
        <FormTextField
          control={control}
          name="calls"
          label={words("client.calls")}
          hint={words("client.calls.hint", bounds)}
          inputMode="numeric"
          rules={{
            validate: (calls) => isCalls(String(calls)) || words("client.calls.wrong", bounds),
          }}
        />
        <FormTextField
          control={control}
          name="ends_on"
          type="date"
          label={words("client.ends.on")}
          hint={words("client.ends.on.hint")}
          rules={{
            validate: (day) => {
              const end = endOf(String(day));
              return end === null || end.getTime() > Date.now() || words("client.ends.past");
            },
          }}
        />
      </div>
    </>
  );
}

/** Which site a store key sells on. */
function Site({ control }: { control: Control<ClientForm> }) {
  const words = useClientWords();
  const sites = useChannels().filter((channel) => channel.kind === "web");
  const { field, fieldState } = useController({
    control,
    name: "channel_id",
    rules: { required: words("client.channel.missing") },
  });
  return (
    <>
      <SelectField
        label={words("client.channel")}
        hint={words("client.channel.hint")}
        value={field.value}
        onChange={field.onChange}
        error={fieldState.error?.message}
        choices={[
          { value: "", label: "–", disabled: true },
          ...sites.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <p className="muted">{words("client.may.shopper")}</p>
    </>
  );
}

/** What a program may do, and where. */
function Reach({ control }: { control: Control<ClientForm> }) {
  const words = useClientWords();
  const staff = useStaff();
  const locations = useLocations();
  const id = useId();
  const where = useController({ control, name: "where" });
  const places = useController({
    control,
    name: "location_ids",
    rules: {
      validate: (ids, form) =>
        form.kind === "store" ||
        form.where === "everywhere" ||
        ids.length > 0 ||
        words("client.locations.missing"),
    },
  });
  const scopes = useController({
    control,
    name: "scopes",
    rules: {
      validate: (chosen, form) =>
        form.kind === "store" || chosen.length > 0 || words("client.scopes.missing"),
    },
  });
  const bound = where.field.value === "some";
  const chosen = places.field.value;
  const error = places.fieldState.error?.message;
  return (
    <>
      <fieldset
        ref={places.field.ref}
        tabIndex={-1}
        className="places"
        aria-describedby={error ? `${id}-error` : undefined}
      >
        <legend className="field-label">{words("client.locations")}</legend>
        <RadioGroup
          className="choice-row"
          aria-label={words("client.locations")}
          value={where.field.value}
          onChange={where.field.onChange}
        >
          <Radio value="everywhere" className="choice-card">
            <span className="card-text">
              <span>{words("client.everywhere")}</span>
              <span className="field-hint">{words("client.everywhere.hint")}</span>
            </span>
          </Radio>
          <Radio value="some" className="choice-card">
            {words("client.some")}
          </Radio>
        </RadioGroup>
        {bound && (
          <div className="place-list">
            {locations.map((location) => (
              <label key={location.id} className="scope">
                <input
                  type="checkbox"
                  checked={chosen.includes(location.id)}
                  onChange={(event) =>
                    places.field.onChange(
                      event.target.checked
                        ? [...chosen, location.id]
                        : chosen.filter((place) => place !== location.id),
                    )
                  }
                />
                <span>{location.name}</span>
              </label>
            ))}
            {error && (
              <p id={`${id}-error`} className="field-error" role="alert">
                {error}
              </p>
            )}
          </div>
        )}
      </fieldset>
      <ScopePicker
        value={scopes.field.value}
        onChange={scopes.field.onChange}
        locationIds={bound ? chosen : null}
        own={staff.grants as readonly Grant[]}
        error={scopes.fieldState.error?.message}
        focusRef={scopes.field.ref}
      />
    </>
  );
}

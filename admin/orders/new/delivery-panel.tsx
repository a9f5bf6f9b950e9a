import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { type FieldPath, type UseFormReturn, useController, useWatch } from "react-hook-form";
import { FormTextField, SelectField } from "../../components/field.tsx";
import { Icon } from "../../components/icon.tsx";
import { Panel } from "../../components/page.tsx";
import { Skeleton } from "../../components/states.tsx";
import type { Channel, StaffQuote } from "../../model.ts";
import { useFormat } from "../../session/format.ts";
import { useLocations } from "../../session/reference.ts";
import { useWords, type Words } from "../../session/words.ts";
import type { OrderForm } from "./order-form.ts";

interface DeliveryProps {
  form: UseFormReturn<OrderForm>;
  channel: Channel;
  methods: StaffQuote["shipping_methods"] | undefined;
}

const required = (words: Words, least = 1) => ({
  validate: (value: unknown) => String(value).trim().length >= least || words("field.missing"),
});

/** How the goods reach the buyer: sent, or picked up in a store. */
export function DeliveryPanel({ form, channel, methods }: DeliveryProps) {
  const words = useWords();
  const { field } = useController({ control: form.control, name: "kind" });
  return (
    <Panel title={words("order.new.delivery")}>
      <div className="form">
        <RadioGroup
          className="choice-row"
          aria-label={words("order.new.delivery")}
          value={field.value}
          onChange={(kind) => {
            field.onChange(kind);
            form.clearErrors();
          }}
        >
          <Radio value="ship" className="choice-card">
            <Icon name="truck" />
            {words("order.fulfilment.ship")}
          </Radio>
          <Radio value="pickup" className="choice-card">
            <Icon name="store" />
            {words("order.fulfilment.pickup")}
          </Radio>
        </RadioGroup>
        {field.value === "ship" ? (
          <Shipping form={form} channel={channel} methods={methods} />
        ) : (
          <Pickup form={form} />
        )}
      </div>
    </Panel>
  );
}

function Shipping({ form: { control }, channel, methods }: DeliveryProps) {
  const words = useWords();
  const format = useFormat();
  const method = useController({ control, name: "method_id" });
  const lines = useWatch({ control, name: "lines" });
  const country = useController({ control, name: "address.country" });
  const asksRegion = country.field.value === "US";
  const text = (name: FieldPath<OrderForm>) => ({ control, name, maxLength: 120 });
  return (
    <>
      <FormTextField
        {...text("address.name")}
        label={words("address.name")}
        hint={words("address.name.hint")}
      />
      <FormTextField
        {...text("address.line1")}
        label={words("address.line1")}
        rules={required(words)}
        isRequired
      />
      <FormTextField {...text("address.line2")} label={words("address.line2")} />
      <div className="form-row">
        <FormTextField
          {...text("address.postal_code")}
          label={words("address.postal_code")}
          rules={required(words, 2)}
          maxLength={16}
          isRequired
        />
        <FormTextField
          {...text("address.city")}
          label={words("address.city")}
          rules={required(words)}
          maxLength={80}
          isRequired
        />
      </div>
      <div className="form-row">
        {asksRegion && (
          <FormTextField
            {...text("address.region")}
            label={words("address.region")}
            rules={required(words)}
            maxLength={80}
            isRequired
          />
        )}
        <SelectField
          label={words("address.country")}
          value={country.field.value}
          onChange={country.field.onChange}
          choices={countryChoices(channel.country, format.country)}
        />
      </div>
      {lines.length === 0 ? (
        <p className="muted">{words("order.new.method.later")}</p>
      ) : !methods ? (
        <Skeleton lines={2} />
      ) : methods.length === 0 ? (
        <p className="field-error">
          {words("order.new.method.none", { country: format.country(country.field.value) })}
        </p>
      ) : (
        <RadioGroup
          className="choice-list"
          aria-label={words("order.method")}
          value={method.field.value ?? ""}
          onChange={method.field.onChange}
        >
          {methods.map(({ id, name, price }) => (
            <Radio key={id} value={id} className="choice-card">
              <span>{name}</span>
              <span className="choice-end">
                {price.amount === 0 ? words("totals.free") : format.money(price)}
              </span>
            </Radio>
          ))}
        </RadioGroup>
      )}
    </>
  );
}

/** Countries that parcels are sent to, the site's own first. */
function countryChoices(own: string, name: (code: string) => string) {
  const others = ["AT", "BE", "CA", "CH", "DE", "DK", "FR", "GB", "IT", "LU", "NL", "PL", "US"]
    .filter((code) => code !== own)
    .sort((a, b) => name(a).localeCompare(name(b)));
  return [own, ...others].map((code) => ({ value: code, label: name(code) }));
}

function Pickup({ form: { control } }: { form: UseFormReturn<OrderForm> }) {
  const words = useWords();
  const stores = useLocations().filter((location) => location.picks_up);
  const { field, fieldState } = useController({
    control,
    name: "location_id",
    rules: { validate: (value) => value !== "" || words("order.new.store.missing") },
  });
  return (
    <SelectField
      label={words("order.new.store")}
      value={field.value}
      onChange={field.onChange}
      error={fieldState.error?.message}
      choices={[
        { value: "", label: words("order.new.store.choose"), disabled: true },
        ...stores.map(({ id, name, city }) => ({
          value: id,
          label: name.includes(city) ? name : `${name}, ${city}`,
        })),
      ]}
    />
  );
}

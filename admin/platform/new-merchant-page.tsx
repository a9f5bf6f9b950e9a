import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { type Control, useController, useForm, useWatch } from "react-hook-form";
import {
  COUNTRIES,
  COUNTRY_CODES,
  type Country,
  isCountry,
  US_STATE_TAX,
} from "#commerce/merchant/countries.ts";
import { CURRENCIES } from "#commerce/merchant/set-up.ts";
import { money } from "#commerce/money.ts";
import { Button, ButtonLink } from "../components/button.tsx";
import { FormTextField, SelectField } from "../components/field.tsx";
import { Facts, Page, Panel } from "../components/page.tsx";
import { Notice } from "../components/states.tsx";
import { isProblem } from "../problem.ts";
import { useFormat } from "../session/format.ts";
import { localeOf, usePreferences } from "../session/preferences.ts";
import { useProblemText } from "../session/problem-text.ts";
import { platform } from "./calls.ts";
import { isHostname } from "./hostname.ts";
import { formFor, merchantFrom, type NewMerchantForm, suggestionsFor, usualIn } from "./new-merchant.ts";
import { operatorQuery } from "./queries.ts";
import { usePlatformWords } from "./words.ts";

/** Takes a merchant on from a few words. */
export function Component() {
  const words = usePlatformWords();
  const [made, setMade] = useState<{ id: string; url: string; form: NewMerchantForm } | null>(null);
  const back = { to: "/platform", label: words("platform.nav.merchants") };
  if (made)
    return (
      <Page title={words("new.done", { name: made.form.name.trim() })} back={back}>
        <Notice
          tone="success"
          title={words("new.done.text", { email: made.form.administrator_email.trim() })}
        />
        <div className="page-actions">
          <ButtonLink look="primary" to={`/platform/merchants/${made.id}`} replace>
            {made.form.name.trim()}
          </ButtonLink>
          <a className="button button-secondary" href={made.url} target="_blank" rel="noreferrer">
            {words("new.done.open")}
          </a>
        </div>
      </Page>
    );
  return (
    <Page title={words("new.title")} under={words("new.lead")} back={back}>
      <NewMerchant onMade={setMade} />
    </Page>
  );
}

function NewMerchant({
  onMade,
}: {
  onMade: (made: { id: string; url: string; form: NewMerchantForm }) => void;
}) {
  const words = usePlatformWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const { language } = usePreferences();
  const { data: me } = useQuery(operatorQuery);
  const shards = me?.shards ?? [];
  const form = useForm<NewMerchantForm>({
    defaultValues: formFor(homeOf(localeOf(language)), shards[0] ?? "SHARD_0"),
  });
  const { control, handleSubmit } = form;
  const take = useMutation({
    mutationFn: async (typed: NewMerchantForm) => {
      const merchant = merchantFrom(typed);
      const { id } = await platform.takeOn(merchant);
      return { id, url: merchant.channels[0]?.url ?? "/", form: typed };
    },
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: ["platform", "merchants"] });
      onMade(made);
    },
  });
  return (
    <form
      className="detail"
      noValidate
      onSubmit={(event) => void handleSubmit((typed) => take.mutate(typed))(event)}
    >
      <div className="detail-main">
        <ShopFields form={form} shards={shards} />
        <WhereFields form={form} />
        <PlaceFields control={control} />
        <AdministratorFields control={control} />
        {take.error && (
          <Notice tone="danger" title={words("new.refused")}>
            <p>{isProblem(take.error, "slug_taken") ? words("new.taken") : problemText(take.error)}</p>
          </Notice>
        )}
        <div className="page-actions">
          <Button look="primary" icon="plus" type="submit" isPending={take.isPending}>
            {words("new.action")}
          </Button>
        </div>
      </div>
      <div className="detail-side">
        <WhatFollows control={control} />
      </div>
    </form>
  );
}

/** Where whoever fills the form in most likely is. */
function homeOf(locale: string): Country {
  const region = new Intl.Locale(locale).maximize().region ?? "";
  return isCountry(region) ? region : "US";
}

type Form = ReturnType<typeof useForm<NewMerchantForm>>;

function ShopFields({ form, shards }: { form: Form; shards: readonly string[] }) {
  const words = usePlatformWords();
  const { control, setValue, formState } = form;
  const kind = useController({ control, name: "kind" });
  const shard = useController({ control, name: "shard" });
  const needed = { required: words("new.missing") };
  /** Suggested from the name, until somebody types their own. */
  const suggest = (name: string) => {
    const { slug, hostname } = suggestionsFor(name);
    if (!formState.dirtyFields.slug) setValue("slug", slug);
    if (!formState.dirtyFields.hostname) setValue("hostname", hostname);
  };
  return (
    <Panel title={words("new.shop")}>
      <div className="form">
        <RadioGroup
          className="choice-row"
          aria-label={words("new.kind")}
          value={kind.field.value}
          onChange={kind.field.onChange}
        >
          {(["live", "sandbox"] as const).map((value) => (
            <Radio key={value} value={value} className="choice-card">
              <span className="card-text">
                <strong>{words(`new.kind.${value}`)}</strong>
                <span className="field-hint">{words(`new.kind.${value}.hint`)}</span>
              </span>
            </Radio>
          ))}
        </RadioGroup>
        <div className="form-row">
          <FormTextField
            control={control}
            name="name"
            rules={{ ...needed, onChange: (event) => suggest(String(event.target.value)) }}
            label={words("new.name")}
            maxLength={120}
            autoFocus
          />
          <FormTextField
            control={control}
            name="slug"
            rules={{
              pattern: { value: /^[a-z0-9]+(-[a-z0-9]+)*$/, message: words("new.slug.wrong") },
              ...needed,
            }}
            label={words("new.slug")}
            hint={words("new.slug.hint")}
            maxLength={60}
            spellCheck="false"
          />
        </div>
        <div className="form-row">
          <FormTextField
            control={control}
            name="hostname"
            rules={{
              validate: (typed) =>
                isHostname(String(typed).trim().toLowerCase()) || words("new.hostname.wrong"),
            }}
            label={words("new.hostname")}
            hint={words("new.hostname.hint")}
            spellCheck="false"
          />
          <SelectField
            label={words("new.shard")}
            value={shard.field.value}
            onChange={shard.field.onChange}
            choices={shards.map((name) => ({ value: name, label: name }))}
          />
        </div>
      </div>
    </Panel>
  );
}

function WhereFields({ form }: { form: Form }) {
  const words = usePlatformWords();
  const format = useFormat();
  const { control, setValue } = form;
  const country = useController({ control, name: "country" });
  const locale = useController({ control, name: "locale" });
  const currency = useController({ control, name: "currency" });
  const choose = (code: Country) => {
    for (const [name, value] of Object.entries(usualIn(code)))
      setValue(name as "country" | "locale" | "currency", value as never);
  };
  const countries = COUNTRY_CODES.map((code) => ({ value: code, label: format.country(code) })).sort((a, b) =>
    a.label.localeCompare(b.label, format.locale),
  );
  return (
    <Panel title={words("new.where")}>
      <div className="form-row">
        <SelectField
          label={words("new.country")}
          value={country.field.value}
          onChange={choose}
          choices={countries}
        />
        <SelectField
          label={words("new.locale")}
          value={locale.field.value}
          onChange={locale.field.onChange}
          choices={[...new Set([...COUNTRIES[country.field.value].locales, locale.field.value])].map(
            (code) => ({
              value: code,
              label: format.language(code),
            }),
          )}
        />
        <SelectField
          label={words("new.currency")}
          value={currency.field.value}
          onChange={currency.field.onChange}
          choices={CURRENCIES.map((code) => ({ value: code, label: code }))}
        />
      </div>
    </Panel>
  );
}

function PlaceFields({ control }: { control: Control<NewMerchantForm> }) {
  const words = usePlatformWords();
  const kind = useController({ control, name: "place_kind" });
  const region = useController({ control, name: "region" });
  const country = useWatch({ control, name: "country" });
  const needed = { required: words("new.missing") };
  return (
    <Panel title={words("new.place")}>
      <div className="form">
        <p className="muted">{words("new.place.lead")}</p>
        <div className="form-row">
          <SelectField
            label={words("new.place.kind")}
            value={kind.field.value}
            onChange={kind.field.onChange}
            choices={(["store", "warehouse"] as const).map((value) => ({
              value,
              label: words(`new.place.${value}`),
            }))}
          />
          <FormTextField
            control={control}
            name="place_name"
            rules={needed}
            label={words("new.place.name")}
            maxLength={120}
          />
        </div>
        <FormTextField
          control={control}
          name="line1"
          rules={needed}
          label={words("new.place.line1")}
          maxLength={120}
        />
        <div className="form-row">
          <FormTextField
            control={control}
            name="postal_code"
            rules={needed}
            label={words("new.place.postal_code")}
            maxLength={16}
          />
          <FormTextField
            control={control}
            name="city"
            rules={needed}
            label={words("new.place.city")}
            maxLength={80}
          />
          {country === "US" && (
            <SelectField
              label={words("new.place.region")}
              value={region.field.value}
              onChange={region.field.onChange}
              choices={["", ...Object.keys(US_STATE_TAX)].map((code) => ({
                value: code,
                label: code || "–",
              }))}
            />
          )}
        </div>
      </div>
    </Panel>
  );
}

function AdministratorFields({ control }: { control: Control<NewMerchantForm> }) {
  const words = usePlatformWords();
  return (
    <Panel title={words("new.administrator")}>
      <div className="form">
        <p className="muted">{words("new.administrator.lead")}</p>
        <div className="form-row">
          <FormTextField
            control={control}
            name="administrator_name"
            rules={{ required: words("new.missing") }}
            label={words("new.administrator.name")}
            maxLength={120}
            autoComplete="off"
          />
          <FormTextField
            control={control}
            name="administrator_email"
            rules={{
              pattern: { value: /^\S+@\S+\.\S+$/, message: words("new.email.wrong") },
              required: words("new.missing"),
            }}
            label={words("new.administrator.email")}
            type="email"
            maxLength={254}
            autoComplete="off"
          />
        </div>
      </div>
    </Panel>
  );
}

/** What will be set up, before it is. */
function WhatFollows({ control }: { control: Control<NewMerchantForm> }) {
  const words = usePlatformWords();
  const format = useFormat();
  const { language } = usePreferences();
  const form = useWatch({ control }) as NewMerchantForm;
  const made = merchantFrom(form);
  const rates = made.tax_zones.flatMap((zone) => zone.rates.map((rate) => rate.name));
  return (
    <Panel title={words("new.follows")}>
      <Facts
        items={[
          [words("new.follows.address"), made.channels[0]?.url && form.hostname ? made.channels[0].url : "–"],
          [words("new.follows.tax"), [...new Set(rates)].join(", ") || words("new.follows.tax.none")],
          [
            words("new.follows.prices"),
            words(`new.follows.prices.${made.channels[0]?.prices_include_tax ? "gross" : "net"}`),
          ],
          [
            words("new.follows.shipping"),
            <ul key="shipping" className="platform-plain">
              {made.shipping_methods.map(({ name, price, free_over, currency }) => (
                <li key={name.en}>
                  {name[language]}:{" "}
                  {free_over === null
                    ? format.money(money(price, currency))
                    : words("new.follows.shipping.free", {
                        price: format.money(money(price, currency)),
                        from: format.money(money(free_over, currency)),
                      })}
                </li>
              ))}
            </ul>,
          ],
        ]}
      />
    </Panel>
  );
}

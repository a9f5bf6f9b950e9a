import { COUNTRIES, type Country } from "#commerce/merchant/countries.ts";
import { type FewWords, newMerchant, slugOf } from "#commerce/merchant/set-up.ts";
import { siteAddress } from "./hostname.ts";

/** What is typed to take a merchant on; the rest follows. */
export interface NewMerchantForm {
  kind: "live" | "sandbox";
  name: string;
  slug: string;
  hostname: string;
  shard: string;
  country: Country;
  locale: string;
  currency: string;
  place_kind: "warehouse" | "store";
  place_name: string;
  line1: string;
  postal_code: string;
  city: string;
  region: string;
  administrator_name: string;
  administrator_email: string;
}

/** A form for a country, with what is usual there. */
export const formFor = (country: Country, shard: string): NewMerchantForm => ({
  kind: "live",
  name: "",
  slug: "",
  hostname: "",
  shard,
  ...usualIn(country),
  place_kind: "store",
  place_name: "",
  line1: "",
  postal_code: "",
  city: "",
  region: "",
  administrator_name: "",
  administrator_email: "",
});

/** Country, language and currency that go together. */
export const usualIn = (country: Country): Pick<NewMerchantForm, "country" | "locale" | "currency"> => ({
  country,
  locale: COUNTRIES[country].locales[0],
  currency: COUNTRIES[country].currency,
});

/** A slug and a hostname that a name suggests; on a developer's machine one that answers at once. */
export function suggestionsFor(name: string, host = location.hostname): { slug: string; hostname: string } {
  const slug = slugOf(name);
  const local = host === "localhost" || host.endsWith(".localhost");
  return { slug, hostname: slug && local ? `${slug}.localhost` : "" };
}

/** The few words of a form, tidied. */
export function wordsOf(form: NewMerchantForm): FewWords {
  const hostname = form.hostname.trim().toLowerCase();
  return {
    name: form.name.trim(),
    slug: form.slug.trim(),
    kind: form.kind,
    shard: form.shard,
    country: form.country,
    locale: form.locale,
    currency: form.currency,
    hostname,
    url: hostname ? siteAddress(hostname) : null,
    place: {
      kind: form.place_kind,
      name: form.place_name.trim(),
      line1: form.line1.trim(),
      city: form.city.trim(),
      region: form.country === "US" && form.region ? form.region : null,
      postal_code: form.postal_code.trim(),
    },
    administrator: { name: form.administrator_name.trim(), email: form.administrator_email.trim() },
  };
}

/** What is sent: the whole merchant that follows from the form. */
export const merchantFrom = (form: NewMerchantForm) => newMerchant(wordsOf(form));

import type { Agreement } from "#commerce/consents.ts";
import { CONSENT_WORDING } from "#ui/i18n/consents.ts";
import type { Cart } from "../api-types.ts";

/** The box at the checkout. It is empty until the shopper ticks it (ECJ C-673/17, Planet49). */
export const NEWS_FIELD = "agree_email_marketing";

const news: Agreement = { purpose: "email_marketing", wording: CONSENT_WORDING };

/** What the shopper ticked. */
export const agreementsIn = (form: FormData): Agreement[] => (form.has(NEWS_FIELD) ? [news] : []);

/** Whether the shopper has ticked the box in this cart before. */
export const hasTicked = ({ customer }: Pick<Cart, "customer">): boolean =>
  customer?.agreed_to.some(({ purpose }) => purpose === news.purpose) ?? false;

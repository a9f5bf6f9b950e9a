import { DELIVERY_FIELDS, type DeliveryFaults, type DeliveryField } from "../checkout/delivery-form.ts";
import { useShop } from "../shop.ts";

/** What is wrong with the fields of a delivery or an address: by field, and all of it in the order of the page. */
export function useDeliveryErrors(faults: DeliveryFaults) {
  const { channel, t } = useShop();
  const error = (field: DeliveryField) => {
    const fault = faults[field];
    if (!fault) return undefined;
    return fault === "missing" && hasMissing(field)
      ? t(`field.${field}.missing`)
      : t(`field.${field}.invalid`);
  };
  const errors = inPageOrder(channel.country === "DE").flatMap((field) => {
    const text = error(field);
    return text ? [{ field, text }] : [];
  });
  return { error, errors };
}

/** Germans write the postal code before the town, others after it. */
function inPageOrder(german: boolean): readonly DeliveryField[] {
  if (german) return DELIVERY_FIELDS;
  const others: DeliveryField[] = DELIVERY_FIELDS.filter((field) => field !== "postal_code");
  return others.toSpliced(others.indexOf("region") + 1, 0, "postal_code");
}

/** Optional fields cannot be missing and have no words for it. */
const hasMissing = (field: DeliveryField): field is Exclude<DeliveryField, "phone" | "line2"> =>
  field !== "phone" && field !== "line2";

import { data, redirect } from "react-router";
import { addressFaults, addressOf, addressValues, knownAddress } from "../../account/address-form.ts";
import { isFaulty, typed } from "../../account/fields.ts";
import { type DeliveryFaults, type DeliveryField, refusedFields } from "../../checkout/delivery-form.ts";
import { AccountFrame } from "../../components/account/account-frame.tsx";
import { Told } from "../../components/account/door.tsx";
import { AddressFields } from "../../components/address-fields.tsx";
import { useDeliveryErrors } from "../../components/delivery-errors.ts";
import { ErrorSummary } from "../../components/error-summary.tsx";
import { Field } from "../../components/field.tsx";
import { problemWords } from "../../problems.ts";
import { signedInAs } from "../../server/account.ts";
import { need, storeApi } from "../../server/api.ts";
import { useShop } from "../../shop.ts";
import type { Route } from "./+types/address";

const LIST = "/account/addresses";
const NEW = "new";

export async function loader({ request, context, params: { id } }: Route.LoaderArgs) {
  const { api, me } = await signedInAs({ request, context });
  const { items } = need(await api.addresses());
  const saved = items.find((item) => item.id === id);
  if (!saved && id !== NEW) throw data({ code: "not_found" }, { status: 404 });
  return { values: knownAddress(saved?.address ?? null, me.name), first: items.length === 0 };
}

export async function action({ request, context, params: { id } }: Route.ActionArgs) {
  const { api } = await signedInAs({ request, context });
  const { country } = need(await storeApi({ request, context }).channel());
  const form = await typed(request);
  const values = addressValues(form);
  const again = (faults: DeliveryFaults, problem: string | null, status: number) =>
    data({ values, faults, problem: Object.keys(faults).length > 0 ? null : problem }, { status });
  const faults = addressFaults(values, country);
  if (isFaulty(faults)) return again(faults, null, 422);
  const address = addressOf(values, country);
  const answer = await (id === NEW
    ? api.addAddress(address, form.has("is_default"))
    : api.replaceAddress(id, address));
  if (answer.ok) return redirect(`${LIST}?done=saved`, 303);
  return again(refusedFields(answer.error.errors), answer.error.code, answer.error.status);
}

export default function AddressPage({ loaderData, actionData, params: { id } }: Route.ComponentProps) {
  const { t } = useShop();
  const { error, errors } = useDeliveryErrors(actionData?.faults ?? {});
  const values = actionData?.values ?? loaderData.values;
  const field = (name: DeliveryField) => ({ name, defaultValue: values[name], error: error(name) });
  const isNew = id === NEW;
  return (
    <AccountFrame title={t(isNew ? "addresses.add_title" : "addresses.edit_title")} here={LIST}>
      <Told problem={actionData?.problem ? problemWords(t, actionData.problem) : null} />
      <form method="post" className="form" noValidate>
        <ErrorSummary errors={errors} />
        <Field {...field("name")} label={t("checkout.name")} autoComplete="name" required />
        <AddressFields field={field} />
        {isNew && !loaderData.first && (
          <label className="check">
            <input type="checkbox" name="is_default" />
            {t("addresses.as_default")}
          </label>
        )}
        <p className="form-actions">
          <button className="button" type="submit">
            {t("addresses.save")}
          </button>
          <a href={LIST}>{t("addresses.cancel")}</a>
        </p>
      </form>
    </AccountFrame>
  );
}

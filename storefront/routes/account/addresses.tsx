import { data, redirect } from "react-router";
import { typed } from "../../account/fields.ts";
import type { SavedAddress } from "../../api-types.ts";
import { AccountFrame } from "../../components/account/account-frame.tsx";
import { Told } from "../../components/account/door.tsx";
import { AddressText } from "../../components/delivery-review.tsx";
import { problemWords } from "../../problems.ts";
import { signedInAs } from "../../server/account.ts";
import { need } from "../../server/api.ts";
import { countryName, useShop } from "../../shop.ts";
import type { Route } from "./+types/addresses";

const PATH = "/account/addresses";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { api } = await signedInAs({ request, context });
  const done = new URL(request.url).searchParams.get("done");
  return { items: need(await api.addresses()).items, done };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { api } = await signedInAs({ request, context });
  const { text } = await typed(request);
  const id = text("address_id");
  const removes = text("intent") === "remove";
  const answer = await (removes ? api.removeAddress(id) : api.makeDefault(id));
  // One that is gone already is what was wanted, or shows at once.
  if (answer.ok || answer.error.code === "not_found")
    return redirect(removes ? `${PATH}?done=removed` : `${PATH}?done=saved`, 303);
  return data({ problem: answer.error.code }, { status: answer.error.status });
}

export default function AddressesPage({ loaderData: { items, done }, actionData }: Route.ComponentProps) {
  const { t } = useShop();
  const said = done === "removed" ? t("addresses.removed") : done === "saved" ? t("addresses.saved") : null;
  return (
    <AccountFrame title={t("addresses.title")} here={PATH}>
      <Told done={said} problem={actionData ? problemWords(t, actionData.problem) : null} />
      {items.length > 0 ? (
        <>
          <p>{t("addresses.intro")}</p>
          <ul className="plain address-list">
            {items.map((saved) => (
              <li key={saved.id}>
                <AddressCard saved={saved} />
              </li>
            ))}
          </ul>
          <p>
            <a className="button button-quiet" href={`${PATH}/new`}>
              {t("addresses.add")}
            </a>
          </p>
        </>
      ) : (
        <div className="notice">
          <p className="notice-title">{t("addresses.empty_title")}</p>
          <p>{t("addresses.empty_text")}</p>
          <a className="button" href={`${PATH}/new`}>
            {t("addresses.add")}
          </a>
        </div>
      )}
    </AccountFrame>
  );
}

function AddressCard({ saved: { id, address, is_default } }: { saved: SavedAddress }) {
  const { channel, t } = useShop();
  const name = { address: address.line1 };
  const elsewhere = address.country !== channel.country;
  return (
    <article className="address-card">
      <p>
        <strong>{address.name}</strong>{" "}
        {is_default && <span className="badge">{t("addresses.default")}</span>}
      </p>
      <p>
        <AddressText address={address} />
      </p>
      {elsewhere && (
        <p className="muted">
          {t("addresses.elsewhere", { country: countryName(address.country, channel.locale) })}
        </p>
      )}
      <form method="post" action={PATH} className="row-actions">
        <input type="hidden" name="address_id" value={id} />
        {!elsewhere && (
          <a href={`${PATH}/${id}`} aria-label={t("addresses.edit_one", name)}>
            {t("addresses.edit")}
          </a>
        )}
        {!is_default && (
          <button
            className="link"
            type="submit"
            name="intent"
            value="default"
            aria-label={t("addresses.make_default_one", name)}
          >
            {t("addresses.make_default")}
          </button>
        )}
        <button
          className="link"
          type="submit"
          name="intent"
          value="remove"
          aria-label={t("addresses.remove_one", name)}
        >
          {t("addresses.remove")}
        </button>
      </form>
    </article>
  );
}

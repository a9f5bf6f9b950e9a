import type { SavedAddress } from "../api-types.ts";
import { useShop } from "../shop.ts";

export interface SavedAddresses {
  readonly items: readonly SavedAddress[];
  /** The one that fills in the form. */
  readonly chosen: string | null;
}

/** Saved addresses, each a link that fills in the form: one press, without scripts too. */
export function AddressChoice({ items, chosen }: SavedAddresses) {
  const { t } = useShop();
  return (
    <nav className="chips" aria-label={t("checkout.saved_addresses")}>
      <ul className="plain">
        {items.map(({ id, address }) => (
          <li key={id}>
            <a className="chip" href={`/checkout?address=${id}`} aria-current={id === chosen || undefined}>
              {address.line1}, {address.city}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

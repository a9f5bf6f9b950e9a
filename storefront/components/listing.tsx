import { useShop } from "../shop.ts";

interface ListingControlsProps {
  /** Address of this list with some parameters changed. */
  href(changes: Readonly<Record<string, string | null>>): string;
  sorts: readonly ("relevance" | "newest" | "price_asc" | "price_desc")[];
  sort: string;
}

export function SortLinks({ href, sorts, sort }: ListingControlsProps) {
  const { t } = useShop();
  return (
    <nav className="sort" aria-label={t("list.sort")}>
      <span aria-hidden="true">{t("list.sort")}</span>
      <ul className="plain">
        {sorts.map((name, index) => (
          <li key={name}>
            <a
              href={href({ sort: index === 0 ? null : name, cursor: null })}
              aria-current={sort === name ? "true" : undefined}
            >
              {t(`list.sort.${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Onward by keyset: each page has an address of its own. */
export function MoreLinks({
  href,
  cursor,
  next,
}: Pick<ListingControlsProps, "href"> & { cursor: string | undefined; next: string | null }) {
  const { t } = useShop();
  if (!cursor && !next) return null;
  return (
    <p className="more-links">
      {next && (
        <a className="button button-quiet" href={href({ cursor: next })} rel="next">
          {t("list.more")}
        </a>
      )}
      {cursor && <a href={href({ cursor: null })}>{t("list.first")}</a>}
    </p>
  );
}

/** Makes the `href` of a list from its path and parameters. */
export function listAddress(path: string, current: Readonly<Record<string, string | undefined>>) {
  return (changes: Readonly<Record<string, string | null>>): string => {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...current, ...changes }))
      if (value) params.set(name, value);
    return params.size > 0 ? `${path}?${params}` : path;
  };
}

import { memo, useDeferredValue, useEffect, useRef, useState } from "react";
import { useCell } from "../cell.ts";
import { ItemPicture, KeyCap } from "../components/controls.tsx";
import { Icon } from "../components/icon.tsx";
import { useKeys } from "../keys.ts";
import { readMeta } from "../store/database.ts";
import { findByCode, findBySkus, gridItems } from "../store/items.ts";
import { useTill } from "../till.ts";
import type { PosItem } from "../wire.ts";
import { useWords } from "../words.ts";

const MOST_FOUND = 40;
const IN_GRID = 24;

/** Finds goods without a scanner: by words, or by touching what is sold often. */
export const ItemFinder = memo(function ItemFinder({ onStock }: { onStock: (item: PosItem) => void }) {
  const till = useTill();
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const items = useFound(useDeferredValue(query));
  const state = useCell(till.catalogue.state);
  const syncedAt = useCell(till.catalogue.syncedAt);

  const find = () => {
    field.current?.focus();
    field.current?.select();
  };
  useKeys({
    bindings: [
      { key: "F2", label: t("find.label"), run: find },
      { key: "/", label: t("find.label"), run: find },
      {
        key: "Escape",
        label: t("find.clear"),
        run: () => {
          setQuery("");
          field.current?.blur();
        },
      },
    ],
  });

  const addFirst = async () => {
    const exact = await findByCode(till.db, query.trim());
    const first = exact ?? items[0];
    if (!first) return till.selling.scan(query.trim());
    till.selling.add(first);
    setQuery("");
  };

  return (
    <section className="finder" aria-label={t("find.label")}>
      <form
        className="finder-field"
        onSubmit={(event) => {
          event.preventDefault();
          if (query.trim()) void addFirst();
        }}
      >
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          value={query}
          aria-label={t("find.label")}
          placeholder={t("find.placeholder")}
          autoComplete="off"
          enterKeyHint="done"
          onChange={(event) => setQuery(event.target.value)}
        />
        <KeyCap name="F2" />
      </form>
      {state.kind === "loading" && syncedAt === null && (
        <p className="finder-state" role="status">
          {t("find.loading", { count: state.items })}
        </p>
      )}
      {items.length > 0 ? (
        <ul className="tiles">
          {items.map((item) => (
            <Tile key={item.sku} item={item} onStock={onStock} detailed={query !== ""} />
          ))}
        </ul>
      ) : (
        <div className="empty">
          <Icon name="search" />
          <p>{query === "" ? t("find.nothing_yet") : t("find.nothing", { query })}</p>
        </div>
      )}
    </section>
  );
});

function Tile({
  item,
  onStock,
  detailed,
}: {
  item: PosItem;
  onStock: (item: PosItem) => void;
  detailed: boolean;
}) {
  const till = useTill();
  const { t, money } = useWords();
  return (
    <li className="tile" data-sku={item.sku}>
      <button type="button" className="tile-add" onClick={() => till.selling.add(item)}>
        <ItemPicture url={item.image_url} />
        <span className="tile-title">{item.title}</span>
        <span className="tile-variant muted">{item.variant_title}</span>
        {detailed && <span className="tile-variant muted">{item.sku}</span>}
        <span className="tile-price tabular">{money(item.unit_price)}</span>
      </button>
      <button
        type="button"
        className="tile-stock tool"
        aria-label={t("stock.look_of", { title: `${item.title} ${item.variant_title}` })}
        onClick={() => onStock(item)}
      >
        <Icon name="stock" />
      </button>
    </li>
  );
}

/** Items for a query; for none, what is sold often here. */
function useFound(query: string): readonly PosItem[] {
  const till = useTill();
  const index = useCell(till.catalogue.index);
  const syncedAt = useCell(till.catalogue.syncedAt);
  const [items, setItems] = useState<readonly PosItem[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer catalogue is a reason to look again
  useEffect(() => {
    let current = true;
    const find = async () =>
      query.trim() === ""
        ? gridItems(till.db, (await readMeta(till.db, "favourites")) ?? {}, IN_GRID)
        : findBySkus(till.db, index.search(query, MOST_FOUND));
    void find().then((found) => {
      if (current) setItems(found);
    });
    return () => {
      current = false;
    };
  }, [till, query, index, syncedAt]);
  return items;
}

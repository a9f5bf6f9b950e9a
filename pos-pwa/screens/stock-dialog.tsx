import { availabilityState } from "#commerce/stock/availability.ts";
import { useCell } from "../cell.ts";
import { Action, ItemPicture } from "../components/controls.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Icon } from "../components/icon.tsx";
import { AnswerProblem } from "../components/problem-text.tsx";
import { useTill } from "../till.ts";
import type { PosItem, PosStock } from "../wire.ts";
import { useWords, type Words } from "../words.ts";
import { useStock } from "./use-stock.ts";

type Place = PosStock["levels"][number];

/** How many of an item this till may sell here, and what other places have; it follows every change. */
export function StockDialog({ item, onClose }: { item: PosItem; onClose: () => void }) {
  const till = useTill();
  const { t, money } = useWords();
  const here = useCell(till.context)?.location.id;
  const { stock, answer } = useStock(item.sku);
  const levels = stock?.levels ?? [];
  const others = levels.filter((place) => place.location_id !== here);
  const most = Math.max(1, ...levels.map((place) => place.available));
  return (
    <Dialog title={t("stock.title")} onClose={onClose}>
      <div className="stock-item">
        <ItemPicture url={item.image_url} />
        <p>
          <strong>{item.title}</strong>
          <br />
          {[item.variant_title, item.sku].filter(Boolean).join(" · ")}
          <br />
          <span className="tabular">{money(item.unit_price)}</span>
        </p>
      </div>
      {answer === null && <p role="status">{t("stock.asking")}</p>}
      <AnswerProblem answer={answer} />
      <Places
        title={t("stock.here")}
        places={levels.filter((place) => place.location_id === here)}
        most={most}
      />
      <Places
        title={t("stock.stores")}
        places={others.filter((place) => place.kind === "store")}
        most={most}
      />
      <Places
        title={t("stock.warehouses")}
        places={others.filter((place) => place.kind === "warehouse")}
        most={most}
      />
      <div className="dialog-actions">
        <Action hint="Escape" onPress={onClose}>
          {t("action.close")}
        </Action>
        <Action
          look="primary"
          onPress={() => {
            till.selling.add(item);
            onClose();
          }}
        >
          {t("stock.add")}
        </Action>
      </div>
    </Dialog>
  );
}

interface PlacesProps {
  title: string;
  places: readonly Place[];
  /** Units of the best stocked place: a full bar. */
  most: number;
}

function Places({ title, places, most }: PlacesProps) {
  const words = useWords();
  const { t } = words;
  if (places.length === 0) return null;
  return (
    <section className="stock-places" aria-label={title}>
      <h3>{title}</h3>
      <ul className="stock-levels">
        {places.map((place) => {
          const state = availabilityState(place.available);
          const notes = [whySo(words, place), whatComes(words, place)].filter(Boolean);
          return (
            <li key={place.location_id} data-state={state}>
              <span>{place.location_name}</span>
              <meter min={0} max={most} value={place.available} aria-label={place.location_name} />
              <span className="stock-count tabular">
                <Icon name={state === "in_stock" ? "check" : "warning"} />
                {state === "out_of_stock" ? t("stock.none") : t("stock.units", { count: place.available })}
              </span>
              {notes.length > 0 && (
                <span className="stock-notes tabular">
                  {notes.map((note) => (
                    <span key={note}>{note}</span>
                  ))}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** "5 on hand, 2 promised, 1 kept back"; null where all that is there may be sold. */
function whySo({ t }: Words, { explanation }: Place): string | null {
  if (explanation.length < 2) return null;
  return explanation.map(({ why, units }) => t(`stock.why.${why}`, { count: units })).join(", ");
}

/** "12 on the way, expected December 5"; null where nothing comes. */
function whatComes({ t, day }: Words, { arriving, expected_at }: Place): string | null {
  if (arriving === 0) return null;
  return expected_at
    ? t("stock.arriving_date", { count: arriving, date: day(expected_at) })
    : t("stock.arriving", { count: arriving });
}

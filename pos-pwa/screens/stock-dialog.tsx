import { useEffect, useState } from "react";
import { availabilityState } from "#commerce/stock/availability.ts";
import { useCell } from "../cell.ts";
import { Action, ItemPicture } from "../components/controls.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Icon } from "../components/icon.tsx";
import { AnswerProblem } from "../components/problem-text.tsx";
import type { Answer } from "../sync/answers.ts";
import { useTill } from "../till.ts";
import type { PosItem, PosStock } from "../wire.ts";
import { useWords } from "../words.ts";

/** How many of an item are here and in the other stores, as the server counts them now. */
export function StockDialog({ item, onClose }: { item: PosItem; onClose: () => void }) {
  const till = useTill();
  const { t, money } = useWords();
  const here = useCell(till.context)?.location.id;
  const [answer, setAnswer] = useState<Answer<PosStock> | null>(null);
  useEffect(() => {
    let current = true;
    void till.api.stock(till.presence.session.get()?.token ?? null, item.sku).then((read) => {
      if (current) setAnswer(read);
    });
    return () => {
      current = false;
    };
  }, [till, item]);

  const levels =
    answer?.kind === "ok"
      ? [...answer.value.levels].sort(
          (a, b) => Number(b.location_id === here) - Number(a.location_id === here),
        )
      : [];
  const most = Math.max(1, ...levels.map((level) => level.available));
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
      {levels.length > 0 && (
        <ul className="stock-levels">
          {levels.map((level) => {
            const state = availabilityState(level.available);
            return (
              <li key={level.location_id} data-state={state} data-here={level.location_id === here}>
                <span>
                  {level.location_name}
                  {level.location_id === here && <em> {t("stock.here")}</em>}
                </span>
                <meter min={0} max={most} value={level.available} aria-label={level.location_name} />
                <span className="tabular">
                  <Icon name={state === "in_stock" ? "check" : "warning"} />
                  {state === "out_of_stock" ? t("stock.none") : t("stock.units", { count: level.available })}
                </span>
              </li>
            );
          })}
        </ul>
      )}
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

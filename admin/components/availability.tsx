import { LOW_STOCK_AT } from "#commerce/stock/availability.ts";
import { useWords } from "../session/words.ts";
import { Icon } from "./icon.tsx";

/** How many there are, in a colour with an icon and a word. */
export function Availability({ units }: { units: number }) {
  const words = useWords();
  const [tone, icon] =
    units <= 0
      ? (["danger", "ban"] as const)
      : units <= LOW_STOCK_AT
        ? (["warning", "alert"] as const)
        : (["success", "check"] as const);
  return (
    <span className={`availability tone-${tone}`}>
      <Icon name={icon} size="sm" />
      {units <= 0 ? words("stock.none_left") : words("stock.available_count", { count: units })}
    </span>
  );
}

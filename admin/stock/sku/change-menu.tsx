import { Button } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Icon, type IconName } from "../../components/icon.tsx";
import { useStockWords } from "../words.ts";
import type { Change } from "./change-dialog.tsx";

const icons: Readonly<Record<Change, IconName>> = {
  hold: "lock",
  damage: "alert",
  write_off: "trash",
  return: "refresh",
};

/** What else can be done with the goods. */
export function ChangeMenu({
  changes,
  onChoose,
}: {
  changes: readonly Change[];
  onChoose: (change: Change) => void;
}) {
  const words = useStockWords();
  return (
    <MenuTrigger>
      <Button className="button button-secondary">
        <span>{words("change.menu")}</span>
        <Icon name="chevronDown" size="sm" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={words("change.menu")}>
          {changes.map((change) => (
            <MenuItem key={change} className="menu-item" onAction={() => onChoose(change)}>
              <Icon name={icons[change]} size="sm" />
              {words(`change.${change}.choose`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

import { useKeys } from "../keys.ts";
import { useWords } from "../words.ts";
import { Icon } from "./icon.tsx";

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

/** A big number pad; the keyboard's digits do the same. */
export function Keypad({
  value,
  onChange,
  longest,
  corner = null,
}: {
  value: string;
  onChange: (value: string) => void;
  longest: number;
  /** What stands left of the zero: `00` for amounts, nothing for a PIN. */
  corner?: "00" | null;
}) {
  const { t } = useWords();
  const type = (digits: string) => onChange((value + digits).slice(0, longest));
  const erase = () => onChange(value.slice(0, -1));
  useKeys({
    keypad: true,
    bindings: [
      ...[...DIGITS, "0"].map((digit) => ({ key: digit, label: t("key.digits"), run: () => type(digit) })),
      { key: "Backspace", label: t("key.erase"), run: erase },
    ],
  });
  return (
    <div className="keypad">
      {DIGITS.map((digit) => (
        <button key={digit} type="button" onClick={() => type(digit)}>
          {digit}
        </button>
      ))}
      {corner ? (
        <button type="button" onClick={() => type(corner)}>
          {corner}
        </button>
      ) : (
        <span />
      )}
      <button type="button" onClick={() => type("0")}>
        0
      </button>
      <button type="button" aria-label={t("key.erase")} onClick={erase}>
        <Icon name="backspace" />
      </button>
    </div>
  );
}

import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { useWords } from "../session/words.ts";
import type { Languages } from "./product-editor.tsx";

/** In which language the texts of this page are shown and typed. */
export function LanguageTabs({ locales, locale, onLocale, name }: Languages) {
  const words = useWords();
  if (locales.length < 2) return null;
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={words("product.language")}
      selectedKeys={[locale]}
      disallowEmptySelection
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key !== undefined) onLocale(String(key));
      }}
    >
      {locales.map((code) => (
        <ToggleButton key={code} id={code} className="segment">
          {name(code)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

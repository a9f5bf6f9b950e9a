import { TextField } from "../components/field.tsx";
import { useWords } from "./words.ts";

const DIGITS = 6;

/** The six digits of an authenticator app. Whole, they are given at once: nobody has to press a button as well. */
export function CodeField({
  value,
  onChange,
  onWhole,
  error,
}: {
  value: string;
  onChange: (code: string) => void;
  onWhole: (code: string) => void;
  error?: string | undefined;
}) {
  const words = useWords();
  return (
    <div className="code-field">
      <TextField
        label={words("account.app.code")}
        hint={words("account.app.code.hint")}
        error={error}
        value={value}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
        onChange={(typed) => {
          const code = typed.replace(/\D/g, "").slice(0, DIGITS);
          onChange(code);
          if (code.length === DIGITS && code !== value) onWhole(code);
        }}
      />
    </div>
  );
}

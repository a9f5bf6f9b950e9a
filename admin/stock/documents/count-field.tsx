import { useId } from "react";

interface CountFieldProps {
  /** What is counted, with the line's name. */
  readonly label: string;
  /** Shown above the field on a phone and in the head of a table on a desktop. */
  readonly short?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault?: string | undefined;
  readonly autoFocus?: boolean;
  readonly decimal?: boolean;
}

/** A figure of a line; what is wrong with it stands below. */
export function CountField({ label, short, value, onChange, fault, autoFocus, decimal }: CountFieldProps) {
  const id = useId();
  return (
    <span className="count-field">
      {short && (
        <span className="count-short" aria-hidden="true">
          {short}
        </span>
      )}
      <input
        className="input count-input"
        inputMode={decimal ? "decimal" : "numeric"}
        autoComplete="off"
        aria-label={label}
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? id : undefined}
        // biome-ignore lint/a11y/noAutofocus: the first field of a dialog that was opened to fill it
        autoFocus={autoFocus}
        value={value}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onChange(event.target.value)}
      />
      {fault && (
        <span id={id} className="field-error">
          {fault}
        </span>
      )}
    </span>
  );
}

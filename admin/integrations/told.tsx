import { useId } from "react";
import { CopyButton } from "../components/copy-button.tsx";
import { useClientWords } from "./words.ts";

/** A text to be copied as it is. */
export function Told({ label, text, lines }: { label: string; text: string; lines?: number }) {
  const id = useId();
  const words = useClientWords();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="told">
        {lines ? (
          <textarea id={id} className="input told-text" readOnly rows={lines} value={text} />
        ) : (
          <input
            id={id}
            className="input told-text"
            readOnly
            value={text}
            onFocus={(event) => event.target.select()}
          />
        )}
        <CopyButton
          text={text}
          copied={words("client.secret.copied")}
          failed={words("client.secret.copy_failed")}
        >
          {words("client.secret.copy")}
        </CopyButton>
      </div>
    </div>
  );
}

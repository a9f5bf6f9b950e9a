import { useId } from "react";
import { CopyButton } from "../components/copy-button.tsx";
import { Notice } from "../components/states.tsx";
import type { ApiClientWithSecret } from "../model.ts";
import { exampleCall } from "./example.ts";
import { useClientWords } from "./words.ts";

/** A secret, shown this once, with a call to try it with. */
export function SecretTold({ client, secret }: ApiClientWithSecret) {
  const words = useClientWords();
  const isSecret = client.kind !== "store";
  const { name } = client;
  return (
    <div className="form">
      {isSecret ? (
        <Notice tone="warning" title={words("client.secret.once")}>
          <p>{words("client.secret.once.text", { name })}</p>
        </Notice>
      ) : (
        <Notice tone="info" title={words("client.secret.publishable")}>
          <p>{words("client.secret.publishable.text")}</p>
        </Notice>
      )}
      {client.kind === "oauth" && <Told label={words("client.secret.id")} text={client.id} />}
      <Told label={words(isSecret ? "client.secret" : "client.kind.store")} text={secret} />
      <Told
        label={words("client.secret.try")}
        text={exampleCall(client, secret, location.origin)}
        lines={4}
      />
    </div>
  );
}

/** A text to be copied as it is. */
function Told({ label, text, lines }: { label: string; text: string; lines?: number }) {
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

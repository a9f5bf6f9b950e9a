import { Notice } from "../components/states.tsx";
import type { ApiClientWithSecret } from "../model.ts";
import { exampleCall } from "./example.ts";
import { Told } from "./told.tsx";
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

import { useState } from "react";
import { IconButton } from "../components/button.tsx";
import { useFormat } from "../session/format.ts";
import { useWords } from "../session/words.ts";
import type { Passkey } from "./calls.ts";
import { RemovePasskey, RenamePasskey } from "./passkey-dialogs.tsx";

/** One passkey: what it is called, where it works, when it was used. */
export function PasskeyRow({ passkey }: { passkey: Passkey }) {
  const words = useWords();
  const format = useFormat();
  const [layer, setLayer] = useState<"rename" | "remove" | null>(null);
  const { name, host, created_at, last_used_at } = passkey;
  const day = format.day(created_at);
  return (
    <li className="account-row">
      <div className="account-row-text">
        <p className="account-row-name">{name}</p>
        <p className="muted">
          {last_used_at
            ? words("account.passkey.used", { day, ago: format.ago(last_used_at, Date.now()) })
            : words("account.passkey.unused", { day })}
        </p>
        {host !== window.location.hostname && (
          <p className="muted">{words("account.passkey.elsewhere", { host })}</p>
        )}
      </div>
      <div className="account-row-actions">
        <IconButton
          icon="edit"
          label={`${words("account.passkey.rename")}: ${name}`}
          onPress={() => setLayer("rename")}
        />
        <IconButton
          icon="trash"
          label={`${words("account.passkey.remove")}: ${name}`}
          onPress={() => setLayer("remove")}
        />
      </div>
      {layer === "rename" && <RenamePasskey passkey={passkey} onClose={() => setLayer(null)} />}
      {layer === "remove" && <RemovePasskey passkey={passkey} onClose={() => setLayer(null)} />}
    </li>
  );
}

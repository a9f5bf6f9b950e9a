import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Panel } from "../components/page.tsx";
import { useFormat } from "../session/format.ts";
import { useWords } from "../session/words.ts";
import type { Account } from "./calls.ts";
import { PasswordDialog } from "./password-dialog.tsx";
import { PinDialog } from "./pin-dialog.tsx";
import { Way } from "./way.tsx";

/** What one types to get in: here a password, at tills a PIN. */
export function SignInPanel({ account }: { account: Account }) {
  const words = useWords();
  const format = useFormat();
  const [layer, setLayer] = useState<"password" | "pin" | null>(null);
  const { has_password, pin_set_at, providers } = account;
  return (
    <Panel title={words("account.sign_in")} flush>
      <Way
        icon="lock"
        title={words("account.password")}
        action={
          <Button onPress={() => setLayer("password")}>
            {words(has_password ? "account.password.change" : "account.password.set")}
          </Button>
        }
      >
        <p>{words(has_password ? "account.password.text" : "account.password.none")}</p>
      </Way>
      <Way
        icon="keypad"
        title={words("account.pin")}
        action={
          <Button onPress={() => setLayer("pin")}>
            {words(pin_set_at ? "account.pin.change" : "account.pin.set")}
          </Button>
        }
      >
        <p>
          {pin_set_at
            ? words("account.pin.since", { day: format.day(pin_set_at) })
            : words("account.pin.none")}
        </p>
      </Way>
      {providers.length > 0 && (
        <Way icon="company" title={words("account.providers")}>
          <p>{words("account.providers.text", { names: providers.map(({ name }) => name).join(", ") })}</p>
        </Way>
      )}
      {layer === "password" && <PasswordDialog account={account} onClose={() => setLayer(null)} />}
      {layer === "pin" && <PinDialog isFirst={!pin_set_at} onClose={() => setLayer(null)} />}
    </Panel>
  );
}

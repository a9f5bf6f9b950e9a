import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { Panel } from "../components/page.tsx";
import { useFormat } from "../session/format.ts";
import { useWords } from "../session/words.ts";
import { AppDialog, RemoveApp } from "./app-dialogs.tsx";
import type { Account } from "./calls.ts";
import { NewCodes, RenewCodes } from "./codes-dialogs.tsx";
import { PasskeyDialog } from "./passkey-dialogs.tsx";
import { PasskeyRow } from "./passkey-row.tsx";
import { Way } from "./way.tsx";

type Layer = "app" | "remove_app" | "passkey" | "renew_codes";

/** What is asked for after the password: passkeys, an app, and codes for the day on which both are lost. */
export function SecondFactorPanel({ account }: { account: Account }) {
  const words = useWords();
  const format = useFormat();
  const [layer, setLayer] = useState<Layer | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { totp_since, passkeys, recovery_codes } = account;
  const isOn = totp_since !== null || passkeys.length > 0;
  const close = () => setLayer(null);
  const finish = (fresh: readonly string[] | null) => {
    close();
    setCodes(fresh);
  };
  return (
    <Panel title={words("account.second")} flush>
      <div className="panel-pad account-status">
        <span className={isOn ? "account-shield tone-success" : "account-shield tone-warning"}>
          <Icon name={isOn ? "shield" : "alert"} size="lg" />
        </span>
        <div>
          <p>{words(isOn ? "account.second.on" : "account.second.off")}</p>
          {account.second_factor_required && <p className="muted">{words("account.required")}</p>}
        </div>
      </div>
      <Way
        icon="passkey"
        title={words("account.passkeys")}
        action={
          <Button icon="plus" onPress={() => setLayer("passkey")}>
            {words("account.passkey.add")}
          </Button>
        }
        rows={
          passkeys.length > 0 && (
            <ul className="plain account-rows">
              {passkeys.map((passkey) => (
                <PasskeyRow key={passkey.id} passkey={passkey} />
              ))}
            </ul>
          )
        }
      >
        <p>{words("account.passkeys.text")}</p>
      </Way>
      <Way
        icon="mobile"
        title={words("account.app")}
        action={
          totp_since ? (
            <Button onPress={() => setLayer("remove_app")}>{words("account.app.remove")}</Button>
          ) : (
            <Button icon="plus" onPress={() => setLayer("app")}>
              {words("account.app.add")}
            </Button>
          )
        }
      >
        <p>
          {totp_since
            ? words("account.app.since", { day: format.day(totp_since) })
            : words("account.app.none")}
        </p>
      </Way>
      <Way
        icon="list"
        title={words("account.codes")}
        action={
          isOn && (
            <Button icon="refresh" onPress={() => setLayer("renew_codes")}>
              {words("account.codes.renew")}
            </Button>
          )
        }
      >
        {isOn && recovery_codes === 0 ? (
          <p className="account-alarm">
            <Icon name="alert" size="sm" />
            {words("account.codes.left", { count: 0 })}
          </p>
        ) : (
          <p>{isOn ? words("account.codes.left", { count: recovery_codes }) : words("account.codes.none")}</p>
        )}
      </Way>
      {layer === "app" && <AppDialog onDone={finish} onClose={close} />}
      {layer === "remove_app" && <RemoveApp onClose={close} />}
      {layer === "passkey" && <PasskeyDialog onDone={finish} onClose={close} />}
      {layer === "renew_codes" && <RenewCodes onDone={finish} onClose={close} />}
      {codes && <NewCodes codes={codes} onClose={() => setCodes(null)} />}
    </Panel>
  );
}

import { useMutation } from "@tanstack/react-query";
import { Button } from "../components/button.tsx";
import { isProblem } from "../problem.ts";
import { AppForm } from "./app-form.tsx";
import { deviceWord } from "./device-word.ts";
import { door, type Entered } from "./door.ts";
import type { Frame } from "./door-frame.tsx";
import { Failure } from "./failure.tsx";
import { passkeysWork } from "./passkey-ceremony.ts";
import { useWords } from "./words.ts";

interface SetUpProps {
  Frame: Frame;
  token: string;
  onEntered: (entered: Entered) => void;
  onExpired: (error: unknown) => void;
}

/** For people whose merchant asks for a second step, and who have none yet. */
export function SetUpStep({ Frame, token, onEntered, onExpired }: SetUpProps) {
  const words = useWords();
  const onError = (error: unknown) => {
    if (isProblem(error, "sign_in_expired")) onExpired(error);
  };
  const byPasskey = useMutation({
    mutationFn: () => door.setUpPasskey(token, deviceWord(words)),
    onSuccess: onEntered,
    onError,
  });
  const app = useMutation({ mutationFn: () => door.beginApp(token), onError });
  if (app.data) {
    return (
      <Frame title={words("account.app.title")}>
        <AppForm
          app={app.data}
          confirm={(code) => door.confirmApp(token, code)}
          onDone={onEntered}
          onError={onError}
        />
      </Frame>
    );
  }
  const error = byPasskey.error ?? app.error;
  return (
    <Frame title={words("setup.title")} lead={words("setup.lead")}>
      <div className="form">
        {error ? <Failure error={error} title={words("second.refused")} /> : null}
        {passkeysWork() && (
          <div className="door-choice">
            <Button
              look="primary"
              icon="passkey"
              isPending={byPasskey.isPending}
              onPress={() => {
                app.reset();
                byPasskey.mutate();
              }}
            >
              {words("setup.passkey")}
            </Button>
            <p className="field-hint">{words("setup.passkey.text")}</p>
          </div>
        )}
        <Button icon="phone" isPending={app.isPending} onPress={() => app.mutate()}>
          {words("setup.app")}
        </Button>
      </div>
    </Frame>
  );
}

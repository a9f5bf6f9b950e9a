import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { Notice } from "../../components/states.tsx";
import { Told } from "../told.tsx";
import { useWebhookWords } from "./words.ts";

interface SecretDialogProps {
  title: string;
  secret: string;
  onClose: () => void;
}

/** A signing secret, shown this once, after whatever made it. */
export function SecretDialog({ title, secret, onClose }: SecretDialogProps) {
  const words = useWebhookWords();
  return (
    <Dialog title={title} onClose={onClose} asks>
      <div className="dialog-body form">
        <Notice tone="warning" title={words("webhook.secret.once")}>
          <p>{words("webhook.secret.once.text")}</p>
        </Notice>
        <Told label={words("webhook.secret")} text={secret} />
      </div>
      <footer className="dialog-footer">
        <Button look="primary" icon="check" onPress={onClose}>
          {words("webhook.secret.done")}
        </Button>
      </footer>
    </Dialog>
  );
}

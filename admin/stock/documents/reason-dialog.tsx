import { type ReactNode, useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { TextField } from "../../components/field.tsx";
import { Notice } from "../../components/states.tsx";
import { useWords } from "../../session/words.ts";
import { useDocumentProblem } from "./problem.ts";
import { useDocumentWords } from "./words.ts";

interface ReasonDialogProps {
  title: string;
  action: string;
  children: ReactNode;
  /** Without one it is not done. */
  required?: boolean;
  danger?: boolean;
  pending: boolean;
  error: unknown;
  onDo: (reason: string) => void;
  onClose: () => void;
}

/** Asks in words before something is called off or given up, and why. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, action, children, required = false, danger = false, pending, error, onDo, onClose } = props;
  const words = useDocumentWords();
  const adminWords = useWords();
  const problemText = useDocumentProblem();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const missing = required && reason.trim() === "";
  return (
    <Dialog title={title} onClose={onClose} size="sm" asks>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (!missing) onDo(reason.trim());
        }}
      >
        <div className="dialog-body form">
          {error !== null && <Notice tone="danger" title={problemText(error)} />}
          {children}
          <TextField
            label={words(required ? "document.reason" : "document.reason.optional")}
            hint={words("document.reason.hint")}
            value={reason}
            onChange={setReason}
            maxLength={500}
            rows={2}
            isRequired={required}
            error={asked && missing ? words("document.reason.missing") : undefined}
            autoFocus
          />
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{adminWords("action.keep")}</Button>
          <Button look={danger ? "danger" : "primary"} type="submit" isPending={pending}>
            {action}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

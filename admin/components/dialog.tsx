import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useWords } from "../session/words.ts";
import { Button, IconButton } from "./button.tsx";

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  size?: "sm" | "md" | "lg";
  /** Questions that must be answered do not close by a click beside them. */
  asks?: boolean;
}

/** A layer that takes the focus and gives it back. Drawn while it is mounted. */
export function Dialog({ title, onClose, children, size = "md", asks = false }: DialogProps) {
  const words = useWords();
  return (
    <ModalOverlay
      isOpen
      isDismissable={!asks}
      onOpenChange={(open) => !open && onClose()}
      className="dialog-backdrop"
    >
      <Modal className={`dialog dialog-${size}`}>
        <AriaDialog className="dialog-content" role={asks ? "alertdialog" : "dialog"}>
          <header className="dialog-header">
            <Heading slot="title">{title}</Heading>
            <IconButton icon="close" label={words("action.close")} onPress={onClose} />
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ConfirmProps {
  title: string;
  children: ReactNode;
  action: string;
  onConfirm: () => void;
  onClose: () => void;
  pending?: boolean;
  danger?: boolean;
}

/** Asks in words before something that cannot be taken back. */
export function Confirm({
  title,
  children,
  action,
  onConfirm,
  onClose,
  pending = false,
  danger = false,
}: ConfirmProps) {
  const words = useWords();
  return (
    <Dialog title={title} onClose={onClose} size="sm" asks>
      <div className="dialog-body">{children}</div>
      <footer className="dialog-footer">
        <Button onPress={onClose} autoFocus>
          {words("action.keep")}
        </Button>
        <Button look={danger ? "danger" : "primary"} onPress={onConfirm} isPending={pending}>
          {action}
        </Button>
      </footer>
    </Dialog>
  );
}

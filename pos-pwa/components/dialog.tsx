import { type ReactNode, useEffect, useId, useRef } from "react";
import { type KeyBinding, useKeys } from "../keys.ts";
import { useWords } from "../words.ts";

/** A question or a look aside, over everything else; the screen below hears no key and no scan meanwhile. */
export function Dialog({
  title,
  children,
  onClose,
  bindings = [],
}: {
  title: string;
  children: ReactNode;
  /** Null when it has to be answered. */
  onClose: (() => void) | null;
  bindings?: readonly KeyBinding[];
}) {
  const { t } = useWords();
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useKeys({
    modal: true,
    bindings: onClose ? [...bindings, { key: "Escape", label: t("key.close"), run: onClose }] : bindings,
    onScan: () => {},
  });
  useEffect(() => {
    ref.current?.showModal();
  }, []);
  return (
    <dialog
      ref={ref}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  );
}

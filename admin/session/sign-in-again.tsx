import { useQueryClient } from "@tanstack/react-query";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Button } from "../components/button.tsx";
import type { Staff } from "../model.ts";
import { BESIDE_PLACE, openBeside } from "./beside.ts";
import type { Frame } from "./door-frame.tsx";
import { tellOtherTabs } from "./other-tabs.ts";
import { staffQuery, useStaff } from "./session.ts";
import { SignInFlow } from "./sign-in-flow.tsx";
import { useWords } from "./words.ts";

/** The door, above a page whose session has ended: what was typed there stays, and calls go on afterwards. */
export default function SignInAgain({ answer }: { answer: (done: boolean) => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const { id, email } = useStaff();
  const enter = (staff: Staff) => {
    tellOtherTabs({ staff_id: staff.id });
    if (staff.id !== id) {
      window.location.assign("/admin/");
      return;
    }
    queries.setQueryData(staffQuery.queryKey, staff);
    answer(true);
  };
  return (
    // A stray Escape must not throw away what this is here to keep.
    <ModalOverlay isOpen isDismissable={false} isKeyboardDismissDisabled className="dialog-backdrop">
      <Modal className="dialog dialog-sm">
        <Dialog className="dialog-content" role="alertdialog">
          <SignInFlow
            Frame={Layer}
            title={words("session.ended")}
            lead={words("session.ended.text")}
            {...(email !== null && { email })}
            leaving={{ place: BESIDE_PLACE, go: openBeside, beside: true }}
            onDone={enter}
          />
          <footer className="dialog-footer">
            <Button look="quiet" onPress={() => answer(false)}>
              {words("session.ended.leave")}
            </Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const Layer: Frame = ({ title, lead, children }) => (
  <>
    <header className="dialog-header">
      <Heading slot="title">{title}</Heading>
    </header>
    <div className="dialog-body door-layer">
      {lead && <p className="door-lead">{lead}</p>}
      {children}
    </div>
  </>
);

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "../components/button.tsx";
import { Confirm, Dialog } from "../components/dialog.tsx";
import { Failure } from "../session/failure.tsx";
import { RecoveryCodes } from "../session/recovery-codes.tsx";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import { account } from "./calls.ts";

/** Codes that are shown this once. */
export function NewCodes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const words = useWords();
  return (
    <Dialog title={words("account.codes.title")} onClose={onClose} size="sm" asks>
      <div className="dialog-body">
        <RecoveryCodes codes={codes} owner={useStaff()} />
      </div>
      <footer className="dialog-footer">
        <Button look="primary" onPress={onClose}>
          {words("account.codes.kept")}
        </Button>
      </footer>
    </Dialog>
  );
}

export function RenewCodes({
  onDone,
  onClose,
}: {
  onDone: (codes: readonly string[]) => void;
  onClose: () => void;
}) {
  const words = useWords();
  const queries = useQueryClient();
  const renew = useMutation({
    mutationFn: account.renewCodes,
    onSuccess: async ({ recovery_codes }) => {
      await queries.invalidateQueries({ queryKey: ["account"] });
      onDone(recovery_codes);
    },
  });
  return (
    <Confirm
      title={words("account.codes.renew.title")}
      action={words("account.codes.renew")}
      onConfirm={() => renew.mutate()}
      onClose={onClose}
      pending={renew.isPending}
    >
      {renew.error ? (
        <Failure error={renew.error} title={words("second.refused")} />
      ) : (
        <p>{words("account.codes.renew.text")}</p>
      )}
    </Confirm>
  );
}

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Confirm, Dialog } from "../components/dialog.tsx";
import { Skeleton } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import { AppForm } from "../session/app-form.tsx";
import { Failure } from "../session/failure.tsx";
import { useWords } from "../session/words.ts";
import { account } from "./calls.ts";

interface AppDialogProps {
  /** With recovery codes, where it is the first second factor. */
  onDone: (codes: readonly string[] | null) => void;
  onClose: () => void;
}

/** Sets up an authenticator app. */
export function AppDialog({ onDone, onClose }: AppDialogProps) {
  const words = useWords();
  const queries = useQueryClient();
  // A new secret each time it is opened: one that was shown before may have been seen.
  const app = useQuery({
    queryKey: ["new-app"],
    queryFn: account.beginApp,
    retry: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  return (
    <Dialog title={words("account.app.title")} onClose={onClose} size="sm" asks>
      <div className="dialog-body">
        {app.error ? (
          <Failure error={app.error} title={words("second.refused")} />
        ) : app.data ? (
          <AppForm
            app={app.data}
            confirm={account.confirmApp}
            onDone={async ({ recovery_codes }) => {
              await queries.invalidateQueries({ queryKey: ["account"] });
              say(words("account.app.done"));
              onDone(recovery_codes);
            }}
          />
        ) : (
          <Skeleton lines={4} />
        )}
      </div>
    </Dialog>
  );
}

export function RemoveApp({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: account.removeApp,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["account"] });
      say(words("account.app.removed"));
      onClose();
    },
  });
  return (
    <Confirm
      title={words("account.app.remove")}
      action={words("account.app.remove")}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
      pending={remove.isPending}
      danger
    >
      {remove.error ? (
        <Failure error={remove.error} title={words("second.refused")} />
      ) : (
        <p>{words("account.app.remove.text")}</p>
      )}
    </Confirm>
  );
}

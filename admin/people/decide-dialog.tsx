import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import type { AccessRequest } from "../access/calls.ts";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { FormTextField } from "../components/field.tsx";
import { Notice } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import { useFormat } from "../session/format.ts";
import { useProblemText } from "../session/problem-text.ts";
import { useLocationName } from "../session/reference.ts";
import { useWords } from "../session/words.ts";
import { decidingCalls } from "./calls.ts";
import { usePeopleWords } from "./words.ts";

export type Decision = "approve" | "deny" | "revoke";

interface DecideProps {
  request: AccessRequest;
  decision: Decision;
  onClose: () => void;
}

/** Grants, refuses or ends access, with a word to whoever asked. */
export function DecideDialog({ request, decision, onClose }: DecideProps) {
  const adminWords = useWords();
  const words = usePeopleWords();
  const format = useFormat();
  const placeOf = useLocationName();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const { control, handleSubmit } = useForm({ defaultValues: { note: "" } });
  const { name } = request.person;
  const decide = useMutation({
    mutationFn: ({ note }: { note: string }) => decidingCalls[decision](request.id, note.trim() || null),
    onSuccess: async ({ expires_at }) => {
      await queries.invalidateQueries({ queryKey: ["access-requests"] });
      const until = expires_at ? format.time(expires_at) : "";
      say(
        decision === "approve"
          ? words("request.approved", { name, until })
          : words(decision === "deny" ? "request.denied" : "request.revoked", { name }),
      );
      onClose();
    },
  });
  return (
    <Dialog title={words(`request.${decision}.title`, { name })} onClose={onClose} size="sm" asks>
      <form noValidate onSubmit={(event) => void handleSubmit((form) => decide.mutate(form))(event)}>
        <div className="dialog-body form">
          {decide.error && (
            <Notice tone="danger" title={words("person.refused")}>
              <p>{problemText(decide.error)}</p>
            </Notice>
          )}
          <div>
            <p>
              <strong>{adminWords(`permission.${request.permission}`)}</strong>
            </p>
            <p className="muted">
              {request.location_id ? placeOf(request.location_id) : words("person.everywhere")}
              {" · "}
              {words("request.for", { duration: format.duration(request.minutes) })}
            </p>
          </div>
          <p className="request-reason">{request.reason}</p>
          <FormTextField
            control={control}
            name="note"
            label={words("request.note")}
            hint={words("request.note.hint")}
            maxLength={500}
            autoFocus
          />
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{adminWords("action.cancel")}</Button>
          <Button
            look={decision === "approve" ? "primary" : "danger"}
            type="submit"
            isPending={decide.isPending}
          >
            {words(`request.${decision}`)}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

import { useMutation } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { Form } from "react-aria-components/Form";
import { useForm } from "react-hook-form";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { FormTextField } from "../components/field.tsx";
import { isProblem } from "../problem.ts";
import { platform } from "./calls.ts";
import { OperatorFailure } from "./failure.tsx";
import { type WantedProof, wantedProof } from "./proof.ts";
import { usePlatformWords } from "./words.ts";

/** Asks for a fresh proof wherever a call wants one; the call is then repeated by itself. */
export function ProofWanted() {
  const proof = useSyncExternalStore(wantedProof.subscribe, wantedProof.get);
  return proof && <ProveDialog proof={proof} />;
}

function ProveDialog({ proof }: { proof: WantedProof }) {
  const words = usePlatformWords();
  const { control, handleSubmit, reset } = useForm({ defaultValues: { password: "", code: "" } });
  const prove = useMutation({
    mutationFn: platform.prove,
    onSuccess: () => proof.answer(true),
    onError: (error) => {
      reset();
      // The session has ended meanwhile: the repeated call finds that out.
      if (isProblem(error, "sign_in_required")) proof.answer(true);
    },
  });
  return (
    <Dialog title={words("platform.prove")} onClose={() => proof.answer(false)} size="sm" asks>
      <Form
        validationBehavior="aria"
        onSubmit={(event) =>
          void handleSubmit(({ password, code }) =>
            prove.mutate({ password, code: code.replace(/\s/g, "") }),
          )(event)
        }
      >
        <div className="dialog-body form">
          <p className="door-lead">{words("platform.prove.text")}</p>
          {prove.error && <OperatorFailure error={prove.error} title={words("platform.sign_in.refused")} />}
          <FormTextField
            control={control}
            name="password"
            rules={{ required: words("platform.sign_in.missing") }}
            label={words("platform.sign_in.password")}
            type="password"
            autoComplete="current-password"
            autoFocus
          />
          <FormTextField
            control={control}
            name="code"
            rules={{
              validate: (typed: string) =>
                /^\d{6}$/.test(typed.replace(/\s/g, "")) || words("platform.sign_in.code.missing"),
            }}
            label={words("platform.sign_in.code")}
            hint={words("platform.sign_in.code.hint")}
            inputMode="numeric"
            autoComplete="one-time-code"
          />
        </div>
        <footer className="dialog-footer">
          <Button look="primary" type="submit" isPending={prove.isPending}>
            {words("platform.prove.action")}
          </Button>
        </footer>
      </Form>
    </Dialog>
  );
}

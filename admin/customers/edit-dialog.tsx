import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { FormTextField } from "../components/field.tsx";
import { Notice } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import { isProblem } from "../problem.ts";
import { useProblemText } from "../session/problem-text.ts";
import { useWords } from "../session/words.ts";
import { type CustomerDetail, customerCalls } from "./calls.ts";

/** Opens the form for a customer's name and telephone. */
export function EditButton({ customer }: { customer: CustomerDetail }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" icon="edit" onPress={() => setOpen(true)}>
        {words("customer.edit")}
      </Button>
      {open && <EditDialog customer={customer} onClose={() => setOpen(false)} />}
    </>
  );
}

interface NameForm {
  name: string;
  phone: string;
}

const formOf = ({ name, phone }: CustomerDetail): NameForm => ({ name, phone: phone ?? "" });

function EditDialog({ customer, onClose }: { customer: CustomerDetail; onClose: () => void }) {
  const words = useWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const { control, handleSubmit, reset } = useForm<NameForm>({ defaultValues: formOf(customer) });
  const [version, setVersion] = useState(customer.version);
  /** Somebody else's version that stands in the way. */
  const [theirs, setTheirs] = useState<CustomerDetail | null>(null);
  const took = (saved: CustomerDetail) => {
    queries.setQueryData(["customers", "detail", saved.id], saved);
    void queries.invalidateQueries({ queryKey: ["customers", "list"] });
  };
  const save = useMutation({
    mutationFn: ({ name, phone }: NameForm) =>
      customerCalls.edit(customer.id, { name: name.trim(), phone: phone.trim() || null }, version),
    onSuccess: (saved) => {
      took(saved);
      say(words("customer.edit.done"));
      onClose();
    },
    onError: async (error) => {
      if (!isProblem(error, "version_conflict")) return;
      const found = await customerCalls.read(customer.id);
      setTheirs(found);
      setVersion(found.version);
    },
  });
  const takeTheirs = () => {
    if (!theirs) return;
    took(theirs);
    reset(formOf(theirs));
    setTheirs(null);
    save.reset();
  };
  return (
    <Dialog title={words("customer.edit.title")} onClose={onClose} size="sm">
      <form onSubmit={(event) => void handleSubmit((values) => save.mutate(values))(event)}>
        <div className="dialog-body form">
          {theirs ? (
            <Notice tone="warning" title={words("customer.conflict")}>
              <p>{words("customer.conflict.text", { name: theirs.name, phone: theirs.phone ?? "–" })}</p>
              <button type="button" className="link" onClick={takeTheirs}>
                {words("conflict.theirs")}
              </button>
            </Notice>
          ) : (
            save.error && <Notice tone="danger" title={problemText(save.error)} />
          )}
          <FormTextField
            control={control}
            name="name"
            rules={{ validate: (value) => value.trim() !== "" || words("field.missing") }}
            label={words("customer.name")}
            maxLength={120}
            isRequired
            autoFocus
          />
          <FormTextField
            control={control}
            name="phone"
            label={words("customer.phone")}
            type="tel"
            maxLength={40}
          />
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{words("action.cancel")}</Button>
          <Button look="primary" type="submit" isPending={save.isPending}>
            {words(theirs ? "conflict.mine" : "customer.save")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Switch } from "react-aria-components/Switch";
import { useController, useForm } from "react-hook-form";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { FormTextField } from "../../components/field.tsx";
import { Notice } from "../../components/states.tsx";
import { say } from "../../components/toast.tsx";
import { useIntent } from "../../components/use-intent.ts";
import { isProblem } from "../../problem.ts";
import { useWords } from "../../session/words.ts";
import { useDocumentProblem } from "../documents/problem.ts";
import { useDocumentWords } from "../documents/words.ts";
import { type Supplier, supplierCalls } from "./calls.ts";

interface SupplierFields {
  name: string;
  email: string;
  reference: string;
  active: boolean;
}

/** Adds a supplier, or changes one. */
export function SupplierDialog({
  supplier,
  onSaved,
  onClose,
}: {
  supplier?: Supplier;
  onSaved?: (saved: Supplier) => void;
  onClose: () => void;
}) {
  const words = useDocumentWords();
  const adminWords = useWords();
  const problemText = useDocumentProblem();
  const queries = useQueryClient();
  const intent = useIntent();
  const { control, handleSubmit } = useForm<SupplierFields>({
    defaultValues: {
      name: supplier?.name ?? "",
      email: supplier?.email ?? "",
      reference: supplier?.reference ?? "",
      active: supplier?.active ?? true,
    },
  });
  const active = useController({ control, name: "active" });
  const save = useMutation({
    mutationFn: (fields: SupplierFields) => {
      const terms = {
        name: fields.name.trim(),
        email: fields.email.trim() || null,
        reference: fields.reference.trim() || null,
        active: fields.active,
      };
      return supplier
        ? supplierCalls.change(supplier.id, terms, supplier.version)
        : supplierCalls.add(terms, intent.keyFor(terms));
    },
    onSuccess: async (saved) => {
      intent.settle();
      await queries.invalidateQueries({ queryKey: ["suppliers"] });
      say(words(supplier ? "supplier.changed" : "supplier.added", { name: saved.name }));
      onSaved?.(saved);
      onClose();
    },
    onError: (error) => {
      if (isProblem(error) && error.isDefinite) intent.settle();
    },
  });
  return (
    <Dialog
      title={supplier ? words("supplier.edit.title", { name: supplier.name }) : words("supplier.add.title")}
      onClose={onClose}
      size="sm"
      asks
    >
      <form noValidate onSubmit={(event) => void handleSubmit((fields) => save.mutate(fields))(event)}>
        <div className="dialog-body form">
          {save.error && <Notice tone="danger" title={problemText(save.error)} />}
          <FormTextField
            control={control}
            name="name"
            label={words("supplier.name")}
            maxLength={120}
            isRequired
            autoFocus
            rules={{ validate: (name) => String(name).trim() !== "" || words("supplier.name.missing") }}
          />
          <FormTextField
            control={control}
            name="email"
            type="email"
            label={words("supplier.email")}
            maxLength={254}
            rules={{
              validate: (email) =>
                /^(\S+@\S+\.\S+)?$/.test(String(email).trim()) || words("supplier.email.wrong"),
            }}
          />
          <FormTextField
            control={control}
            name="reference"
            label={words("supplier.reference")}
            hint={words("supplier.reference.hint")}
            maxLength={120}
          />
          {supplier && (
            <Switch className="switch" isSelected={active.field.value} onChange={active.field.onChange}>
              <span className="switch-track" />
              {words("supplier.active")}
            </Switch>
          )}
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{adminWords("action.cancel")}</Button>
          <Button look="primary" type="submit" isPending={save.isPending}>
            {words(supplier ? "supplier.save" : "supplier.add")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

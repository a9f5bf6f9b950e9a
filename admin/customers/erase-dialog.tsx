import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { TextField } from "../components/field.tsx";
import { Notice } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import { useProblemText } from "../session/problem-text.ts";
import { useWords } from "../session/words.ts";
import { type CustomerDetail, customerCalls } from "./calls.ts";
import { useNameOf } from "./known.tsx";

const settled: readonly string[] = ["completed", "cancelled", "refused"];

/** Says what goes, what stays and what it waits for; a word is typed before it can be done. */
export function EraseDialog({ customer, onClose }: { customer: CustomerDetail; onClose: () => void }) {
  const words = useWords();
  const nameOf = useNameOf();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [typed, setTyped] = useState("");
  const word = words("customer.erase.word");
  const open = customer.orders.filter((order) => !settled.includes(order.state)).length;
  const erase = useMutation({
    mutationFn: () => customerCalls.erase(customer.id),
    onSuccess: async ({ status }) => {
      say(words(status === "done" ? "customer.erase.done" : "customer.erase.noted"));
      onClose();
      await queries.invalidateQueries({ queryKey: ["customers"] });
      void queries.invalidateQueries({ queryKey: ["orders"] });
    },
  });
  return (
    <Dialog title={words("customer.erase.ask", { name: nameOf(customer) })} onClose={onClose} asks>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() === word && !erase.isPending) erase.mutate();
        }}
      >
        <div className="dialog-body form">
          {erase.error && <Notice tone="danger" title={problemText(erase.error)} />}
          <p>
            <strong>{words("customer.erase.text")}</strong>
          </p>
          <ul>
            <li>{words("customer.erase.went")}</li>
            <li>{words("customer.erase.stays")}</li>
            {customer.email && <li>{words("customer.erase.tells")}</li>}
            {open > 0 && <li>{words("customer.erase.waits", { count: open })}</li>}
          </ul>
          <TextField
            label={words("customer.erase.type", { word })}
            hint={words("customer.erase.type.hint")}
            value={typed}
            onChange={setTyped}
            autoComplete="off"
            autoFocus
          />
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{words("action.keep")}</Button>
          <Button look="danger" type="submit" isDisabled={typed.trim() !== word} isPending={erase.isPending}>
            {words("customer.erase.confirm")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

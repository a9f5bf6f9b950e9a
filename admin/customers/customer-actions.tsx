import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../components/button.tsx";
import { say } from "../components/toast.tsx";
import { may } from "../session/permissions.ts";
import { useProblemText } from "../session/problem-text.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import { type CustomerDetail, customerCalls } from "./calls.ts";
import { EraseDialog } from "./erase-dialog.tsx";

/** What a person may ask of us about their data: a copy of it, and to be forgotten. */
export function CustomerActions({ customer }: { customer: CustomerDetail }) {
  const words = useWords();
  const staff = useStaff();
  const problemText = useProblemText();
  const [erasing, setErasing] = useState(false);
  const hand = useMutation({
    mutationFn: () => customerCalls.personalData(customer.id),
    onSuccess: (data) => {
      saveFile(`personal-data-${customer.id}.json`, JSON.stringify(data, null, 2));
      say(words("customer.export.done"));
    },
    onError: (error) => say(problemText(error), "danger"),
  });
  return (
    <>
      {may(staff, "customer.export") && (
        <Button icon="download" onPress={() => hand.mutate()} isPending={hand.isPending}>
          {words("customer.export")}
        </Button>
      )}
      {may(staff, "customer.erase") && !customer.erasure && (
        <Button icon="trash" onPress={() => setErasing(true)}>
          {words("customer.erase")}
        </Button>
      )}
      {erasing && <EraseDialog customer={customer} onClose={() => setErasing(false)} />}
    </>
  );
}

/** Hands a text to the browser's downloads; it is kept nowhere else. */
function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}

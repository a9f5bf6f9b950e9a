import { Pill } from "../components/state-pill.tsx";
import { useWords } from "../session/words.ts";
import type { KnownCustomer } from "./calls.ts";

const looks = {
  guest: ["neutral", "bag"],
  account: ["info", "person"],
  erased: ["neutral", "ban"],
} as const;

/** How somebody is known: by orders alone, by an account, or no more. */
export function StatusPill({ status }: Pick<KnownCustomer, "status">) {
  const words = useWords();
  const [tone, icon] = looks[status];
  return (
    <Pill tone={tone} icon={icon}>
      {words(`customer.status.${status}`)}
    </Pill>
  );
}

/** What a customer is called. */
export function useNameOf(): (customer: Pick<KnownCustomer, "name" | "email" | "status">) => string {
  const words = useWords();
  return ({ name, email, status }) => {
    if (status === "erased") return words("customer.erased.name");
    return name || email || words("customer.unnamed");
  };
}

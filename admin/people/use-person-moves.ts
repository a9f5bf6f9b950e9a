import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { say } from "../components/toast.tsx";
import { useProblemText } from "../session/problem-text.ts";
import { type PersonDetail, peopleCalls } from "./calls.ts";
import { personQuery } from "./queries.ts";
import { usePeopleWords } from "./words.ts";

/** Takes over what a call has made of a person. */
function useTaken(): (person: PersonDetail) => void {
  const queries = useQueryClient();
  return (person) => {
    queries.setQueryData(personQuery(person.id).queryKey, person);
    void queries.invalidateQueries({ queryKey: ["people", "list"] });
  };
}

export function useSetPin({ id, name }: PersonDetail, onDone: () => void) {
  const words = usePeopleWords();
  const taken = useTaken();
  return useMutation({
    mutationFn: (pin: string) => peopleCalls.setPin(id, pin),
    onSuccess: (person) => {
      taken(person);
      say(words("person.pin.done", { name }));
      onDone();
    },
  });
}

export function useDisable({ id, name }: PersonDetail, onDone: () => void) {
  const words = usePeopleWords();
  const taken = useTaken();
  return useMutation({
    mutationFn: (reason: string) => peopleCalls.disable(id, reason.trim() || null),
    onSuccess: (person) => {
      taken(person);
      say(words("person.disable.done", { name }));
      onDone();
    },
  });
}

/** Moves that need no dialog: what is refused is said in a corner. */
export function useQuickMoves({ id, name, email }: PersonDetail) {
  const words = usePeopleWords();
  const problemText = useProblemText();
  const taken = useTaken();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const onError = (error: unknown) => say(problemText(error), "danger");
  const enable = useMutation({
    mutationFn: () => peopleCalls.enable(id),
    onSuccess: (person) => {
      taken(person);
      say(words("person.enable.done", { name }));
    },
    onError,
  });
  const clearPin = useMutation({
    mutationFn: () => peopleCalls.clearPin(id),
    onSuccess: (person) => {
      taken(person);
      say(words("person.pin.clear.done", { name }));
    },
    onError,
  });
  const inviteAgain = useMutation({
    mutationFn: () => peopleCalls.inviteAgain(id),
    onSuccess: (person) => {
      taken(person);
      say(words("person.resend.done", { email: email ?? "" }));
    },
    onError,
  });
  const withdraw = useMutation({
    mutationFn: () => peopleCalls.withdrawInvitation(id),
    onSuccess: async () => {
      say(words("person.withdraw.done", { name }));
      await navigate("/people", { replace: true });
      queries.removeQueries({ queryKey: personQuery(id).queryKey });
      await queries.invalidateQueries({ queryKey: ["people", "list"] });
    },
    onError,
  });
  return { enable, clearPin, inviteAgain, withdraw };
}

import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { useIntent } from "../../components/use-intent.ts";
import { isProblem } from "../../problem.ts";

interface MoveOptions<Document, Command> {
  /** Where all of its kind are kept; `detail` where this one is. */
  readonly kind: "transfers" | "purchases";
  readonly detail: QueryKey;
  /** The version on the screen: the same command to a later one is another intent. */
  readonly version: number;
  readonly perform: (command: Command, key: string) => Promise<Document>;
  readonly onDone: (after: Document, command: Command) => void;
  /** Told where no dialog shows it. */
  readonly onRefused?: (error: unknown) => void;
}

/** Tells a document something: once, however often the answer is lost. */
export function useMove<Document, Command>(options: MoveOptions<Document, Command>) {
  const { kind, detail, version, perform, onDone, onRefused } = options;
  const queries = useQueryClient();
  const intent = useIntent();
  return useMutation({
    mutationFn: (command: Command) => perform(command, intent.keyFor({ version, command })),
    onSuccess: (after, command) => {
      intent.settle();
      queries.setQueryData(detail, after);
      void queries.invalidateQueries({ queryKey: [kind, "list"] });
      void queries.invalidateQueries({ queryKey: ["stock"] });
      onDone(after, command);
    },
    onError: (error) => {
      if (isProblem(error) && error.isDefinite) intent.settle();
      // What it refers to may have changed: the refusal itself can be a part of the history.
      void queries.invalidateQueries({ queryKey: detail });
      onRefused?.(error);
    },
  });
}

import { isProblem } from "../../problem.ts";
import { useDocumentProblem } from "../documents/problem.ts";
import { useCountWords } from "./words.ts";

const KEYS = {
  nothing_to_count: "problem.nothing_to_count",
  too_much_to_count: "problem.too_much_to_count",
  unknown_sku: "problem.unknown_sku",
  unknown_staff: "problem.unknown_staff",
} as const;
const isOwn = (code: string): code is keyof typeof KEYS => Object.hasOwn(KEYS, code);

/** What happened and what to do: the refusals of counts in words of their own. */
export function useCountProblem(): (error: unknown) => string {
  const words = useCountWords();
  const documentProblem = useDocumentProblem();
  return (error) => {
    if (!isProblem(error) || !isOwn(error.code)) return documentProblem(error);
    const { sku = "", most = 0 } = error.fields as { sku?: string; most?: number };
    return words(KEYS[error.code], { sku, most });
  };
}

import type { StockDocumentsKey } from "#ui/i18n/stock-documents.en.ts";
import { isProblem } from "../../problem.ts";
import { useProblemText } from "../../session/problem-text.ts";
import { type DocumentWords, useDocumentWords } from "./words.ts";

const keys: Readonly<Record<string, StockDocumentsKey>> = {
  move_not_allowed: "document.problem.move_not_allowed",
  line_not_found: "document.problem.line_not_found",
  quantity_not_possible: "document.problem.quantity_not_possible",
  units_short: "document.problem.units_short",
  not_all_shipped: "document.problem.not_all_shipped",
  document_pending: "document.problem.pending",
  unknown_supplier: "document.problem.unknown_supplier",
};

/** What happened and what to do: the refusals of documents in words of their own. */
export function useDocumentProblem(): (error: unknown) => string {
  const words = useDocumentWords();
  const problemText = useProblemText();
  return (error) => {
    const key = isProblem(error) ? keys[error.code] : undefined;
    return key && isProblem(error) ? words(key, plain(error.fields)) : problemText(error);
  };
}

/** The lines that a refusal is about, each with what is wrong there. */
export function lineFaults(error: unknown, words: DocumentWords): ReadonlyMap<string, string> {
  if (isProblem(error, "units_short", "not_all_shipped")) {
    const { lines } = error.fields as { lines?: readonly Shortage[] };
    return new Map(
      (lines ?? []).map(({ sku, ...figures }) => [sku, words("document.fault.available", figures)]),
    );
  }
  const { sku } = isProblem(error) ? (error.fields as { sku?: string }) : {};
  if (sku !== undefined && isProblem(error, "quantity_not_possible"))
    return new Map([[sku, words("document.fault.possible", plain(error.fields))]]);
  if (sku !== undefined && isProblem(error, "line_not_found", "unknown_sku"))
    return new Map([[sku, words("document.fault.gone")]]);
  return new Map();
}

type Shortage = { readonly sku: string; readonly wanted: number; readonly available: number };

const plain = (fields: Readonly<Record<string, unknown>>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === "string" || typeof entry[1] === "number",
    ),
  );

import type { Page } from "../model.ts";
import { Problem, unreachable } from "../problem.ts";

export interface ImportJob {
  id: string;
  file_name: string;
  format: "shopify_csv" | "icecat_ndjson";
  status: "queued" | "reading" | "running" | "done" | "failed";
  error: string | null;
  products: number;
  products_done: number;
  created: number;
  updated: number;
  refused: number;
  created_at: string;
  finished_at: string | null;
}
export interface ImportRefusal {
  line: number;
  field: string;
  reason: string;
  value: string | null;
}
async function call<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(`/api/v1/admin/imports${path}`, init).catch(() => {
    throw unreachable();
  });
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Problem(response.status, body);
  return body;
}
export const importsApi = {
  list: (signal: AbortSignal) => call<{ items: ImportJob[] }>("", { signal }),
  read: (id: string, signal: AbortSignal) => call<ImportJob>(`/${id}`, { signal }),
  refusals: (id: string, cursor: string | undefined, signal: AbortSignal) =>
    call<Page<ImportRefusal>>(
      `/${id}/refusals?limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`,
      { signal },
    ),
  start: (file: File, choices: Record<string, string>, key: string) =>
    call<ImportJob>(`?${new URLSearchParams({ ...choices, file_name: file.name })}`, {
      method: "POST",
      body: file,
      headers: { "Content-Type": file.type || "text/csv", "Idempotency-Key": key },
    }),
};

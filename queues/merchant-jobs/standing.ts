import { z } from "zod";
import type { MerchantJob } from "#db/merchant-jobs.ts";

/** An export is kept this long. */
export const KEPT_MS = 7 * 24 * 3_600_000;

/** Where the pieces of an export lie. */
export const exportKeys = ({ tenant_id, id }: Pick<MerchantJob, "tenant_id" | "id">) => {
  const folder = `${tenant_id}/exports/${id}/`;
  return { folder, piece: (index: number) => `${folder}${String(index).padStart(6, "0")}.gz` };
};

/** What an export's file is called: whose it is, and of which day. */
export const exportName = (slug: string, { created_at }: Pick<MerchantJob, "created_at">): string =>
  `${slug}-${created_at.slice(0, 10)}.tar.gz`;

const storedSchema = z.object({ name: z.string(), pieces: z.array(z.int()) });

/** The file of an export that is done and not expired, with its pieces; null for every other job. */
export function exportFile(
  job: MerchantJob,
): { readonly name: string; readonly bytes: number; readonly expires_at: string } | null {
  const stored = storedSchema.safeParse(job.progress);
  if (job.kind !== "export" || job.status !== "done" || !job.result_key || !stored.success) return null;
  return {
    name: stored.data.name,
    bytes: stored.data.pieces.reduce((total, bytes) => total + bytes, 0),
    expires_at: new Date(Date.parse(job.finished_at ?? job.created_at) + KEPT_MS).toISOString(),
  };
}

/** R2 keys of an export's pieces, in their order. */
export function exportPieces(job: MerchantJob): string[] {
  const stored = storedSchema.safeParse(job.progress);
  return stored.success ? stored.data.pieces.map((_, index) => exportKeys(job).piece(index)) : [];
}

const partsSchema = z.object({ done: z.int(), of: z.int() });

/** Parts of a job that are done, of all there are; null while that is not known. */
export function jobProgress(job: MerchantJob): { readonly done: number; readonly of: number } | null {
  const parts = partsSchema.safeParse(job.progress);
  return parts.success ? { done: parts.data.done, of: parts.data.of } : null;
}

import { env } from "cloudflare:workers";
import { endJob, type JobRef, letGo, type MerchantJob, saveProgress, takeJob } from "#db/merchant-jobs.ts";
import type { Step } from "#queues/merchant-jobs/work.ts";

/**
 * Works a job off as the queue would, by hand: each step is taken twice, as if the first time its outcome was lost, and
 * somebody else takes it up in between. Waits are skipped by moving the clock.
 *
 * @returns how many steps it took.
 */
export async function driveWithCrashes(ref: JobRef, step: Step): Promise<number> {
  let now = Date.now();
  for (let steps = 0; ; steps++) {
    if (steps > 2_000) throw new Error("the job does not end");
    const first = await taken(ref, now);
    if (!first) return steps;
    await step(env, first, now);
    // It died without a word: its hold runs out.
    now += 3 * 60_000;
    const job = await taken(ref, now);
    if (!job) return steps;
    const outcome = await step(env, job, now);
    switch (outcome.kind) {
      case "more": {
        const saved = await saveProgress(env, job, { ...outcome.progress }, now);
        if (!saved) throw new Error("somebody else works on it");
        await letGo(env, saved, outcome.due_at);
        if (outcome.due_at) now = Math.max(now, Date.parse(outcome.due_at));
        break;
      }
      case "done":
        await endJob(env, job, {
          status: "done",
          progress: { ...outcome.progress },
          result_key: outcome.result_key,
        });
        return steps + 1;
      case "failed":
        await endJob(env, job, { status: "failed", error: outcome.error });
        return steps + 1;
      case "gone":
        return steps + 1;
    }
  }
}

const taken = (ref: JobRef, now: number): Promise<MerchantJob | null> => takeJob(env, ref, now);

/** The files of a tar archive, by name. @throws when it is not closed by two empty blocks. */
export function untar(archive: Uint8Array): Map<string, string> {
  const files = new Map<string, string>();
  const text = (from: number, length: number): string =>
    new TextDecoder().decode(archive.subarray(from, from + length)).replace(/\0.*$/s, "");
  let at = 0;
  while (archive[at] !== 0) {
    const name = text(at, 100);
    const size = Number.parseInt(text(at + 124, 12), 8);
    if (!name || Number.isNaN(size) || files.has(name)) throw new Error(`no tar at ${at}: ${name}`);
    files.set(name, new TextDecoder().decode(archive.subarray(at + 512, at + 512 + size)));
    at += 512 + Math.ceil(size / 512) * 512;
    if (at >= archive.length) throw new Error("the archive is not closed");
  }
  if (archive.length !== at + 1_024) throw new Error(`${archive.length - at} bytes after the last file`);
  return files;
}

/** The rows of a part of an export: all its files after each other. */
export const rowsIn = (files: ReadonlyMap<string, string>, part: string): Record<string, unknown>[] =>
  [...files]
    .filter(([name]) => new RegExp(`^${part}-\\d{4}\\.ndjson$`).test(name))
    .flatMap(([, text]) => text.split("\n").filter(Boolean))
    .map((line) => JSON.parse(line));

import { waitUntil } from "cloudflare:workers";
import type { Context } from "hono";
import type { MerchantJob } from "#db/merchant-jobs.ts";
import { log } from "#logging/log.ts";
import { exportFile, exportPieces } from "#queues/merchant-jobs/standing.ts";
import type { AppEnv } from "./app-env.ts";
import { note } from "./audit.ts";
import { problem } from "./problems.ts";

/** Sends the file of an export: its pieces after each other, as they come out of R2. */
export async function exportDownload(c: Context<AppEnv>, job: MerchantJob | null): Promise<Response> {
  if (job?.kind !== "export") return problem(c, "not_found");
  const file = exportFile(job);
  if (!file || Date.parse(file.expires_at) <= Date.now()) return problem(c, "export_not_ready");
  note(c, { subject: { kind: "job", id: job.id }, after: { bytes: file.bytes } });
  const { readable, writable } = new FixedLengthStream(file.bytes);
  waitUntil(
    sendPieces(c.env, exportPieces(job), writable).catch((error: unknown) => {
      // Whoever downloads goes away, or a piece expires meanwhile: the file is cut short, which its length tells.
      log.warn("export cut short", { job_id: job.id, error });
    }),
  );
  return new Response(readable, {
    headers: {
      "Content-Type": "application/gzip",
      "Content-Disposition": `attachment; filename="${file.name}"`,
      "Content-Length": String(file.bytes),
    },
  });
}

async function sendPieces(env: Env, keys: readonly string[], to: WritableStream): Promise<void> {
  try {
    for (const key of keys) {
      const piece = await env.MEDIA.get(key);
      if (!piece) throw new Error(`no piece ${key}`);
      await piece.body.pipeTo(to, { preventClose: true });
    }
    await to.close();
  } catch (error) {
    await to.abort(error).catch(() => undefined);
    throw error;
  }
}

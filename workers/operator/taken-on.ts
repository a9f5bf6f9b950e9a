import type { Context } from "hono";
import type { AppEnv } from "../app-env.ts";
import { note } from "../audit.ts";
import { beginJob } from "../merchant-jobs.ts";
import { problem } from "../problems.ts";
import { type MerchantInput, takeOn } from "./taking-on.ts";

/** Takes on a merchant and answers with it; a sandbox is filled with goods while the answer goes out. */
export async function takenOn(c: Context<AppEnv>, input: MerchantInput, sandboxOf: string | null = null) {
  const taken = await takeOn(c, input, sandboxOf);
  if (!taken.ok) {
    const { code, ...fields } = taken.error;
    return code === "unknown_shard"
      ? problem(c, "invalid_request", { errors: [{ field: "shard", message: "no such shard" }] })
      : problem(c, code, fields);
  }
  const { id, slug, name, kind, shard } = taken.value;
  if (kind === "sandbox") await beginJob(c, { tenant_id: id, kind: "reset", reason: null });
  note(c, {
    subject: { kind: "merchant", id },
    after: { slug, name, kind, shard, hostnames: input.channels.flatMap((entry) => entry.hostname ?? []) },
  });
  return c.json(taken.value, 201);
}

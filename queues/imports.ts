import { z } from "zod";

/** What travels on the imports queue: a file to be cut into chunks, a chunk to be loaded, a snapshot to be worked on. */
export const importMessage = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("split"), tenant_id: z.string(), job_id: z.string() }),
  z.strictObject({ kind: z.literal("chunk"), tenant_id: z.string(), job_id: z.string(), chunk: z.int() }),
  z.strictObject({ kind: z.literal("snapshot"), tenant_id: z.string(), snapshot_id: z.string() }),
]);

export type ImportMessage = z.infer<typeof importMessage>;

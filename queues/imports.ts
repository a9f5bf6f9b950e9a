import { z } from "zod";

/** What travels on the imports queue: a file to be cut into chunks, or a chunk to be loaded. */
export const importMessage = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("split"), tenant_id: z.string(), job_id: z.string() }),
  z.strictObject({ kind: z.literal("chunk"), tenant_id: z.string(), job_id: z.string(), chunk: z.int() }),
]);

export type ImportMessage = z.infer<typeof importMessage>;

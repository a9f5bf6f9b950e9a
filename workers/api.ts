import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { AppEnv } from "./app-env.ts";
import { PROBLEMS, type ProblemCode, type ProblemStatus, problem } from "./problems.ts";

const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    request_id: z.string(),
  })
  .openapi("Problem");

/** Any call may answer with these. */
const ALWAYS: readonly ProblemCode[] = ["invalid_request", "internal_error"];

const PROBLEM_STATUSES = [...new Set(Object.values(PROBLEMS).map(([status]) => status))] as ProblemStatus[];

type JsonResponse<Schema extends z.ZodType> = {
  description: string;
  content: { "application/json": { schema: Schema } };
};

type Problems = { [S in ProblemStatus]: JsonResponse<typeof problemSchema> };

/** The problems that a route can answer with, by their codes; for routes whose good answer is no JSON. */
export function refusals(codes: readonly ProblemCode[] = []): Problems {
  const possible = [...ALWAYS, ...codes];
  const problems = PROBLEM_STATUSES.flatMap((candidate) => {
    const named = possible.filter((code) => PROBLEMS[code][0] === candidate);
    if (named.length === 0) return [];
    const description = named.map((code) => `\`${code}\`: ${PROBLEMS[code][1]}`).join("; ");
    return [
      [
        candidate,
        { description, content: { "application/problem+json": { schema: problemSchema } } },
      ] as const,
    ];
  });
  return Object.fromEntries(problems) as unknown as Problems;
}

/** A route's answers: the good one, and every problem, with the codes it can give by name. */
export const answers = <Status extends 200 | 201 | 202, Schema extends z.ZodType>(
  status: Status,
  schema: Schema,
  codes: readonly ProblemCode[] = [],
): { [S in Status]: JsonResponse<Schema> } & Problems =>
  ({
    ...refusals(codes),
    [status]: { description: "Done", content: { "application/json": { schema } } },
  }) as unknown as { [S in Status]: JsonResponse<Schema> } & Problems;

/** A JSON body that must be there. */
export const json = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { "application/json": { schema } },
});

/** The header that makes an unsafe call safe to repeat. */
export const idempotencyHeader = z.object({
  "idempotency-key": z
    .string()
    .min(8)
    .max(128)
    .regex(/^[\x21-\x7e]+$/)
    .openapi({
      description: "Chosen by the caller; a repeated call with the same key gets the same answer.",
    }),
});

/** An API app whose validation failures are problem documents. */
export function apiApp(): OpenAPIHono<AppEnv> {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result, c) => {
      if (result.success) return;
      const missingKey = result.target === "header" && !c.req.header("idempotency-key");
      if (missingKey) return problem(c, "idempotency_key_required");
      const errors = result.error.issues.map((issue) => ({
        field: issue.path.join("."),
        message: issue.message,
      }));
      return problem(c, "invalid_request", { errors });
    },
  });
}

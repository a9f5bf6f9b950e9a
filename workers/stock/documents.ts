import type { Context } from "hono";
import { unreachable } from "#commerce/result.ts";
import type { ToldBy } from "#durable-objects/stock-document/record.ts";
import type { DocumentAnswer } from "#durable-objects/stock-document/stock-document.ts";
import type { AppEnv } from "../app-env.ts";
import { actorOf } from "../auth/principal.ts";
import { fingerprint } from "../fingerprint.ts";
import { type ProblemCode, type ProblemResponse, problem } from "../problems.ts";

type Refused = Exclude<DocumentAnswer, { readonly ok: true }>["error"];

/** What a document may answer to any command. */
export const DOCUMENT_PROBLEMS = [
  "not_found",
  "move_not_allowed",
  "line_not_found",
  "quantity_not_possible",
  "document_pending",
  "idempotency_key_reused",
  "forbidden",
] as const satisfies readonly ProblemCode[];

/** A document's refusal, as a problem. */
export function documentProblem(c: Context<AppEnv>, refused: Refused): ProblemResponse {
  switch (refused.code) {
    case "document_not_found":
      return problem(c, "not_found");
    case "move_not_allowed":
    case "line_not_found":
    case "quantity_not_possible":
    case "units_short":
    case "not_all_shipped":
    case "version_conflict":
    case "idempotency_key_reused":
    case "document_pending": {
      const { code, ...fields } = refused;
      return problem(c, code, fields);
    }
    default:
      return unreachable(refused);
  }
}

/** Who tells a document something, by this call. */
export const toldBy = (c: Context<AppEnv>): ToldBy => ({
  actor: actorOf(c),
  request_id: c.get("request_id"),
});

/** The key of an edit: the version that it was made from and what it wants, so that a repeat is known as one. */
export async function editKey(c: Context<AppEnv>, version: number, wish: unknown): Promise<string> {
  return `edit:${version}:${await fingerprint([c.get("principal").id, wish])}`;
}

import type { Schemas } from "#api-client/client.ts";
import type { paths } from "#api-client/schema.d.ts";
import { client, taken } from "../../client.ts";

export type Transfer = Schemas["Transfer"];
export type TransferSummary = Schemas["TransferSummary"];
export type TransferState = Transfer["state"];
export type TransferMove = Transfer["moves"][number];
export type TransferLine = Transfer["lines"][number];

type Body<Path extends keyof paths, Method extends "post" | "put"> = paths[Path] extends {
  [Verb in Method]: { requestBody: { content: { "application/json": infer Sent } } };
}
  ? Sent
  : never;

export type NewTransfer = Body<"/api/v1/admin/transfers", "post">;
export type TransferWish = Body<"/api/v1/admin/transfers/{transfer_id}", "put">;

/** A move with what it says. */
export type TransferCommand = {
  [Move in TransferMove]: {
    readonly move: Move;
    readonly body: Body<`/api/v1/admin/transfers/{transfer_id}/${Move}`, "post">;
  };
}[TransferMove];

type Asked = NonNullable<paths["/api/v1/admin/transfers"]["get"]["parameters"]["query"]>;
export type TransferFilter = Pick<Asked, "state" | "from_location_id" | "to_location_id" | "q">;

const keyed = (key: string) => ({ header: { "idempotency-key": key } });

/** The calls about goods that move from one place to another. */
export const transferCalls = {
  list: (query: Asked, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/transfers", { params: { query }, signal })),
  one: (transfer_id: string, locale: string, signal: AbortSignal) =>
    taken(
      client.GET("/api/v1/admin/transfers/{transfer_id}", {
        params: { path: { transfer_id }, query: { locale } },
        signal,
      }),
    ),
  create: (body: NewTransfer, key: string, locale: string) =>
    taken(client.POST("/api/v1/admin/transfers", { params: { ...keyed(key), query: { locale } }, body })),
  /** Refused with `version_conflict` when it has moved on since `version` was read. */
  change: (transfer_id: string, body: TransferWish, version: number, locale: string) =>
    taken(
      client.PUT("/api/v1/admin/transfers/{transfer_id}", {
        params: { path: { transfer_id }, query: { locale }, header: { "if-match": `"v${version}"` } },
        body,
      }),
    ),
  move: (transfer_id: string, { move, body }: TransferCommand, key: string, locale: string) =>
    taken(
      client.POST(`/api/v1/admin/transfers/{transfer_id}/${move}`, {
        params: { path: { transfer_id }, query: { locale }, ...keyed(key) },
        body,
      }),
    ),
};

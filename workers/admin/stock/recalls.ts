import { orderOf, ordersOf, type StockOrder } from "#db/stock-orders.ts";
import { answers, apiApp, idempotencyHeader, json } from "../../api.ts";
import { note } from "../../audit.ts";
import { actorOf, within } from "../../auth/principal.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { recallInputSchema, recallSchema } from "../../schemas/stock.ts";
import { checkPlaces } from "./places.ts";

/** A maker's recall: a lot is kept from sale wherever it may be. */
export const recallRoutes = apiApp();

recallRoutes.openapi(
  route({
    method: "post",
    path: "/stock/recalls",
    tags: ["admin: stock holds"],
    summary: "Keep from sale all that is free of these SKUs, at these locations or at all",
    description:
      "Stock does not know which units are of the lot, so all are kept; those of other lots are released again. What carts keep aside is taken too. What was promised already stays promised: each line names the orders to look at. Repeated under its key, the call goes on where it stopped.",
    access: { who: "staff", permission: "inventory.hold", scope: "location" },
    audit: { action: "inventory.hold.recall" },
    request: { headers: idempotencyHeader, body: json(recallInputSchema) },
    responses: answers(200, recallSchema, [
      "unknown_sku",
      "unknown_location",
      "idempotency_key_reused",
      "forbidden",
    ]),
  }),
  async (c) => {
    const { lot, reason, skus: named, location_ids } = c.req.valid("json");
    const skus = [...new Set(named)];
    const refused = await checkPlaces(c, "inventory.hold", skus, location_ids ?? []);
    if (refused) return refused;
    const key = c.req.valid("header")["idempotency-key"];
    const answered = await Promise.all(
      skus.map(async (sku) => ({
        sku,
        answer: await c
          .get("objects")
          .item(sku)
          .recall({
            command_id: key,
            location_ids: location_ids ?? within(c, "inventory.hold", undefined),
            lot,
            reason,
            reference: lot,
            actor: actorOf(c),
            request_id: c.get("request_id"),
          }),
      })),
    );
    const orders = await ordersOf(
      c.get("db"),
      answered.flatMap(({ answer }) =>
        answer.ok
          ? answer.value.flatMap(({ promised }) => promised.map(({ allocation_id }) => allocation_id))
          : [],
      ),
    );
    const lines = answered.flatMap(({ sku, answer }) =>
      answer.ok
        ? answer.value.map(({ promised, ...place }) => ({
            sku,
            ...place,
            promised: promised.map((promise) => promisedTo(promise, orders)),
          }))
        : [],
    );
    if (answered.some(({ answer }) => !answer.ok)) return problem(c, "idempotency_key_reused");
    const held = lines.reduce((total, line) => total + line.quantity, 0);
    const promised = lines
      .flatMap((line) => line.promised)
      .reduce((total, { quantity }) => total + quantity, 0);
    const [place, ...others] = location_ids ?? [];
    note(c, {
      subject: { kind: "recall", id: lot },
      location_id: others.length === 0 ? (place ?? null) : null,
      after: { skus, location_ids, held, promised },
      reason,
    });
    return c.json({ lot, held, promised, lines }, 200);
  },
);

/** What an allocation belongs to: an order, or what it names itself. */
function promisedTo(
  { allocation_id, quantity }: { readonly allocation_id: string; readonly quantity: number },
  orders: ReadonlyMap<string, StockOrder>,
) {
  const id = orderOf(allocation_id);
  return id === null
    ? { kind: "other" as const, id: allocation_id, number: null, quantity }
    : { kind: "order" as const, id, number: orders.get(allocation_id)?.number ?? null, quantity };
}

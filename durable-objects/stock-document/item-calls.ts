import type { Actor } from "#commerce/order/document.ts";
import { type Result, unreachable } from "#commerce/result.ts";
import type { ItemAnswer, ItemCall } from "#commerce/stock/document.ts";
import type { StockRefusal } from "../inventory-item/commands.ts";
import type { InventoryItem } from "../inventory-item/inventory-item.ts";

/** For which document and command an item is asked. */
export interface AskedFor {
  readonly document_id: string;
  /** Names the call: repeated, it changes nothing and gets the same answer. */
  readonly command_id: string;
  readonly reason: string;
  readonly actor: Actor;
  readonly request_id: string | null;
}

/** Asks an item. @throws Error for a refusal that no document could cause: a bug. */
export async function askItem(
  item: DurableObjectStub<InventoryItem>,
  call: ItemCall,
  { document_id, command_id, reason, actor, request_id }: AskedFor,
): Promise<ItemAnswer> {
  const change = { command_id, reason, reference: document_id, actor, request_id };
  switch (call.kind) {
    case "allocate": {
      const { allocation_id, location_id, quantity } = call;
      return answerOf(
        await item.allocate({
          allocation_id,
          quantity,
          priority: [location_id],
          policy: "strict",
          selling: null,
          hold_id: null,
          actor,
          request_id,
        }),
      );
    }
    case "release":
      await item.release(call.allocation_id, actor, request_id);
      return { ok: true };
    case "reduce":
      return answerOf(await item.reduce({ ...change, ...call }));
    case "dispatch":
      return answerOf(await item.dispatch({ ...change, ...call, transfer_id: document_id }));
    case "arrive":
      return answerOf(await item.arrive({ ...change, ...call, transfer_id: document_id }));
    case "expect":
      return answerOf(await item.expect({ ...change, ...call, source_id: document_id }));
    case "receive":
      return answerOf(await item.receive({ ...change, ...call, arrival_of: document_id }));
    case "books": {
      const { location_id, moments } = call;
      return { ok: true, books: await booksAt(item, location_id, moments) };
    }
    case "count":
      return answerOf(await item.count({ ...change, ...call }));
    default:
      return unreachable(call);
  }
}

/** Units on hand by the books at some moments, or now: what is there less what has moved since. */
async function booksAt(
  item: DurableObjectStub<InventoryItem>,
  locationId: string,
  moments: readonly string[],
): Promise<number[]> {
  const times = moments.length > 0 ? moments.map((at) => Date.parse(at)) : [Date.now()];
  const known = new Map<number, Promise<number>>();
  const at = async (time: number): Promise<number> => {
    const { levels, moved } = await item.levelsSince(time);
    const onHand = levels.find(({ location_id }) => location_id === locationId)?.on_hand ?? 0;
    return onHand - (moved[locationId] ?? 0);
  };
  for (const time of times) if (!known.has(time)) known.set(time, at(time));
  return Promise.all(times.map((time) => known.get(time) ?? at(time)));
}

function answerOf(answer: Result<unknown, StockRefusal>): ItemAnswer {
  if (answer.ok) return { ok: true };
  switch (answer.error.code) {
    case "out_of_stock":
      return { ok: false, units: answer.error.available };
    case "too_few_units":
      return { ok: false, units: answer.error.units };
    default:
      throw new Error(`an item refused a document with ${answer.error.code}`);
  }
}

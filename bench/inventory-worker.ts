import type { InventoryItem } from "#durable-objects/inventory-item/inventory-item.ts";
import { counterOf } from "#durable-objects/order/consequences.ts";
import type { StockBucket } from "#durable-objects/stock-bucket/stock-bucket.ts";
import type { InventoryFigures, InventoryRun } from "./inventory-run.ts";

export { InventoryItem } from "#durable-objects/inventory-item/inventory-item.ts";
export { StockBucket } from "#durable-objects/stock-bucket/stock-bucket.ts";

interface BenchEnv {
  readonly INVENTORY_ITEM: DurableObjectNamespace<InventoryItem>;
  readonly STOCK_BUCKET: DurableObjectNamespace<StockBucket>;
}

const TENANT = "mer_bench";
const UNITS = 1_000_000;
const actor = { kind: "system", id: null, name: "bench" } as const;

/** Drives stock objects from inside the runtime, where orders call them too. */
export default {
  async fetch(request: Request, env: BenchEnv): Promise<Response> {
    const run = (await request.json()) as InventoryRun;
    return Response.json(await measure(env, run, crypto.randomUUID()));
  },
  async queue(batch: MessageBatch): Promise<void> {
    batch.ackAll();
  },
} satisfies ExportedHandler<BenchEnv>;

async function measure(
  env: BenchEnv,
  { skus, counters, buyers, seconds }: InventoryRun,
  name: string,
): Promise<InventoryFigures> {
  const item = (index: number) => env.INVENTORY_ITEM.getByName(`${TENANT}:${name}-${index}`);
  await eachOf(skus, 64, async (index) => {
    await item(index).receive({
      command_id: "opening",
      location_id: "W",
      quantity: UNITS,
      reason: "bench",
      reference: null,
      actor,
      request_id: null,
    });
    if (counters > 0) await item(index).startSale(counters, null);
  });
  const times: number[] = [];
  let refused = 0;
  let sold = 0;
  const started = Date.now();
  const buyer = async (): Promise<void> => {
    while (Date.now() - started < seconds * 1000) {
      const index = sold % skus;
      sold += 1;
      const allocation_id = `ord_${name}_${sold}.1`;
      const command = {
        allocation_id,
        quantity: 1,
        priority: ["W"],
        policy: "strict",
        selling: { channel_id: "chn_bench", rules: [], may_wait: false },
        hold_id: null,
        actor,
        request_id: null,
      } as const;
      const began = performance.now();
      const answer =
        counters > 0
          ? await env.STOCK_BUCKET.getByName(
              `${TENANT}:${counterOf(allocation_id, counters)}:${name}-${index}`,
            ).allocate(command, counters)
          : await item(index).allocate(command);
      times.push(performance.now() - began);
      if (!answer.ok) refused += 1;
    }
  };
  await Promise.all(Array.from({ length: buyers }, buyer));
  const took = (Date.now() - started) / 1000;
  let entered = 0;
  await eachOf(skus, 64, async (index) => {
    if (counters > 0) await item(index).endSale(null);
    const [level] = await item(index).levels();
    entered += level?.allocated ?? 0;
  });
  return { allocations: times.length - refused, refused, seconds: took, times, entered };
}

async function eachOf(count: number, atOnce: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: Math.min(atOnce, count) }, async () => {
      while (next < count) await work(next++);
    }),
  );
}

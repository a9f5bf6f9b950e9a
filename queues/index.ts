import { consumeDeliveries } from "./deliveries-consumer.ts";
import { consumeEvents } from "./events-consumer.ts";
import { consumeImports } from "./imports-consumer.ts";
import { consumeMerchantJobs } from "./merchant-jobs/run.ts";

/** Hands each queue's messages to its consumer. */
export async function queue(batch: MessageBatch<unknown>, env: Env): Promise<void> {
  switch (batch.queue) {
    case "events":
      return consumeEvents(batch, env);
    case "imports":
      return consumeImports(batch, env);
    case "merchant-jobs":
      return consumeMerchantJobs(batch, env);
    case "deliveries":
      return consumeDeliveries(batch, env);
    default:
      throw new Error(`no consumer for ${batch.queue}`);
  }
}

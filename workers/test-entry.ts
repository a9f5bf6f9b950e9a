// The Worker without the storefront, whose routes only exist after a build. Worker tests run this one.
import { queue } from "#queues/index.ts";
import { scheduled } from "#queues/scheduled.ts";
import { app } from "./app.ts";
import { throughFrontDoor } from "./front-door.ts";
import { faults } from "./testing/faults.ts";

export {
  LiveRoom,
  RateLimiter,
  Register,
  SandboxAcquirer,
  SandboxMailbox,
} from "./objects.ts";
export {
  FaultyCart as Cart,
  FaultyInventoryItem as InventoryItem,
  FaultyOrder as Order,
  FaultyStockBucket as StockBucket,
  FaultyStockDocument as StockDocument,
} from "./testing/faults.ts";

export default {
  fetch: (request, env, ctx) => throughFrontDoor(request, async () => app.fetch(request, env, ctx)),
  queue: async (batch, env) => {
    await queue(batch, env);
    if (faults.deliverTwice) await queue(batch, env);
  },
  scheduled,
} satisfies ExportedHandler<Env>;

// The Worker without the storefront, whose routes only exist after a build. Worker tests run this one.
import { queue } from "#queues/index.ts";
import { scheduled } from "#queues/scheduled.ts";
import { app } from "./app.ts";
import { secured } from "./secured.ts";

export * from "./objects.ts";

export default {
  fetch: async (request, env, ctx) => secured(request, await app.fetch(request, env, ctx)),
  queue,
  scheduled,
} satisfies ExportedHandler<Env>;

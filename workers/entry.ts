import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import { queue } from "#queues/index.ts";
import { scheduled } from "#queues/scheduled.ts";
import { edge } from "#storefront/context.ts";
import { cachedPage } from "#storefront/edge/page-cache.ts";
import { app, isAppPath } from "./app.ts";
import { secured } from "./secured.ts";
import { isSinglePageApp, singlePageAppFallback } from "./single-page-apps.ts";

// By name: the generated Env types do not look through `export *`.
export { Cart, InventoryItem, LiveRoom, Order, Register, SandboxAcquirer } from "./objects.ts";

const loadPages = async () => (await import("virtual:react-router/server-build")) as ServerBuild;
const renderPage = createRequestHandler(loadPages, import.meta.env.MODE);

async function answer(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (isAppPath(pathname)) return app.fetch(request, env, ctx);
  if (isSinglePageApp(pathname)) return singlePageAppFallback(request, env.ASSETS);
  return cachedPage(request, (pageRequest) => {
    const context = new RouterContextProvider();
    context.set(edge, {
      fetchApi: async (apiRequest) => app.fetch(apiRequest, env, ctx),
      waitUntil: (work) => ctx.waitUntil(work),
    });
    return renderPage(pageRequest, context);
  });
}

export default {
  fetch: async (request, env, ctx) => secured(request, await answer(request, env, ctx)),
  queue,
  scheduled,
} satisfies ExportedHandler<Env>;

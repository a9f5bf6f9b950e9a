import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import { queue } from "#queues/index.ts";
import { scheduled } from "#queues/scheduled.ts";
import { edge } from "#storefront/context.ts";
import { cachedPage } from "#storefront/edge/page-cache.ts";
import { app, isAppPath } from "./app.ts";
import { shopPolicy } from "./content-policy.ts";
import { throughFrontDoor } from "./front-door.ts";
import { isSinglePageApp, singlePageAppFallback } from "./single-page-apps.ts";

// By name: the generated Env types do not look through `export *`.
export {
  Cart,
  InventoryItem,
  LiveRoom,
  Order,
  RateLimiter,
  Register,
  SandboxAcquirer,
  SandboxMailbox,
  StockBucket,
  StockDocument,
} from "./objects.ts";

const loadPages = async () => (await import("virtual:react-router/server-build")) as ServerBuild;
const renderPage = createRequestHandler(loadPages, import.meta.env.MODE);

async function answer(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (isAppPath(pathname)) return app.fetch(request, env, ctx);
  if (isSinglePageApp(pathname)) return singlePageAppFallback(request, env.ASSETS);
  return cachedPage(request, async (pageRequest, nonce) => {
    const context = new RouterContextProvider();
    context.set(edge, {
      nonce,
      fetchApi: async (apiRequest) => app.fetch(apiRequest, env, ctx),
      waitUntil: (work) => ctx.waitUntil(work),
    });
    const page = await renderPage(pageRequest, context);
    const isHtml = page.headers.get("Content-Type")?.startsWith("text/html");
    if (isHtml) page.headers.set("Content-Security-Policy", shopPolicy(nonce));
    return page;
  });
}

export default {
  fetch: (request, env, ctx) => throughFrontDoor(request, () => answer(request, env, ctx)),
  queue,
  scheduled,
} satisfies ExportedHandler<Env>;

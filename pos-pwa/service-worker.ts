import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

declare const self: ServiceWorkerGlobalScope;

const PICTURES = "till-pictures";
/** Pictures kept on the device; the oldest go first. */
const MOST_PICTURES = 600;

cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(new NavigationRoute(createHandlerBoundToURL("/pos/index.html")));
// Names carry a content hash, so a stored picture is right for ever. API calls match no route: they go to the network.
registerRoute(({ url }) => url.pathname.startsWith("/media/"), picture);

/** A newer version takes over only when the till says that no sale is going on. */
self.addEventListener("message", (event) => {
  if (event.data === "take_over") void self.skipWaiting();
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function picture({ request }: { request: Request }): Promise<Response> {
  const cache = await caches.open(PICTURES);
  const stored = await cache.match(request);
  if (stored) return stored;
  const response = await fetch(request);
  if (response.ok) {
    await cache.put(request, response.clone());
    const keys = await cache.keys();
    await Promise.all(
      keys.slice(0, Math.max(0, keys.length - MOST_PICTURES)).map((key) => cache.delete(key)),
    );
  }
  return response;
}

const singlePageApp = /^\/(pos|admin)(\/|$)/;

export function isSinglePageApp(path: string): boolean {
  return singlePageApp.test(path);
}

/**
 * Reached only when no file matches. A page inside the app gets its index.html; a missing file stays a 404: after
 * a deploy, HTML in place of an old hashed script would be run as JavaScript.
 */
export async function singlePageAppFallback(request: Request, assets: Fetcher): Promise<Response> {
  const url = new URL(request.url);
  const app = singlePageApp.exec(url.pathname)?.[1];
  if (!app || !isNavigation(request, url.pathname)) return new Response("Not found", { status: 404 });
  return assets.fetch(new Request(new URL(`/${app}/`, url), { method: request.method }));
}

function isNavigation(request: Request, path: string): boolean {
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  const looksLikeFile = path.slice(path.lastIndexOf("/")).includes(".");
  const mode = request.headers.get("Sec-Fetch-Mode");
  return !looksLikeFile && (mode === null || mode === "navigate");
}

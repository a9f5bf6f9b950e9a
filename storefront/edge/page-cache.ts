import { CATALOGUE_TTL_MS, cachePolicyOf } from "./cache-policy.ts";
import { hasCartCookie } from "./cookies.ts";

interface KeptPage {
  readonly body: ArrayBuffer;
  readonly headers: readonly [string, string][];
  readonly expires: number;
}

/** An isolate has 128 MB for everything. */
const MAX_BYTES = 16 * 1024 * 1024;
const MAX_PAGE_BYTES = 512 * 1024;

/**
 * Catalogue HTML, kept in this isolate for a few seconds for shoppers without a cart. What is kept is finished
 * bytes, never a promise: a request must not wait on what another one has begun.
 */
export class PageCache {
  /** Oldest first; the order of insertion is the order of expiry, since all live equally long. */
  readonly #pages = new Map<string, KeptPage>();
  readonly #now: () => number;
  #bytes = 0;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Answers from memory, or renders and keeps the answer where its route's policy allows that. */
  async page(request: Request, render: (request: Request) => Promise<Response>): Promise<Response> {
    const url = new URL(request.url);
    const policy = cachePolicyOf(url.pathname);
    if (policy.kind === "none") return unkept(await render(request));
    if (request.method !== "GET" || hasCartCookie(request)) return render(request);

    for (const name of [...new Set(url.searchParams.keys())]) {
      if (!policy.params.includes(name)) url.searchParams.delete(name);
    }
    url.searchParams.sort();
    const key = url.href;
    const kept = this.#pages.get(key);
    if (kept && kept.expires > this.#now()) return answerOf(kept);

    const response = await render(new Request(url, request));
    const isPage = response.status === 200 && response.headers.get("Content-Type")?.startsWith("text/html");
    if (!isPage || response.headers.has("Set-Cookie")) return response;
    const page = {
      body: await response.arrayBuffer(),
      headers: [...response.headers],
      expires: this.#now() + CATALOGUE_TTL_MS,
    };
    this.#keep(key, page);
    return answerOf(page);
  }

  #keep(key: string, page: KeptPage): void {
    this.#drop(key);
    if (page.body.byteLength > MAX_PAGE_BYTES) return;
    this.#pages.set(key, page);
    this.#bytes += page.body.byteLength;
    for (const [oldest, { expires }] of this.#pages) {
      if (this.#bytes <= MAX_BYTES && expires > this.#now()) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#pages.get(key)?.body.byteLength ?? 0;
    this.#pages.delete(key);
  }
}

const isolateCache = new PageCache();

/** The page for a request: from this isolate's memory where its route allows that, else rendered. */
export function cachedPage(
  request: Request,
  render: (request: Request) => Promise<Response>,
): Promise<Response> {
  return isolateCache.page(request, render);
}

const answerOf = (page: KeptPage): Response =>
  new Response(page.body, { headers: page.headers.map(([name, value]): [string, string] => [name, value]) });

function unkept(response: Response): Response {
  const answer = new Response(response.body, response);
  if (!answer.headers.has("Cache-Control")) answer.headers.set("Cache-Control", "private, no-store");
  return answer;
}

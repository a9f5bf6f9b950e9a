import { CATALOGUE_TTL_MS, cachePolicyOf } from "./cache-policy.ts";
import { isPersonal } from "./cookies.ts";
import { newNonce } from "./nonce.ts";

/** Makes a page whose scripts, and whose policy, carry the nonce. */
export type RenderPage = (request: Request, nonce: string) => Promise<Response>;

interface KeptPage {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: readonly (readonly [string, string])[];
  /** What the page was made with; no reader ever gets it. */
  readonly nonce: string;
  /** Where it stands in the body. */
  readonly nonceAt: readonly number[];
  readonly expires: number;
}

/** An isolate has 128 MB for everything. */
const MAX_BYTES = 16 * 1024 * 1024;
const MAX_PAGE_BYTES = 512 * 1024;

/**
 * Catalogue HTML, kept in this isolate for a few seconds for shoppers without a cart or a session. What is kept is finished
 * bytes, never a promise: a request must not wait on what another one has begun.
 *
 * Every answer has a nonce of its own. The one that a kept page was made with marks the places to put it: nobody
 * who writes into a page can know that mark beforehand, as they would know a fixed one.
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
  async page(request: Request, render: RenderPage): Promise<Response> {
    const url = new URL(request.url);
    const policy = cachePolicyOf(url.pathname);
    const nonce = newNonce();
    if (policy.kind === "none") return cachedAs("private, no-store", await render(request, nonce));
    if (request.method !== "GET" || isPersonal(request)) return revalidated(await render(request, nonce));

    for (const name of [...new Set(url.searchParams.keys())]) {
      if (!policy.params.includes(name)) url.searchParams.delete(name);
    }
    url.searchParams.sort();
    const key = url.href;
    const kept = this.#pages.get(key);
    if (kept && kept.expires > this.#now()) return answerOf(kept, nonce);

    const response = revalidated(await render(new Request(url, request), nonce));
    const isPage = response.status === 200 && response.headers.get("Content-Type")?.startsWith("text/html");
    if (!isPage || response.headers.has("Set-Cookie")) return response;
    const body = new Uint8Array(await response.arrayBuffer());
    const page: KeptPage = {
      body,
      headers: [...response.headers],
      nonce,
      nonceAt: placesOf(nonce, body),
      expires: this.#now() + CATALOGUE_TTL_MS,
    };
    this.#keep(key, page);
    return answerOf(page, newNonce());
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
export function cachedPage(request: Request, render: RenderPage): Promise<Response> {
  return isolateCache.page(request, render);
}

function placesOf(nonce: string, body: Uint8Array<ArrayBuffer>): number[] {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const places: number[] = [];
  for (let at = bytes.indexOf(nonce); at !== -1; at = bytes.indexOf(nonce, at + nonce.length))
    places.push(at);
  return places;
}

const encoder = new TextEncoder();

/** A kept page under a nonce of its own, as long as the one in its place. */
function answerOf(page: KeptPage, nonce: string): Response {
  const headers = page.headers.map(([name, value]): [string, string] => [
    name,
    value.replaceAll(page.nonce, nonce),
  ]);
  if (page.nonceAt.length === 0) return new Response(page.body, { headers });
  const body = page.body.slice();
  const bytes = encoder.encode(nonce);
  for (const at of page.nonceAt) body.set(bytes, at);
  return new Response(body, { headers });
}

/** A page with a nonce is one reader's: asked for again, and never kept by a cache that others share. */
const revalidated = (response: Response): Response => cachedAs("private, no-cache", response);

function cachedAs(policy: string, response: Response): Response {
  const answer = new Response(response.body, response);
  if (!answer.headers.has("Cache-Control")) answer.headers.set("Cache-Control", policy);
  return answer;
}

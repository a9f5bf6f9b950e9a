import { vi } from "vitest";
import type { ApiAnswer, Call } from "./shop.ts";

/** A request as the partner got it. */
export interface Received {
  readonly headers: Headers;
  readonly text: string;
  readonly at: number;
}

type Reply = (request: Received) => Response | Promise<Response>;

const ok: Reply = () => new Response(null, { status: 204 });

/**
 * A partner who is told of events, at an address of their own. They answer through `fetch`, which this takes over for
 * that address alone.
 */
export function standInPartner() {
  const origin = `https://hooks-${crypto.randomUUID().slice(0, 8)}.example`;
  const received: Received[] = [];
  const partner = {
    url: `${origin}/millrace`,
    /** What came, in its order. */
    received,
    /** How they answer from now on. */
    reply: ok,
    works: () => {
      partner.reply = ok;
    },
    answers: (status: number, body: string | null = null) => {
      partner.reply = () => new Response(body, { status });
    },
  };
  const real = globalThis.fetch;
  vi.stubGlobal("fetch", async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    if (new URL(request.url).origin !== origin) return real(input, init);
    const got = { headers: request.headers, text: await request.text(), at: Date.now() };
    received.push(got);
    return Promise.race([partner.reply(got), aborted(request.signal)]);
  });
  return partner;
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

export type TestPartner = ReturnType<typeof standInPartner>;

/** A webhook of a test shop and the secret that it signs with. */
export interface TestWebhook {
  readonly id: string;
  readonly secret: string;
  readonly etag: string;
}

/** Asks a shop's administrator, or somebody else, to have an address told of events. */
export const askForWebhook = (by: Call, url: string, events: readonly string[]): Promise<ApiAnswer> =>
  by("POST", "/admin/webhooks", { url, events });

/** A webhook that a shop's administrator made. @throws Error when it is refused. */
export async function webhookAt(by: Call, url: string, events: readonly string[]): Promise<TestWebhook> {
  const { status, body, headers } = await askForWebhook(by, url, events);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return { id: body.webhook.id, secret: body.secret, etag: headers.get("etag") ?? "" };
}

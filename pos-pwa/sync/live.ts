import { retryDelay } from "./backoff.ts";

const PING_EVERY_MS = 25_000;
/** A socket that has not answered a ping by then is dead, whatever the browser says. */
const PONG_WITHIN_MS = 10_000;

export interface LiveMessage {
  readonly topic: string;
  /** `sku` comes with `stock`. */
  readonly data: { readonly type: string; readonly sku?: string };
}

/** Keeps a WebSocket to the store's live topic open until the returned function is called. */
export function connectLive(
  token: string,
  on: { open: () => void; message: (message: LiveMessage) => void; lost: () => void },
): () => void {
  const url = new URL("/api/v1/pos/live", location.href);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  let socket: WebSocket | null = null;
  let attempts = 0;
  let stopped = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let ping: ReturnType<typeof setInterval> | undefined;
  let pong: ReturnType<typeof setTimeout> | undefined;

  function open(): void {
    const opened = new WebSocket(url, ["millrace", token]);
    socket = opened;
    opened.addEventListener("open", () => {
      attempts = 0;
      ping = setInterval(() => {
        opened.send("ping");
        clearTimeout(pong);
        pong = setTimeout(() => opened.close(), PONG_WITHIN_MS);
      }, PING_EVERY_MS);
      on.open();
    });
    opened.addEventListener("message", (event: MessageEvent<unknown>) => {
      clearTimeout(pong);
      const message = readMessage(event.data);
      if (message) on.message(message);
    });
    opened.addEventListener("close", () => {
      clearInterval(ping);
      clearTimeout(pong);
      if (stopped) return;
      on.lost();
      attempts += 1;
      retry = setTimeout(open, retryDelay(attempts, Math.random()));
    });
  }

  open();
  return () => {
    stopped = true;
    clearTimeout(retry);
    socket?.close();
  };
}

function readMessage(data: unknown): LiveMessage | null {
  if (typeof data !== "string" || data === "pong") return null;
  try {
    const message = JSON.parse(data) as Partial<LiveMessage>;
    return typeof message.topic === "string" && message.data ? (message as LiveMessage) : null;
  } catch {
    return null;
  }
}

import { backOff } from "./back-off.ts";

export type LiveStatus = "connecting" | "online" | "offline";

export interface LiveConnection {
  status(): LiveStatus;
  subscribe(listener: () => void): () => void;
  close(): void;
}

const pingEvery = 25_000;
/** A socket that says nothing to two pings is dead, whatever the browser believes. */
const deadAfter = 60_000;

/**
 * Keeps one WebSocket open for as long as the app is. `onOpen` runs on every (re)connection, since what happened
 * while it was away is only found by reading again.
 */
export function connect(
  url: string,
  onOpen: () => void,
  onMessage: (message: unknown) => void,
): LiveConnection {
  const listeners = new Set<() => void>();
  let status: LiveStatus = "connecting";
  let socket: WebSocket | null = null;
  let attempt = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let heard = Date.now();
  let closed = false;

  const become = (next: LiveStatus) => {
    if (next === status) return;
    status = next;
    for (const listener of listeners) listener();
  };

  const open = () => {
    clearTimeout(retry);
    if (closed) return;
    const current = new WebSocket(url);
    socket = current;
    current.onopen = () => {
      attempt = 0;
      heard = Date.now();
      become("online");
      onOpen();
    };
    current.onmessage = ({ data }) => {
      heard = Date.now();
      if (typeof data !== "string" || data === "pong") return;
      onMessage(JSON.parse(data));
    };
    current.onclose = () => {
      if (closed || socket !== current) return;
      become("offline");
      retry = setTimeout(open, backOff(attempt++, Math.random()));
    };
  };

  const beat = setInterval(() => {
    if (socket?.readyState !== WebSocket.OPEN) return;
    if (Date.now() - heard > deadAfter) socket.close();
    else socket.send("ping");
  }, pingEvery);
  const nowOnline = () => {
    attempt = 0;
    if (status !== "online") open();
  };
  addEventListener("online", nowOnline);
  open();

  return {
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closed = true;
      clearInterval(beat);
      clearTimeout(retry);
      removeEventListener("online", nowOnline);
      socket?.close();
    },
  };
}

import { DurableObject } from "cloudflare:workers";

/** One message for the sockets that watch a topic. */
export interface LiveMessage {
  readonly topic: string;
  readonly data: unknown;
}

/**
 * Fan-out to open pages: hibernating WebSockets by topic, no truth of its own. Whoever misses a
 * message reads the truth again when it reconnects.
 */
export class LiveRoom extends DurableObject<Env> {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    // Answered by the runtime without waking the object.
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair("ping", "pong"));
  }

  /** Takes a socket that the Worker has let in; `X-Live-Topic` names what it watches. */
  override fetch(request: Request): Response {
    const topic = request.headers.get("X-Live-Topic");
    if (request.headers.get("Upgrade") !== "websocket" || !topic) {
      return new Response("expected a WebSocket with a topic", { status: 426 });
    }
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server, [topic]);
    const protocol = request.headers.get("Sec-WebSocket-Protocol")?.split(",")[0]?.trim();
    const headers = new Headers(protocol ? { "Sec-WebSocket-Protocol": protocol } : {});
    return new Response(null, { status: 101, webSocket: client, headers });
  }

  /** Sends each message to the sockets of its topic. A socket that is gone is skipped. */
  publish(messages: readonly LiveMessage[]): void {
    for (const { topic, data } of messages) {
      const text = JSON.stringify({ topic, data });
      for (const socket of this.ctx.getWebSockets(topic)) {
        try {
          socket.send(text);
        } catch {
          // Closed while we looked; its close event cleans up.
        }
      }
    }
  }

  override webSocketMessage(): void {
    // Nothing is expected from pages: writes go through the API.
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    // 1005, 1006 and 1015 may not be sent (RFC 6455 §7.4.1).
    socket.close(code === 1005 || code === 1006 || code === 1015 ? 1000 : code);
  }
}

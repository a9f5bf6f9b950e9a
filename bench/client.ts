import { Agent, request } from "node:http";

export interface BenchAnswer {
  readonly status: number;
  readonly text: string;
  readonly cookie: string;
}

/** Keep-alive calls to one server. Node's own `http`, since its `fetch` costs more than what is measured. */
export class BenchClient {
  readonly #agent: Agent;
  readonly #base: URL;

  constructor(base: string, connections: number) {
    this.#base = new URL(base);
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<BenchAnswer> {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const outgoing = request(
        new URL(path, this.#base),
        {
          method,
          agent: this.#agent,
          headers: {
            ...headers,
            ...(payload && {
              "content-type": "application/json",
              "content-length": String(Buffer.byteLength(payload)),
              "idempotency-key": crypto.randomUUID(),
            }),
          },
        },
        (incoming) => {
          const parts: Buffer[] = [];
          incoming.on("data", (part: Buffer) => parts.push(part));
          incoming.on("error", reject);
          incoming.on("end", () =>
            resolve({
              status: incoming.statusCode ?? 0,
              text: Buffer.concat(parts).toString("utf8"),
              cookie: (incoming.headers["set-cookie"] ?? []).map((text) => text.split(";")[0]).join("; "),
            }),
          );
        },
      );
      outgoing.on("error", reject);
      outgoing.end(payload);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

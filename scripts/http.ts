import { request } from "node:http";

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
}

/**
 * A call to a shop on this machine under one of its own hostnames. `fetch` cannot be used: it resolves
 * `de.localhost` by the system, which not every system does, and forbids setting `Host`.
 */
export function call(
  baseUrl: string,
  path: string,
  options: {
    method?: string;
    host?: string;
    headers?: Record<string, string>;
    body?: string | Uint8Array;
  } = {},
): Promise<Answer> {
  const base = new URL(baseUrl);
  const host = options.host ? `${options.host}:${base.port || 80}` : base.host;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        hostname: base.hostname.endsWith("localhost") ? "127.0.0.1" : base.hostname,
        port: base.port || 80,
        path,
        method: options.method ?? "GET",
        headers: {
          ...options.headers,
          host,
          ...(options.body ? { "content-length": Buffer.byteLength(options.body) } : {}),
        },
      },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on("data", (part: Buffer) => parts.push(part));
        incoming.on("error", reject);
        incoming.on("end", () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            text: Buffer.concat(parts).toString("utf8"),
          }),
        );
      },
    );
    outgoing.on("error", reject);
    outgoing.end(options.body);
  });
}

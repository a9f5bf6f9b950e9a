import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type OutboundLimits, outboundRequest } from "./outbound-request.ts";

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** A partner on this machine; gives its address and what it was asked. */
async function partner(answer: RequestListener): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://localhost:${(server.address() as AddressInfo).port}`, asked };
}

const get = (address: string, limits: Partial<OutboundLimits> = {}) =>
  outboundRequest(address, { method: "GET", headers: {} }, { allowLocal: true, ...limits });

test("an answer is handed over with its status, refusals of the partner too", async () => {
  const { address, asked } = await partner((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => response.writeHead(422).end(`${request.headers.authorization}: ${body}`));
  });
  const answer = await outboundRequest(
    `${address}/hook`,
    { method: "POST", headers: { authorization: "Bearer abc" }, body: "grüße" },
    { allowLocal: true },
  );
  expect(answer).toEqual({ ok: true, value: { status: 422, body: "Bearer abc: grüße" } });
  expect(asked).toEqual(["POST /hook"]);
});

test("[SEC-08] an address that is not public is not asked", async () => {
  const { address, asked } = await partner((_, response) => response.end("inside"));
  expect(await get(address, { allowLocal: false })).toEqual({
    ok: false,
    error: { code: "url_refused", reason: "scheme" },
  });
  expect(asked).toEqual([]);
});

test.each([301, 302, 303, 307, 308])("[SEC-08] a redirect (%i) is not followed", async (status) => {
  const inside = await partner((_, response) => response.end("inside"));
  const outside = await partner((_, response) =>
    response.writeHead(status, { location: inside.address }).end(),
  );
  expect(await get(outside.address)).toEqual({ ok: false, error: { code: "redirected" } });
  expect(outside.asked).toEqual(["GET /"]);
  expect(inside.asked).toEqual([]);
});

test("[SEC-08] an answer is read up to its limit, and not beyond", async () => {
  const { address } = await partner((request, response) => {
    response.end("x".repeat(Number(request.url?.slice(1))));
  });
  const fits = await get(`${address}/1000`, { maxBytes: 1_000 });
  expect(fits.ok && fits.value.body.length).toBe(1_000);
  expect(await get(`${address}/1001`, { maxBytes: 1_000 })).toEqual({
    ok: false,
    error: { code: "too_large" },
  });
});

test("[SEC-08] an endless answer ends at the limit", async () => {
  let isOpen = true;
  const { address } = await partner((_, response) => {
    response.on("close", () => {
      isOpen = false;
    });
    const pour = () => {
      while (isOpen && response.write("x".repeat(10_000)));
    };
    response.on("drain", pour);
    pour();
  });
  expect(await get(address)).toEqual({ ok: false, error: { code: "too_large" } });
});

test("[SEC-08] a partner that keeps silent, or falls silent midway, costs the time limit", async () => {
  const { address } = await partner((request, response) => {
    if (request.url === "/midway") response.write("x");
  });
  const limits = { timeoutMs: 50 };
  expect(await get(address, limits)).toEqual({ ok: false, error: { code: "timed_out" } });
  expect(await get(`${address}/midway`, limits)).toEqual({ ok: false, error: { code: "timed_out" } });
});

test("a partner that cannot be reached is a refusal, not an exception", async () => {
  const { address } = await partner((request) => request.socket.destroy());
  expect(await get(address)).toEqual({ ok: false, error: { code: "unreachable" } });
});

import { env, exports } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { PERMISSION_NAMES } from "#commerce/access/permissions.ts";
import { openApi } from "./app.ts";
import { chance, mutated, pick } from "./testing/hostile.ts";
import { personWith, shopperOf } from "./testing/people.ts";
import { type Operation, operationsOf, sampler } from "./testing/samples.ts";
import { type Call, filledCart, openShop, sell, stock, type TestShop, testId } from "./testing/shop.ts";

/*
 * Requests made from the OpenAPI document with hostile values, from every door at once. `npm run fuzz` sends more;
 * FUZZ_SEED repeats a run.
 */

const { FUZZ_REQUESTS, FUZZ_SEED } = env as Env & { FUZZ_REQUESTS: string; FUZZ_SEED: string };
const requests = Number(FUZZ_REQUESTS);
const seed = Number(FUZZ_SEED);

const document = openApi() as unknown as Parameters<typeof operationsOf>[0];
// The operator's calls would fill the deployment with merchants; their input is in bad-input.worker.test.ts.
const operations = operationsOf(document).filter(({ path }) => !path.startsWith("/api/v1/operator"));

let shop: TestShop;
let other: TestShop;
let known: Record<string, string>;
/** Ids of the other merchant, sent as if they were ours. */
let foreignIds: string[];
/** Texts that stand in all that the other merchant has; never sent, so an answer with one is a leak. */
let secrets: string[];

beforeAll(async () => {
  [shop, other] = await Promise.all([openShop({ shard: "SHARD_0" }), openShop({ shard: "SHARD_0" })]);
  const product_id = await sell(shop, ["FUZZ-1", "FUZZ-2"]);
  const canary = `CANARY-${crypto.randomUUID()}`;
  const theirs = await sell(other, [canary]);
  await Promise.all([stock(shop, "FUZZ-1", 500, shop.store), stock(other, canary, 5, other.store)]);
  const [cart, their] = await Promise.all([
    filledCart(shop, [{ sku: "FUZZ-1", quantity: 1 }]),
    filledCart(other, [{ sku: canary, quantity: 1 }]),
  ]);
  const paid = { payment: { kind: "card", token: "tok_approve" } };
  const [mine, foreign] = await Promise.all([
    shop.shopper("POST", `/store/carts/${cart.id}/checkout`, { ...paid, expected_total: cart.total }),
    other.shopper("POST", `/store/carts/${their.id}/checkout`, { ...paid, expected_total: their.total }),
  ]);
  known = {
    sku: "FUZZ-2",
    product_id,
    order_id: mine.body.order.id,
    key: mine.body.access_key,
    channel_id: shop.channel_id,
    location_id: shop.store,
    device_id: shop.device_id,
  };
  foreignIds = [theirs, foreign.body.order.id, other.tenant_id, other.channel_id, other.warehouse];
  secrets = [canary, other.host.replace(".example", "")];
}, 120_000);

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly told: string;
}

test(`[SEC-08] ${requests} hostile requests end without a 5xx, a stack or a byte of another merchant`, async () => {
  const random = chance(seed);
  const sample = sampler(document, known, seed);
  const ids = [...foreignIds, ...Object.values(known), testId("ord"), testId("cus"), testId("stf")];
  const wrong: string[] = [];
  const reached = new Map<string, number>();
  let callers = await everybody();
  for (let sent = 0; sent < requests && wrong.length < 10; sent += 20) {
    // Some calls sign out, revoke or disable whoever makes them.
    if (sent % 500 === 0) callers = await everybody();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => {
        const operation = pick(random, operations);
        const [name, headers] = pick(random, callers);
        return send(random, operation, headers, sample, ids).then((answer) => ({
          ...answer,
          operation,
          name,
        }));
      }),
    );
    for (const { status, text, told, operation, name } of answers) {
      if (status !== 401 && status !== 403)
        reached.set(operation.path, (reached.get(operation.path) ?? 0) + 1);
      const given = secrets.filter((secret) => text.includes(secret));
      const problem =
        (status >= 500 &&
          !(status === 503 && text.includes('"order_pending"')) &&
          `ended in ${status}: ${text}`) ||
        (/\n\s+at |\.ts:\d+|node_modules|SQLITE|D1_ERROR/.test(text) && `shows its insides: ${text}`) ||
        (given.length > 0 && `tells of another merchant: ${given}`);
      if (problem)
        wrong.push(
          `${operation.method} ${operation.path} by ${name} ${problem.slice(0, 300)}; sent ${told.slice(0, 600)}`,
        );
    }
  }
  expect(wrong).toEqual([]);
  // The run must not be vacuous: most routes were reached behind their gates.
  if (requests >= 10_000) expect(reached.size).toBeGreaterThan(operations.length * 0.8);
}, 900_000);

/** Headers of every kind of caller. */
async function everybody(): Promise<(readonly [name: string, headers: Record<string, string>])[]> {
  const headersOf = async (call: Promise<Call & { readonly cookie: string }>) => ({
    cookie: (await call).cookie,
  });
  const [administrator, clerk, shopper] = await Promise.all([
    headersOf(personWith(shop, PERMISSION_NAMES)),
    headersOf(personWith(shop, ["order.view", "order.fulfil", "inventory.stock.view"], shop.store)),
    headersOf(shopperOf(shop)),
  ]);
  return [
    ["nobody", {}],
    ["administrator", administrator],
    ["administrator", administrator],
    ["clerk", clerk],
    ["shopper", shopper],
    ["shopper", shopper],
    ["device", { authorization: `Device ${shop.device_token}` }],
    ["till", { authorization: `Bearer ${shop.till_token}` }],
  ];
}

const CURSORS = ["e30", "W10", "W251bGwsbnVsbF0", "WyJ4IiwxZTMwOV0", "!!", "W1tdLHt9XQ", "x".repeat(513)];

async function send(
  random: () => number,
  operation: Operation,
  headers: Record<string, string>,
  sample: ReturnType<typeof sampler>,
  ids: readonly string[],
): Promise<Answer> {
  const hostile = (value: unknown): string => {
    const changed = random() < 0.4 ? mutated(random, value, ids) : value;
    return typeof changed === "string" ? changed : (JSON.stringify(changed) ?? "");
  };
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const parameter = operation.parameters.find((entry) => entry.in === "path" && entry.name === name);
    return encodeURIComponent(wellFormed(hostile(sample(parameter?.schema ?? {}, name)).slice(0, 2_000)));
  });
  const query = new URLSearchParams();
  for (const parameter of operation.parameters) {
    if (parameter.in !== "query" || (!parameter.required && random() < 0.5)) continue;
    const value =
      parameter.name === "cursor" ? pick(random, CURSORS) : hostile(sample(parameter.schema, parameter.name));
    query.append(parameter.name, value.slice(0, 4_000));
  }
  const body = operation.body ? bodyOf(random, sample(operation.body), ids) : undefined;
  const url = `https://${shop.host}${path}${query.size > 0 ? `?${query}` : ""}`;
  const response = await exports.default.fetch(url, {
    method: operation.method,
    redirect: "manual",
    headers: {
      ...(operation.method !== "GET" && {
        "content-type":
          random() < 0.95 ? "application/json" : pick(random, ["text/plain", "application/xml", "x"]),
        "idempotency-key":
          random() < 0.9 ? crypto.randomUUID() : pick(random, ["short", "same-key-again", "é"]),
      }),
      ...(random() < 0.1 && { "if-match": pick(random, ['"v1"', "*", 'W/"x"', "v1"]) }),
      ...headers,
    },
    ...(body !== undefined && operation.method !== "GET" && { body }),
  });
  return { status: response.status, text: await response.text(), told: `${url} ${body ?? ""}` };
}

function bodyOf(random: () => number, valid: unknown, ids: readonly string[]): string {
  const kind = random();
  if (kind < 0.03) return pick(random, ["", "{", "[1,", "nul", "\u0000", "{}{}", '"x"', "\ufeff{}"]);
  const changed = kind < 0.2 ? valid : mutated(random, valid, ids);
  return JSON.stringify(kind < 0.4 ? mutated(random, changed, ids) : changed) ?? "";
}

/** Half a surrogate pair cannot stand in an address. */
const wellFormed = (text: string): string => text.toWellFormed();

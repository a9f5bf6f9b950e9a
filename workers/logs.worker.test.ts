import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import worker from "./test-entry.ts";
import {
  EVERYWHERE,
  eventually,
  objectsBehind,
  openShop,
  sell,
  stock,
  type TestShop,
} from "./testing/shop.ts";

let shop: TestShop;
/** All that was logged, as text. */
let logged: () => string;

beforeAll(async () => {
  shop = await openShop();
  await sell(shop, ["LOG-1"]);
  await stock(shop, "LOG-1", 5, shop.warehouse);
});

beforeEach(() => {
  const lines: string[] = [];
  for (const level of ["log", "info", "warn", "error", "debug"] as const)
    vi.spyOn(console, level).mockImplementation((...parts) => {
      lines.push(parts.map((part) => (part instanceof Error ? part.stack : JSON.stringify(part))).join(" "));
    });
  logged = () => lines.join("\n");
});

afterEach(() => {
  vi.restoreAllMocks();
});

const BUYER = {
  name: "Wilhelmina Quackenbush",
  email: "wilhelmina@quackenbush.example",
  phone: "+1 555 0142 777",
};
const HOME = { ...EVERYWHERE, name: BUYER.name, line1: "77 Thistledown Passage", line2: null };

interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: bodies of every kind; each use asserts what it expects
  readonly body: any;
}

/** Calls the Worker as it runs in production, where every request is logged. */
async function call(
  method: string,
  path: string,
  body?: unknown,
  bindings: Partial<Env> = {},
): Promise<Answer> {
  const ctx = createExecutionContext();
  const response = await worker.fetch(
    new Request<unknown, IncomingRequestCfProperties>(`https://${shop.host}/api/v1${path}`, {
      method,
      headers: {
        "idempotency-key": crypto.randomUUID(),
        cookie: "__Host-staff=cookie-of-somebody-12345; cart_units=1",
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    }),
    { ...env, ENVIRONMENT: "production", ...bindings },
    ctx,
  );
  const text = await response.text();
  await waitOnExecutionContext(ctx);
  return { status: response.status, body: text ? JSON.parse(text) : null };
}

/** Buys one unit and tells every secret and every word of the buyer's that went by. */
async function purchase(): Promise<{ orderId: string; secrets: string[] }> {
  const { body: cart } = await call("POST", "/store/carts", {});
  await call("POST", `/store/carts/${cart.id}/lines`, { sku: "LOG-1", quantity: 1 });
  const details = { customer: BUYER, fulfilment: { kind: "ship", address: HOME, method_id: null } };
  const { body: priced } = await call("PUT", `/store/carts/${cart.id}/details`, details);
  const { body: ready } = await call("PUT", `/store/carts/${cart.id}/details`, {
    fulfilment: { ...details.fulfilment, method_id: priced.shipping_methods[0].id },
  });
  const placed = await call("POST", `/store/carts/${cart.id}/checkout`, {
    payment: { kind: "card", token: "tok_approve" },
    expected_total: ready.total,
  });
  expect(placed.status).toBe(201);
  const { order, access_key } = placed.body;
  expect((await call("GET", `/store/orders/${order.id}?key=${access_key}`)).status).toBe(200);
  await eventually(
    async () => (await objectsBehind(shop).order(order.id).read())?.state,
    (state) => state === "confirmed",
  );
  return {
    orderId: order.id,
    secrets: [cart.id, access_key, "tok_approve", "cookie-of-somebody", "__Host-staff"],
  };
}

const personal = [...Object.values(BUYER), BUYER.email.split("@")[0] ?? "", HOME.line1];

test("[SEC-10] a purchase leaves a line a request, and neither the buyer nor a key in any of them", async () => {
  const { orderId, secrets } = await purchase();
  const text = logged();
  expect(text.match(/"message":"request"/g)?.length).toBe(6);
  expect(text).toContain(`"path":"/api/v1/store/orders/${orderId}"`);
  expect(text).toContain('"path":"/api/v1/store/carts/[hidden]/checkout"');
  for (const secret of [...secrets, ...personal]) expect(text, secret).not.toContain(secret);
  expect(text).not.toContain("key=");
});

/** A database that fails, and says so with what it was asked; the query builder adds all that was bound. */
function failing(database: D1Database): D1Database {
  const fail = () =>
    Promise.reject(new Error(`D1_ERROR: no answer for ${BUYER.email}, see https://x.example/y?key=s3cr3t`));
  const statement = { bind: () => statement, first: fail, all: fail, raw: fail, run: fail };
  const failures = { prepare: () => statement, batch: fail };
  return new Proxy(database, {
    get: (target, name) => Reflect.get(failures, name) ?? Reflect.get(target, name),
  });
}

test("[SEC-10] an unhandled error is logged with its place and its request, and without what it held", async () => {
  const password = "correct-horse-battery-staple";
  const { status, body } = await call(
    "POST",
    "/auth/staff/sign-in",
    { email: BUYER.email, password },
    { CONTROL: failing(env.CONTROL) },
  );
  expect(status).toBe(500);
  expect(body.code).toBe("internal_error");
  const text = logged();
  expect(text).toContain('"message":"unhandled"');
  expect(text).toContain(body.request_id);
  expect(text).toContain("Failed query");
  expect(text).toMatch(/at .+:\d+:\d+/);
  for (const secret of [...personal, password, "s3cr3t", "cookie-of-somebody"])
    expect(text, secret).not.toContain(secret);
});

test("[SEC-10] a body that is no JSON is not quoted in any log", async () => {
  await call("POST", "/store/carts", `{"name": ${BUYER.name}, "email": "${BUYER.email}"`);
  for (const secret of personal) expect(logged(), secret).not.toContain(secret);
});

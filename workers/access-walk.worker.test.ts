import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { clientScopes } from "#commerce/access/client-scopes.ts";
import { PERMISSION_NAMES, PERMISSIONS, type Permission } from "#commerce/access/permissions.ts";
import { shardNames } from "#db/tenant-db.ts";
import { app, openApi } from "./app.ts";
import type { Access } from "./auth/access.ts";
import { type ListedRoute, routesOf } from "./routing.ts";
import { clientWith } from "./testing/clients.ts";
import { plannedCount } from "./testing/counts.ts";
import { personWith, shopperOf } from "./testing/people.ts";
import { type Operation, operationsOf, sampler } from "./testing/samples.ts";
import {
  type ApiAnswer,
  apiAt,
  type Call,
  filledCart,
  objectsBehind,
  openShop,
  sell,
  stock,
  type TestShop,
  testId,
} from "./testing/shop.ts";
import { onHold, ranOut, ruleAt } from "./testing/stock.ts";
import { newSupplier, purchaseIn, transferAfter } from "./testing/stock-document-calls.ts";
import { snapshotIn } from "./testing/stock-file-calls.ts";
import { deadDelivery } from "./testing/unsafe-calls.ts";

/*
 * Walks every route of the API with every kind of caller. Routes join by themselves: from the app's own list of
 * routes, with who may call them as they declare it, and with bodies made from their OpenAPI schemas.
 */

const document = openApi();
const operations = new Map(
  operationsOf(document as unknown as Parameters<typeof operationsOf>[0]).map((operation) => [
    `${operation.method} ${operation.path.replaceAll(/\{(\w+)\}/g, ":$1")}`,
    operation,
  ]),
);

/** Routes under the API; pages, pictures and sockets have no JSON to compare. */
const routes = routesOf(app).filter(({ path }) => path.startsWith("/api/v1/"));

let shop: TestShop;
let other: TestShop;
/** Ids of things of the shop that lie at its first store, by the name a route calls them. */
let known: Record<string, string>;
let shopper: Call;
let otherShopper: Call;

beforeAll(async () => {
  [shop, other] = await Promise.all([openShop({ shard: "SHARD_0" }), openShop({ shard: "SHARD_0" })]);
  [shopper, otherShopper] = await Promise.all([shopperOf(shop), shopperOf(shop)]);
  known = await thingsOf(shop);
  // Made beforehand, so that what a refused call changes can be told from what making its caller does.
  const asked = new Set(routes.flatMap(({ access }) => (access ? (needs(access) ?? []) : [])));
  for (const permission of [...asked, "order.view"] as const) {
    await Promise.all((["with", "without", "elsewhere"] as const).map((kind) => person(kind, permission)));
    await Promise.all((["with", "without"] as const).map((kind) => program(kind, grantable(permission))));
  }
  await callers["other merchant's API client"]?.call({ who: "client" });
}, 120_000);

/** One of everything, at the shop's first store. */
async function thingsOf(owner: TestShop): Promise<Record<string, string>> {
  const sku = "WALK-1";
  const product_id = await sell(owner, [sku]);
  await stock(owner, sku, 50, owner.store);
  const [cart, spare] = await Promise.all([
    filledCart(owner, [{ sku, quantity: 1 }]),
    filledCart(owner, [{ sku, quantity: 1 }]),
  ]);
  const placed = await owner.shopper("POST", `/store/carts/${cart.id}/checkout`, {
    payment: { kind: "card", token: "tok_approve" },
    expected_total: cart.total,
  });
  const { body: open } = await owner.shopper("GET", `/store/carts/${spare.id}`);
  const shift_id = testId("shf");
  await owner.till("POST", "/pos/shifts", { shift_id, opening_float: { amount: 0, currency: "USD" } });
  const { body: published } = await owner.administrator("GET", `/admin/products/${product_id}`);
  const webhook_id = await pausedWebhook(owner);
  const rule = await ruleAt(owner, null);
  return {
    sku,
    product_id,
    shift_id,
    handle: published.handle,
    cart_id: spare.id,
    line_id: open.lines[0].line_id,
    order_id: placed.body.order.id,
    key: placed.body.access_key,
    channel_id: owner.channel_id,
    location_id: owner.store,
    device_id: owner.device_id,
    media_id: testId("med"),
    import_id: testId("imp"),
    webhook_id,
    delivery_id: await deadDelivery(owner, webhook_id),
    transfer_id: (await transferAfter(owner, 0)).id,
    purchase_id: (await purchaseIn(owner, "ordered")).id,
    supplier_id: await newSupplier(owner),
    rule_id: rule.body.id,
    quarantine_id: await onHold(owner),
    snapshot_id: await snapshotIn(owner, "open"),
    count_id: await plannedCount(owner, [sku]),
    stock_alert_id: (await ranOut(owner)).id,
    move: "cancel",
  };
}

/** A webhook that nothing is sent to, so that nothing happens to it by itself. */
async function pausedWebhook(owner: TestShop): Promise<string> {
  const terms = { url: "https://hooks.example.com/in", description: "", events: ["shift.*"] };
  const { body } = await owner.administrator("POST", "/admin/webhooks", terms);
  const { id } = body.webhook;
  const headers = { "if-match": '"v1"' };
  await owner.administrator("PUT", `/admin/webhooks/${id}`, { ...terms, status: "paused" }, { headers });
  return id;
}

/** What lies at a store; the rest (products, SKUs) is the same for all of a merchant's stores. */
const LOCATED = [
  "order_id",
  "transfer_id",
  "purchase_id",
  "location_id",
  "device_id",
  "shift_id",
  "staff_id",
  "request_id",
  "quarantine_id",
  "snapshot_id",
  "count_id",
  "stock_alert_id",
];

/** What whoever knows it may use: not theirs by being somebody, but by knowing it. */
const CAPABILITIES = ["cart_id", "line_id", "key", "move"];

/** Names that nothing has, of the same form. */
const madeUp = (replaced: (name: string) => boolean): Record<string, string> =>
  Object.fromEntries(
    Object.entries(known).map(([name, value]) => {
      if (CAPABILITIES.includes(name) || !replaced(name)) return [name, value];
      const prefix = /^([a-z]{3})_[0-9A-Z]{26}$/.exec(value)?.[1];
      if (prefix) return [name, testId(prefix as Parameters<typeof testId>[0])];
      return [name, `${value}x`];
    }),
  );

interface Request {
  readonly path: string;
  readonly body: unknown;
}

/** What a route wants, about things that exist or that are made up. */
function requestOf(route: ListedRoute, names: Readonly<Record<string, string>>): Request {
  const operation = operations.get(`${route.method} ${route.path}`);
  const sample = sampler(document as unknown as Parameters<typeof sampler>[0], names);
  const path = route.path.replaceAll(/:(\w+)(\{[^}]*\})?/g, (_, name: string) =>
    encodeURIComponent(names[name] ?? String(pathSample(operation, name, sample))),
  );
  const query = new URLSearchParams(
    (operation?.parameters ?? [])
      .filter((parameter) => parameter.in === "query" && parameter.required)
      .map((parameter) => [parameter.name, String(sample(parameter.schema, parameter.name))]),
  );
  const suffix = query.size > 0 ? `?${query}` : "";
  return {
    path: `${path.replace("/api/v1", "")}${suffix}`,
    body: operation?.body ? sample(operation.body) : route.method === "GET" ? undefined : {},
  };
}

function callRoute(
  caller: Call,
  route: ListedRoute,
  names: Readonly<Record<string, string>>,
): Promise<ApiAnswer> {
  const { path, body } = requestOf(route, names);
  return caller(route.method, path, body);
}

function pathSample(
  operation: Operation | undefined,
  name: string,
  sample: ReturnType<typeof sampler>,
): unknown {
  const parameter = operation?.parameters.find((entry) => entry.in === "path" && entry.name === name);
  return parameter ? sample(parameter.schema, name) : "none";
}

const callersMade = new Map<string, Promise<Call>>();
const once = (key: string, make: () => Promise<Call>): Promise<Call> => {
  const made = callersMade.get(key) ?? make();
  callersMade.set(key, made);
  return made;
};

/** Somebody with or without a permission, at a place. */
const person = (kind: "with" | "without" | "elsewhere", permission: Permission): Promise<Call> =>
  once(`${kind} ${permission}`, () =>
    personWith(
      shop,
      kind === "without" ? PERMISSION_NAMES.filter((name) => name !== permission) : [permission],
      kind === "elsewhere" ? shop.otherStore : null,
    ),
  );

/** A program with or without a scope. */
const program = (kind: "with" | "without", permission: Permission): Promise<Call> =>
  once(`program ${kind} ${permission}`, async () => {
    const scopes =
      kind === "with" ? [permission] : clientScopes.filter((name) => name !== permission).slice(0, 5);
    return (await clientWith(shop, { scopes, calls_per_minute: 6_000 })).call;
  });

const isPartner = (route: ListedRoute): boolean => route.path.startsWith("/api/v1/partner/");
const needs = (access: Access): Permission | null => (access.who === "staff" ? access.permission : null);

/** What a gate says: which status and code a caller is refused with; null lets them in. */
type Gate = readonly [status: number, code: string] | null;
const SIGN_IN: Gate = [401, "sign_in_required"];
const NO_CLIENT: Gate = [401, "client_unknown"];

interface Caller {
  readonly call: (access: Access) => Promise<Call> | Call;
  /** What stops this caller at a route that is not open to all, and that is no program's. */
  readonly gate: (access: Access) => Gate;
  /** The same at a program's route; people and shoppers are nobody there. */
  readonly partnerGate?: (access: Access) => Gate;
}

const isOpen = (access: Access): boolean => access.who === "anyone" || access.who === "holder";
const onlyFor =
  (...who: Access["who"][]) =>
  (access: Access): Gate =>
    who.includes(access.who) ? null : SIGN_IN;

/** A role at one store: places narrow what it grants; what has no place it may look at, not change. */
function elsewhereGate(access: Access): Gate {
  if (access.who !== "staff") return onlyFor("member")(access);
  const { byLocation, reads } = PERMISSIONS[access.permission];
  const passes = byLocation ? access.scope === "location" : reads === true;
  return passes ? null : [403, "forbidden"];
}

const callers: Record<string, Caller> = {
  anonymous: { call: () => apiAt(shop.host), gate: () => SIGN_IN },
  shopper: { call: () => shopper, gate: onlyFor("shopper") },
  "other shopper": { call: () => otherShopper, gate: onlyFor("shopper") },
  "other merchant's staff": { call: () => other.administrator, gate: onlyFor("staff", "member") },
  "staff of another store": {
    call: (access) => person("elsewhere", needs(access) ?? "order.view"),
    gate: elsewhereGate,
  },
  "staff without the permission": {
    call: (access) => person("without", needs(access) ?? "order.view"),
    gate: (access) => (access.who === "staff" ? [403, "forbidden"] : onlyFor("member")(access)),
  },
  "API client without the scope": {
    call: (access) => program("without", grantable(needs(access))),
    gate: () => SIGN_IN,
    partnerGate: (access) => (access.who === "staff" ? [403, "insufficient_scope"] : null),
  },
  "API client with the scope": {
    call: (access) => program("with", grantable(needs(access))),
    gate: () => SIGN_IN,
    partnerGate: (access) =>
      grantable(needs(access)) === needs(access) || access.who === "client"
        ? null
        : [403, "insufficient_scope"],
  },
  "other merchant's API client": {
    call: () =>
      once(
        "other's program",
        async () => (await clientWith(other, { scopes: clientScopes, calls_per_minute: 6_000 })).call,
      ),
    gate: () => SIGN_IN,
    partnerGate: (access) =>
      grantable(needs(access)) === needs(access) || access.who === "client"
        ? null
        : [403, "insufficient_scope"],
  },
};

/** A scope that a program can hold: what needs a fresh proof of a person is nobody's but people's. */
const grantable = (permission: Permission | null): Permission =>
  permission && clientScopes.includes(permission) ? permission : "order.view";

function gateOf(caller: Caller, route: ListedRoute, access: Access): Gate {
  if (isOpen(access)) return null;
  return isPartner(route) ? (caller.partnerGate ?? (() => NO_CLIENT))(access) : caller.gate(access);
}

/** Refusals of a till's routes to staff who sit at none. */
const stopped = (gate: Gate, access: Access, answer: ApiAnswer): boolean =>
  gate !== null &&
  (access.who === "till" && answer.status === 403
    ? answer.body.code === "forbidden"
    : answer.status === gate[0] && answer.body.code === gate[1]);

const letIn = (access: Access, { status, body }: ApiAnswer): boolean =>
  status < 500 &&
  !(status === 401 && ["sign_in_required", "client_unknown"].includes(body?.code)) &&
  !(
    status === 403 &&
    ["forbidden", "insufficient_scope"].includes(body?.code) &&
    body.permission === needs(access)
  );

/** When something was last used: touched by reading too, and by whoever makes the calls. */
const TOUCHED = ["last_seen_at", "last_used_at"];

/** Every row that the shop has, but for answers kept for repeats, and what its objects hold, each with the name of its table. */
async function everything(): Promise<Set<string>> {
  const dumps = await Promise.all(
    ["CONTROL", ...shardNames(env), "SEARCH"].map(async (name) => {
      const db = Reflect.get(env, name) as D1Database;
      const tables = await db
        .prepare(
          "select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like '%\\_cf\\_%' escape '\\' and name not like 'd1\\_%' escape '\\' and name not like 'product_search\\_%' escape '\\' and name <> 'idempotency'",
        )
        .all<{ name: string }>();
      const rows = await db.batch(
        tables.results.map(({ name: table }) => db.prepare(`select * from ${table} order by rowid`)),
      );
      return rows.flatMap(({ results }, index) =>
        (results as Record<string, unknown>[])
          .filter((row) => !("tenant_id" in row) || row.tenant_id === shop.tenant_id)
          .map((row) =>
            JSON.stringify([
              tables.results[index]?.name,
              Object.entries(row).filter(([column]) => !TOUCHED.includes(column)),
            ]),
          ),
      );
    }),
  );
  const objects = objectsBehind(shop);
  const truths = await Promise.all([
    objects.order(known.order_id ?? "").read(),
    objects.cart(known.cart_id ?? "").read(),
    objects.item(known.sku ?? "").levels(),
    objects.register(shop.device_id).current(),
  ]);
  return new Set([...dumps.flat(), ...truths.map((truth) => JSON.stringify(truth))]);
}

/** What came, went or changed since; entries of the log may be left out, for looks that are written down. */
function changesSince(before: Set<string>, after: Set<string>, but?: "but for the log"): string[] {
  const gone = [...before].filter((row) => !after.has(row)).map((row) => `gone: ${row}`);
  const come = [...after].filter((row) => !before.has(row)).map((row) => `come: ${row}`);
  return [...gone, ...come].filter((row) => !but || !/^\w+: \["(audit_entry|alert)"/.test(row));
}

/** Apple's page posts a form; what it brings counts with the state of the browser that began alone. */
const APPLE_ANSWERS = "/api/v1/auth/shopper/:provider_id/callback";

describe("[SEC-01] [SEC-02] [SEC-04] [SEC-05] [SEC-08] every route × every kind of caller", () => {
  test("whoever a route is not for is refused, and nothing changes", async () => {
    const before = await everything();
    const wrong: string[] = [];
    for (const route of routes) {
      const { access } = route;
      if (!access) continue;
      for (const [name, caller] of Object.entries(callers)) {
        const gate = gateOf(caller, route, access);
        if (gate === null) continue;
        const answer = await callRoute(await caller.call(access), route, known);
        if (!stopped(gate, access, answer))
          wrong.push(
            `${route.method} ${route.path}: ${name} got ${answer.status} ${answer.body?.code ?? ""}`,
          );
      }
    }
    expect(wrong).toEqual([]);
    expect(changesSince(before, await everything())).toEqual([]);
  }, 300_000);

  test("ids of another merchant or another store are answered as ids that nobody has", async () => {
    const before = await everything();
    const wrong: string[] = [];
    for (const route of routes) {
      const { access } = route;
      if (!access || isOpen(access)) continue;
      for (const name of [
        "other merchant's staff",
        "other merchant's API client",
        "staff of another store",
        "other shopper",
      ]) {
        const caller = callers[name];
        if (!caller || gateOf(caller, route, access) !== null) continue;
        const invented = madeUp((id) => name !== "staff of another store" || LOCATED.includes(id));
        if (JSON.stringify(requestOf(route, known)) === JSON.stringify(requestOf(route, invented))) continue;
        const call = await caller.call(access);
        const [real, unreal] = [await callRoute(call, route, known), await callRoute(call, route, invented)];
        if (plain(real, known) !== plain(unreal, invented))
          wrong.push(
            `${route.method} ${route.path}: ${name} sees ${plain(real, known)} instead of ${plain(unreal, invented)}`,
          );
      }
    }
    expect(wrong).toEqual([]);
    expect(changesSince(before, await everything())).toEqual([]);
  }, 300_000);

  test("[SEC-08] reading changes nothing, whoever reads", async () => {
    const before = await everything();
    for (const route of routes) {
      if (route.method !== "GET" || !route.access) continue;
      await callRoute(await rightful(route, route.access), route, known);
    }
    expect(changesSince(before, await everything(), "but for the log")).toEqual([]);
  }, 300_000);

  test("[SEC-08] what a form of another site can send is refused, even from whoever may call", async () => {
    const before = await everything();
    const wrong: string[] = [];
    for (const route of routes) {
      const { access } = route;
      // Programs bring their key with each call; no browser sends it for them.
      if (route.method === "GET" || !access || isPartner(route) || route.path === APPLE_ANSWERS) continue;
      const call = await rightful(route, access);
      for (const type of [
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/plain",
      ]) {
        const asForm: Call = (method, path, body) =>
          call(method, path, body ?? {}, { headers: { "content-type": type } });
        const { status, body } = await callRoute(asForm, route, known);
        if (status !== 415)
          wrong.push(`${route.method} ${route.path} as ${type}: ${status} ${body?.code ?? ""}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(changesSince(before, await everything())).toEqual([]);
  }, 300_000);

  test("whoever a route is for gets in", async () => {
    const wrong: string[] = [];
    for (const route of routes) {
      const { access } = route;
      if (!access) continue;
      const call = await rightful(route, access);
      const answer = await callRoute(call, route, known);
      if (!letIn(access, answer))
        wrong.push(`${route.method} ${route.path}: got ${answer.status} ${answer.body?.code ?? ""}`);
    }
    expect(wrong).toEqual([]);
  }, 300_000);
});

/** Somebody whom a route is for. */
async function rightful(route: ListedRoute, access: Access): Promise<Call> {
  if (isPartner(route)) return program("with", grantable(needs(access)));
  switch (access.who) {
    case "anyone":
    case "holder":
      return apiAt(shop.host);
    case "shopper":
      return shopper;
    case "staff":
      return person("with", access.permission);
    case "member":
      return person("with", "order.view");
    case "device":
      return apiAt(shop.host, { authorization: `Device ${shop.device_token}` });
    case "till":
      return shop.till;
    case "operator":
      return shop.operator;
    case "client":
      throw new Error(`${route.path} is for programs, and not among theirs`);
  }
}

/** An answer without what differs from call to call. */
function plain({ status, body }: ApiAnswer, given: Readonly<Record<string, string>>): string {
  let text = JSON.stringify(body, (name, value) => (name === "request_id" ? undefined : value)) ?? "";
  for (const [name, value] of Object.entries(given))
    if (value.length > 3) text = text.replaceAll(value, `{${name}}`);
  return `${status} ${text.replaceAll(/\b([a-z]{3})_[0-9A-Z]{26}\b/g, "$1").replaceAll(/\d{4}-[\d-]+T[\d:.]+Z/g, "then")}`;
}

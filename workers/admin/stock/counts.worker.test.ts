import { beforeAll, expect, test } from "vitest";
import { insertRows } from "#db/bulk.ts";
import { orderLine, orderLocation, orders } from "#db/schema/shard/orders.ts";
import { countEntry, countedBy, countOf, plannedCount } from "../../testing/counts.ts";
import { personWith, type SignedIn } from "../../testing/people.ts";
import {
  apiAt,
  type Call,
  databaseOf,
  eventually,
  objectsBehind,
  openShop,
  sell,
  stock,
  type TestShop,
  testId,
} from "../../testing/shop.ts";
import { stocked } from "../../testing/stock.ts";

let shop: TestShop;
let other: TestShop;
/** Somebody of the first store who only counts. */
let counter: SignedIn;
/** Somebody of the other store who counts and decides. */
let elsewhere: SignedIn;

beforeAll(async () => {
  [shop, other] = [await openShop(), await openShop()];
  counter = await personWith(shop, ["inventory.count"], shop.store);
  elsewhere = await personWith(shop, ["inventory.count", "inventory.stock.adjust"], shop.otherStore);
});

const onHand = async (sku: string, at = shop) =>
  (await objectsBehind(at).item(sku).levels()).find((level) => level.location_id === at.store)?.on_hand;

const linesOf = async (by: Call, id: string, query = "") =>
  (await by("GET", `/admin/counts/${id}/lines${query}`)).body.items;

/** Waits for the read copy to show a count in a state. */
const listedAs = (id: string, state: string, at = shop) =>
  eventually(
    async () =>
      (await at.administrator("GET", "/admin/counts")).body.items.find(
        (count: { id: string }) => count.id === id,
      ),
    (count) => count?.state === state,
  );

test("[INV-11] planned, counted, approved by somebody else and posted: the books are right, and the ledger names the count", async () => {
  const [a, b, c] = [await stocked(shop, 10), await stocked(shop, 4), await stocked(shop, 7)];
  const id = await plannedCount(shop, [a, b, c]);
  await countedBy(shop.manager, id, { [a]: 7, [b]: 4 });
  const closed = await shop.manager("GET", `/admin/counts/${id}`);
  expect(closed.body).toMatchObject({
    state: "counted",
    line_count: 3,
    counted: 2,
    over: 1,
    accuracy: {
      exact: 1,
      net_units: -3,
      absolute_units: 3,
      net_value: { amount: -6_000, currency: "USD" },
      absolute_value: { amount: 6_000, currency: "USD" },
    },
    moves: ["recount", "cancel"],
  });
  const own = await shop.manager("POST", `/admin/counts/${id}/approve`, { reason: null });
  expect([own.status, own.body.code]).toEqual([409, "move_not_allowed"]);
  const approved = await shop.administrator("POST", `/admin/counts/${id}/approve`, { reason: "seen it" });
  expect(approved.body.state).toBe("approved");
  const posted = await shop.administrator("POST", `/admin/counts/${id}/post`, {});
  expect([posted.status, posted.body.state, posted.body.moves]).toEqual([200, "posted", []]);
  expect([await onHand(a), await onHand(b), await onHand(c)]).toEqual([7, 4, 7]);
  const [movement] = await objectsBehind(shop).item(a).movements(null, 1);
  expect(movement).toMatchObject({ kind: "count", on_hand: -3, reference: id });
  expect(await listedAs(id, "posted")).toMatchObject({ counted: 2, accuracy: { exact: 1, net_units: -3 } });
});

test("[INV-11] of a blind count who only counts learns no figure of the books until nothing can be counted any more", async () => {
  const [a, b] = [await stocked(shop, 31), await stocked(shop, 47)];
  const id = await plannedCount(shop, [a, b]);
  const answersToCounter = async () => {
    const answers = await Promise.all([
      counter("GET", "/admin/counts"),
      counter("GET", `/admin/counts/${id}`),
      counter("GET", `/admin/counts/${id}/lines`),
      counter("GET", `/admin/counts/${id}/entries`),
      ...["different", "over", "moved"].map((filter) =>
        counter("GET", `/admin/counts/${id}/lines?filter=${filter}`),
      ),
    ]);
    const refused = answers.slice(4).map(({ status, body }) => [status, body.code]);
    expect(refused).toEqual(Array(3).fill([403, "forbidden"]));
    const [list, one, lines] = answers;
    const row = list?.body.items.find((count: { id: string }) => count.id === id);
    if (row) expect(row.accuracy).toBe(null);
    expect([one?.body.accuracy, one?.body.over]).toEqual([null, null]);
    expect(lines?.body.items.map((line: { books: unknown }) => line.books)).toEqual([null, null]);
    // 31 and 47 are what the books say, 29 and -2 what would give it away.
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toMatch(/[":[,](31|47|-2)[,}\]]/);
  };
  await answersToCounter();
  const entered = await counter("POST", `/admin/counts/${id}/entries`, { entries: [countEntry(a, 29)] });
  expect(entered.body).toMatchObject({ outcomes: [{ outcome: "counted" }], state: "counting", counted: 1 });
  expect(Object.keys(entered.body).sort()).toEqual(["counted", "line_count", "outcomes", "round", "state"]);
  await answersToCounter();
  const finished = await counter("POST", `/admin/counts/${id}/finish`, { rest: "not_counted" });
  expect([finished.body.state, finished.body.accuracy, finished.body.moves]).toEqual(["counted", null, []]);
  await answersToCounter();
  const seen = await linesOf(shop.manager, id, "?filter=over");
  expect(seen.map((line: { books: unknown }) => line.books)).toMatchObject([{ seen: 31, variance: -2 }]);
  await shop.administrator("POST", `/admin/counts/${id}/approve`, { reason: null });
  expect((await linesOf(counter, id)).find((line: { sku: string }) => line.sku === a).books.seen).toBe(31);
});

test("[INV-11] of a count that is not blind who counts sees what the books say", async () => {
  const sku = await stocked(shop, 12);
  const id = await plannedCount(shop, [sku], { blind: false });
  await countedBy(counter, id, { [sku]: 12 }, { finish: false });
  expect((await linesOf(counter, id))[0].books).toMatchObject({ seen: 12, variance: 0 });
});

test("[INV-11] who only counts plans nothing and decides nothing; who counts elsewhere finds no such count", async () => {
  const sku = await stocked(shop, 5);
  const id = await plannedCount(shop, [sku]);
  await countedBy(counter, id, { [sku]: 1 });
  const planned = await counter("POST", "/admin/counts", countOf(shop, [sku]));
  expect([planned.status, planned.body.code]).toEqual([403, "forbidden"]);
  const bodies = {
    recount: { skus: [sku], reason: null },
    approve: { reason: null },
    post: {},
    cancel: { reason: null },
  };
  for (const [move, body] of Object.entries(bodies)) {
    const answer = await counter("POST", `/admin/counts/${id}/${move}`, body);
    expect([move, answer.status, answer.body.code]).toEqual([move, 403, "forbidden"]);
    for (const stranger of [elsewhere, other.administrator]) {
      const hidden = await stranger("POST", `/admin/counts/${id}/${move}`, body);
      expect([move, hidden.status, hidden.body.code]).toEqual([move, 404, "not_found"]);
    }
  }
  for (const stranger of [elsewhere, other.administrator]) {
    for (const path of ["", "/lines", "/entries"])
      expect((await stranger("GET", `/admin/counts/${id}${path}`)).status).toBe(404);
    const entered = await stranger("POST", `/admin/counts/${id}/entries`, { entries: [countEntry(sku, 1)] });
    expect(entered.status).toBe(404);
    const { body } = await stranger("GET", `/admin/counts?location_id=${shop.store}`);
    expect(body.items).toEqual([]);
  }
  const away = await elsewhere("POST", "/admin/counts", countOf(shop, [sku]));
  expect([away.status, away.body.code]).toEqual([422, "unknown_location"]);
  expect((await shop.administrator("GET", `/admin/counts/${id}`)).body.state).toBe("counted");
  expect(await onHand(sku)).toBe(5);
});

test("[INV-11] lines beyond the threshold are counted again, and only those", async () => {
  const [a, b] = [await stocked(shop, 10), await stocked(shop, 10)];
  const id = await plannedCount(shop, [a, b]);
  await countedBy(shop.manager, id, { [a]: 4, [b]: 10 });
  const over = await linesOf(shop.manager, id, "?filter=over");
  expect(over.map((line: { sku: string }) => line.sku)).toEqual([a]);
  const again = await shop.manager("POST", `/admin/counts/${id}/recount`, { skus: [a], reason: "far off" });
  expect(again.body).toMatchObject({ state: "counting", round: 2, open: 1 });
  const entered = await counter("POST", `/admin/counts/${id}/entries`, {
    entries: [
      countEntry(a, 9, { round: 2 }),
      countEntry(b, 1, { round: 2 }),
      countEntry(a, 1),
      countEntry("NO-SUCH", 1, { round: 2 }),
    ],
  });
  expect(entered.body.outcomes.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
    "counted",
    "round_over",
    "round_over",
    "unknown_sku",
  ]);
  const line = (await linesOf(shop.manager, id)).find((one: { sku: string }) => one.sku === a);
  expect(line).toMatchObject({ counted: 9, books: { variance: -1, earlier: [{ counted: 4, seen: 10 }] } });
});

test("[INV-11] goods that nobody planned are taken in, and their books put right too", async () => {
  const [planned, found] = [await stocked(shop, 3), await stocked(shop, 2)];
  const id = await plannedCount(shop, [planned]);
  await countedBy(shop.manager, id, { [planned]: 3, [found]: 6 });
  const [line] = await linesOf(shop.manager, id, "?filter=found");
  expect(line).toMatchObject({ sku: found, planned: false, counted: 6, books: { seen: 2, variance: 4 } });
});

test("[INV-11] planned twice under one key it is one count", async () => {
  const sku = await stocked(shop, 3);
  const key = crypto.randomUUID();
  const plan = () => shop.manager("POST", "/admin/counts", countOf(shop, [sku]), { key });
  const [first, second] = [await plan(), await plan()];
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body.items.map(({ id }: { id: string }) => id)).toEqual([first.body.items[0].id]);
});

test("[INV-11] a plan names what it can count: SKUs that are there, a category, a class, at a known place by known people", async () => {
  const fresh = await openShop();
  const nothing = await fresh.administrator(
    "POST",
    "/admin/counts",
    countOf(fresh, [], { scope: { kind: "all" } }),
  );
  expect([nothing.status, nothing.body.code]).toEqual([422, "nothing_to_count"]);
  const sku = await stocked(fresh, 3);
  const refusal = async (more: Record<string, unknown>) =>
    (await fresh.administrator("POST", "/admin/counts", countOf(fresh, [sku], more))).body.code;
  expect(await refusal({ scope: { kind: "skus", skus: ["NOPE"] } })).toBe("unknown_sku");
  expect(await refusal({ location_id: testId("loc") })).toBe("unknown_location");
  expect(await refusal({ location_id: other.store })).toBe("unknown_location");
  expect(await refusal({ assigned_to: testId("stf") })).toBe("unknown_staff");
  expect(await refusal({ scope: { kind: "category", category_id: testId("cat") } })).toBe("nothing_to_count");
});

test("[INV-11] of all that sells, few SKUs are A: what was sold here in 90 days decides", async () => {
  const fresh = await openShop();
  const skus = ["ABC-1", "ABC-2", "ABC-3", "ABC-4"];
  const product_id = await sell(fresh, skus);
  for (const sku of skus) await stock(fresh, sku, 5, fresh.store);
  const day = 24 * 3_600_000;
  await soldAt(fresh, product_id, fresh.store, Date.now() - day, { "ABC-1": 70, "ABC-2": 22, "ABC-3": 8 });
  await soldAt(fresh, product_id, fresh.store, Date.now() - 91 * day, { "ABC-4": 900 });
  await soldAt(fresh, product_id, fresh.otherStore, Date.now() - day, { "ABC-4": 900 });
  await soldAt(fresh, product_id, fresh.store, Date.now() - day, { "ABC-4": 900 }, "cancelled");
  const ready = async () => {
    const all = await fresh.administrator(
      "POST",
      "/admin/counts",
      countOf(fresh, [], { scope: { kind: "all" } }),
    );
    return all.body.items?.[0]?.line_count;
  };
  await eventually(ready, (lines) => lines === 4);
  const classOf = async (name: string) => {
    const scope = { kind: "abc", class: name };
    const { body } = await fresh.administrator("POST", "/admin/counts", countOf(fresh, [], { scope }));
    return (await linesOf(fresh.administrator, body.items[0].id)).map((line: { sku: string }) => line.sku);
  };
  expect(await classOf("A")).toEqual(["ABC-1", "ABC-2"]);
  expect(await classOf("B")).toEqual(["ABC-3"]);
  expect(await classOf("C")).toEqual(["ABC-4"]);
});

/** An order in the read copy that took units from a place. */
async function soldAt(
  at: TestShop,
  product_id: string,
  location_id: string,
  placed: number,
  units: Readonly<Record<string, number>>,
  state = "completed",
): Promise<void> {
  const db = await databaseOf(at);
  const id = testId("ord");
  const placed_at = new Date(placed).toISOString();
  await db.batch([
    insertRows(db, orders, [
      {
        id,
        number: id,
        state,
        source: "pos",
        channel_id: at.channel_id,
        fulfilment: "carry_out",
        location_id,
        currency: "USD",
        total: 0,
        units: 0,
        document: {},
        seq: 1,
        placed_at,
        updated_at: placed_at,
      },
    ]),
    insertRows(db, orderLocation, [{ order_id: id, location_id }]),
    insertRows(
      db,
      orderLine,
      Object.entries(units).map(([sku, quantity], index) => ({
        order_id: id,
        line_id: `lin_${index}`,
        product_id,
        sku,
        title: sku,
        quantity,
        total: 0,
      })),
    ),
  ]);
}

test("[INV-11] accuracy is told by month and place, and of each count as CSV; only of places within reach", async () => {
  const fresh = await openShop();
  const [a, b] = [await stocked(fresh, 10), await stocked(fresh, 10)];
  for (const found of [8, 10]) {
    const id = await plannedCount(fresh, [a, b], { title: "=Aisle" });
    await countedBy(fresh.manager, id, { [a]: found, [b]: 10 });
    await fresh.administrator("POST", `/admin/counts/${id}/approve`, { reason: null });
    await fresh.administrator("POST", `/admin/counts/${id}/post`, {});
    await listedAs(id, "posted", fresh);
  }
  const { body } = await fresh.administrator("GET", "/admin/counts/accuracy");
  expect(body.months).toEqual([
    {
      month: new Date().toISOString().slice(0, 7),
      location_id: fresh.store,
      counts: 2,
      counted: 4,
      exact: 2,
      net_units: 0,
      absolute_units: 4,
      net_value: { amount: 0, currency: "USD" },
      absolute_value: { amount: 8_000, currency: "USD" },
    },
  ]);
  const csv = await fresh.administrator("GET", "/admin/counts/accuracy.csv");
  const rows = String(csv.body).trim().split("\r\n");
  expect(rows.length).toBe(3);
  expect(rows[1]).toMatch(/^[0-9A-Z]{6}-[0-9A-Z]{4},'=Aisle,S1,[^,]+,2,1,-2,2,USD,-4000,4000$/);
  const away = await personWith(fresh, ["inventory.count"], fresh.otherStore);
  expect((await away("GET", "/admin/counts/accuracy")).body.months).toEqual([]);
  expect(
    String((await away("GET", "/admin/counts/accuracy.csv")).body)
      .trim()
      .split("\r\n").length,
  ).toBe(1);
});

test("[INV-11] a till lists, counts and closes the counts of its own store, without a figure of the books", async () => {
  const sku = await stocked(shop, 63);
  const device = apiAt(shop.host, { authorization: `Device ${shop.device_token}` });
  const [id, away] = [
    await plannedCount(shop, [sku]),
    await plannedCount(shop, [sku], { location_id: shop.otherStore }),
  ];
  await listedAs(id, "planned");
  const { body } = await shop.till("GET", "/pos/counts");
  const ids = body.items.map((count: { id: string }) => count.id);
  expect([ids.includes(id), ids.includes(away)]).toEqual([true, false]);
  const opened = await shop.till("GET", `/pos/counts/${id}`);
  expect(opened.body).toMatchObject({ count: { round: 1, counted: 0 }, items: [{ sku, counted: null }] });
  expect(JSON.stringify(opened.body)).not.toContain("63");
  const counted_by = (await device("GET", "/pos/context")).body.staff.find(
    (person: { name: string }) => person.name === "Mo Manager",
  ).id;
  const entries = [countEntry(sku, 60), countEntry(sku, 2)];
  const send = (to: string, by = counted_by) =>
    device("POST", `/pos/counts/${to}/entries`, { counted_by: by, entries });
  const outcomes = async (answer: ReturnType<typeof send>) =>
    (await answer).body.outcomes.map(({ outcome }: { outcome: string }) => outcome);
  expect(await outcomes(send(id))).toEqual(["counted", "counted"]);
  expect(await outcomes(send(id))).toEqual(["repeated", "repeated"]);
  expect((await send(away)).status).toBe(404);
  expect((await send(id, testId("stf"))).body.code).toBe("unknown_staff");
  expect((await shop.till("GET", `/pos/counts/${away}`)).status).toBe(404);
  const finished = await shop.till("POST", `/pos/counts/${id}/finish`, { rest: "zero" });
  expect([finished.status, finished.body.state]).toEqual([200, "counted"]);
  const [entered] = (await shop.manager("GET", `/admin/counts/${id}/entries`)).body.items;
  expect(entered).toMatchObject({ by: { id: counted_by, name: "Mo Manager" }, device_id: shop.device_id });
  expect((await linesOf(shop.administrator, id))[0]).toMatchObject({ counted: 62, books: { seen: 63 } });
});

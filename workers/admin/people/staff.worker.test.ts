import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { type Colleague, colleague } from "../../testing/colleagues.ts";
import { personWith } from "../../testing/people.ts";
import {
  type ApiAnswer,
  apiAt,
  type Call,
  eventually,
  objectsBehind,
  openShop,
  type TestShop,
  testId,
} from "../../testing/shop.ts";

let shop: TestShop;
let foreign: TestShop;

beforeAll(async () => {
  [shop, foreign] = await Promise.all([openShop(), openShop()]);
});

const outcome = ({ status, body }: ApiAnswer): string =>
  status < 300 ? String(status) : `${status} ${body.code}`;

/** What the database has of a shop's people. */
async function kept(of: TestShop): Promise<string> {
  const rows = await Promise.all([
    env.CONTROL.prepare("select * from staff where tenant_id = ? order by id").bind(of.tenant_id).all(),
    env.CONTROL.prepare(
      "select * from staff_role where tenant_id = ? order by staff_id, role_id, location_id",
    )
      .bind(of.tenant_id)
      .all(),
  ]);
  return JSON.stringify(rows.map(({ results }) => results.map((row) => ({ ...row, last_seen_at: null }))));
}

async function etagOf(id: string): Promise<string> {
  const { headers } = await shop.administrator("GET", `/admin/staff/${id}`);
  return headers.get("etag") ?? "";
}

describe("[SEC-01] [SEC-02] [UC14] who may add whom", () => {
  const store = () => shop.store;
  const elsewhere = () => shop.otherStore;
  const nowhere = () => null;
  const foreignStore = () => foreign.store;

  test.each<[string, string, () => string | null, string]>([
    ["administrator", "administrator", nowhere, "201"],
    ["administrator", "store_manager", store, "201"],
    ["administrator", "store_associate", store, "201"],
    ["administrator", "store_associate", nowhere, "422 role_needs_location"],
    ["administrator", "rol_01J8ZQ5V6N4T3M2K1H0G9F8E7D", nowhere, "422 unknown_role"],
    ["administrator", "store_associate", foreignStore, "422 unknown_location"],
    ["manager", "store_associate", store, "201"],
    ["manager", "store_manager", store, "201"],
    ["manager", "store_associate", elsewhere, "422 unknown_location"],
    ["manager", "finance", nowhere, "403 person_elsewhere"],
    ["manager", "administrator", store, "403 beyond_own"],
    ["manager", "catalog_manager", store, "403 beyond_own"],
    ["orderDesk", "store_associate", store, "403 forbidden"],
  ])("%s adds a %s", async (by, role_id, place, expected) => {
    const before = await kept(shop);
    const answer = await shop[by as "administrator"]("POST", "/admin/staff", {
      name: "New",
      email: null,
      roles: [{ role_id, location_id: place() }],
    });
    expect(outcome(answer)).toBe(expected);
    if (answer.status !== 201) expect(await kept(shop)).toBe(before);
  });

  test("what was lent for a while cannot be handed on", async () => {
    const lent = await colleague(shop, "Lee Lent", ["store_associate", shop.store]);
    const until = new Date(Date.now() + 60_000).toISOString();
    await env.CONTROL.batch(
      ["staff.edit", "staff.view", "order.refund"].map((permission) =>
        env.CONTROL.prepare(
          "insert into access_request (tenant_id, id, staff_id, permission, location_id, reason, minutes, status, expires_at, created_at) values (?, ?, ?, ?, ?, 'x', 60, 'approved', ?, ?)",
        ).bind(shop.tenant_id, testId("acc"), lent.id, permission, shop.store, until, until),
      ),
    );
    const add = (role_id: string) =>
      lent("POST", "/admin/staff", { name: "N", email: null, roles: [{ role_id, location_id: shop.store }] });
    expect(outcome(await add("store_manager"))).toBe("403 beyond_own");
    expect(outcome(await add("store_associate"))).toBe("201");
  });
});

describe("[SEC-01] inviting", () => {
  test("writes to the person and lets them in by the link alone; the same key adds nobody twice", async () => {
    const email = `alice-${testId("stf").slice(4, 14).toLowerCase()}@example.com`;
    const body = { name: "Alice", email, roles: [{ role_id: "store_manager", location_id: shop.store }] };
    const key = crypto.randomUUID();
    const first = await shop.administrator("POST", "/admin/staff", body, { key });
    const again = await shop.administrator("POST", "/admin/staff", body, { key });
    expect([first.status, first.body.status, again.body.id]).toEqual([201, "invited", first.body.id]);
    const mails = await eventually(
      () => objectsBehind(shop).mailbox().mails(email),
      (found) => found.length > 0,
    );
    expect(mails.map((mail) => mail.kind)).toEqual(["invitation"]);
    expect(mails[0]?.text).toContain("Ann Admin has given you access");
    const token = /\/admin\/invitation#(\S+)/.exec(mails[0]?.text ?? "")?.[1] ?? "";
    const found = await shop.shopper("POST", "/auth/staff/invitation", { token });
    expect([found.status, found.body.email]).toEqual([200, email]);

    const resent = await shop.administrator("POST", `/admin/staff/${first.body.id}/invitation`, {});
    expect(resent.status).toBe(200);
    const old = await shop.shopper("POST", "/auth/staff/invitation", { token });
    expect(old.body.code).toBe("link_expired");

    const withdrawn = await shop.administrator("DELETE", `/admin/staff/${first.body.id}/invitation`);
    expect(withdrawn.status).toBe(200);
    expect((await shop.administrator("GET", `/admin/staff/${first.body.id}`)).status).toBe(404);
    const tokens = await env.CONTROL.prepare("select count(*) as n from staff_token where staff_id = ?")
      .bind(first.body.id)
      .first<{ n: number }>();
    expect(tokens?.n).toBe(0);
    // The address is free again.
    expect((await shop.administrator("POST", "/admin/staff", body)).status).toBe(201);
  });

  test("an address works here once; somebody who has come cannot be invited again", async () => {
    const body = {
      name: "Ann",
      email: "ANN@example.com",
      roles: [{ role_id: "finance", location_id: null }],
    };
    expect(outcome(await shop.administrator("POST", "/admin/staff", body))).toBe("409 email_taken");
    const there = await colleague(shop, "There", ["finance", null]);
    const path = `/admin/staff/${there.id}/invitation`;
    expect(outcome(await shop.administrator("POST", path, {}))).toBe("409 not_invited");
    expect(outcome(await shop.administrator("DELETE", path))).toBe("409 not_invited");
    expect((await there("GET", "/admin/me")).status).toBe(200);
  });
});

describe("[SEC-02] people are seen where one may see them", () => {
  test("a store manager sees who works at the store, and of their roles those there", async () => {
    const own = await openShop();
    const both = await colleague(
      own,
      "Bo Both",
      ["store_associate", own.store],
      ["store_associate", own.otherStore],
    );
    const away = await colleague(own, "Al Away", ["store_associate", own.otherStore]);
    const all = await own.administrator("GET", "/admin/staff");
    expect(all.body.items.map((person: { name: string }) => person.name)).toEqual([
      "Al Away",
      "Ann Admin",
      "Bo Both",
      "Dee Desk",
      "Mo Manager",
    ]);
    const seen = await own.manager("GET", "/admin/staff");
    const store = { role_id: "store_associate", location_id: own.store };
    expect(seen.body.items.map(({ name, roles }: { name: string; roles: unknown }) => [name, roles])).toEqual(
      [
        ["Bo Both", [store]],
        ["Mo Manager", [{ ...store, role_id: "store_manager" }]],
      ],
    );
    const detail = await own.manager("GET", `/admin/staff/${both.id}`);
    expect([detail.body.roles, detail.body.editable]).toEqual([[store], false]);
    expect((await own.manager("GET", `/admin/staff/${away.id}`)).status).toBe(404);
    for (const filter of [`location_id=${own.otherStore}`, "role_id=administrator"])
      expect((await own.manager("GET", `/admin/staff?${filter}`)).body.items).toEqual([]);
  });

  test("filters and pages", async () => {
    const own = await openShop();
    await Promise.all(
      ["Zoe", "Yan", "Xia", "Wim"].map((name) => colleague(own, name, ["store_associate", own.store])),
    );
    const read = async (query: string) => {
      const { body } = await own.administrator("GET", `/admin/staff?${query}`);
      return { names: body.items.map((person: { name: string }) => person.name), next: body.next_cursor };
    };
    expect((await read("q=xi")).names).toEqual(["Xia"]);
    expect((await read("q=dee@")).names).toEqual(["Dee Desk"]);
    expect((await read("role_id=store_associate")).names).toEqual(["Wim", "Xia", "Yan", "Zoe"]);
    expect((await read(`location_id=${own.store}`)).names.length).toBe(5);
    expect((await read("status=disabled")).names).toEqual([]);
    const names: string[] = [];
    let cursor: string | null = "";
    for (let page = 0; cursor !== null; page++) {
      const { names: more, next } = await read(`limit=3${cursor && `&cursor=${cursor}`}`);
      names.push(...more);
      cursor = next;
      expect(page).toBeLessThan(3);
    }
    expect(names).toEqual(["Ann Admin", "Dee Desk", "Mo Manager", "Wim", "Xia", "Yan", "Zoe"]);
  });
});

describe("[SEC-01] [SEC-02] who may change whom", () => {
  let people: Record<string, Colleague>;
  beforeAll(async () => {
    const [associate, both, peer, finance, localAdmin] = await Promise.all([
      colleague(shop, "Associate", ["store_associate", shop.store]),
      colleague(shop, "Both", ["store_associate", shop.store], ["store_associate", shop.otherStore]),
      colleague(shop, "Peer", ["store_manager", shop.store]),
      colleague(shop, "Finance", ["finance", null]),
      colleague(shop, "Local admin", ["administrator", shop.store]),
    ]);
    people = { associate, both, peer, finance, localAdmin };
  });

  /** All that one may do to a person; each leaves them as they were. */
  const acts: Record<string, (by: TestShop["manager"], id: string) => Promise<ApiAnswer>> = {
    edit: async (by, id) => {
      const { body } = await shop.administrator("GET", `/admin/staff/${id}`);
      const headers = { "if-match": `"v${body.version}"` };
      return by("PUT", `/admin/staff/${id}`, { name: body.name, roles: body.roles }, { headers });
    },
    disable: (by, id) => by("POST", `/admin/staff/${id}/disable`, { reason: null }),
    enable: (by, id) => by("POST", `/admin/staff/${id}/enable`, { reason: null }),
    "set PIN": (by, id) => by("PUT", `/admin/staff/${id}/pin`, { pin: "7391" }),
    "clear PIN": (by, id) => by("DELETE", `/admin/staff/${id}/pin`),
  };

  test.each([
    ["administrator", "associate", "200"],
    ["administrator", "localAdmin", "200"],
    ["manager", "associate", "200"],
    ["manager", "peer", "200"],
    ["manager", "both", "403 person_elsewhere"],
    ["manager", "localAdmin", "403 beyond_own"],
    ["manager", "finance", "404 not_found"],
    ["orderDesk", "associate", "403 forbidden"],
  ] as const)("%s changes %s: %s", async (by, whom, expected) => {
    const id = people[whom]?.id ?? "";
    const before = await kept(shop);
    for (const [name, act] of Object.entries(acts))
      expect([name, outcome(await act(shop[by], id))]).toEqual([name, expected]);
    if (expected !== "200") expect(await kept(shop)).toBe(before);
  });

  test("nobody changes their own access", async () => {
    const { body: me } = await shop.administrator("GET", "/admin/me");
    for (const [name, act] of Object.entries(acts))
      expect([name, outcome(await act(shop.administrator, me.id))]).toEqual([name, "403 own_access"]);
  });

  test("whoever holds less takes nothing away from who holds more", async () => {
    const clerk = await personWith(shop, ["staff.edit", "staff.view"]);
    for (const [name, act] of Object.entries(acts))
      expect([name, outcome(await act(clerk, people.finance?.id ?? ""))]).toEqual([name, "403 beyond_own"]);
  });

  test("people of another merchant are not there", async () => {
    const { body: theirs } = await foreign.administrator("GET", "/admin/me");
    const answer = await shop.administrator("POST", `/admin/staff/${theirs.id}/disable`, { reason: null });
    const nobody = await shop.administrator("POST", `/admin/staff/${testId("stf")}/disable`, {
      reason: null,
    });
    expect([outcome(answer), outcome(nobody)]).toEqual(["404 not_found", "404 not_found"]);
    expect((await foreign.administrator("GET", "/admin/me")).status).toBe(200);
  });

  test("an old version is refused, and roles count from the next call on", async () => {
    const who = await colleague(shop, "Will Move", ["store_associate", shop.store]);
    const etag = await etagOf(who.id);
    const roles = [{ role_id: "finance", location_id: null }];
    const put = (tag: string) =>
      shop.administrator(
        "PUT",
        `/admin/staff/${who.id}`,
        { name: "Will", roles },
        { headers: { "if-match": tag } },
      );
    expect(outcome(await put('"v99"'))).toBe("412 version_conflict");
    expect((await who("GET", "/admin/audit")).status).toBe(403);
    expect(outcome(await put(etag))).toBe("200");
    expect((await who("GET", "/admin/audit")).status).toBe(200);
    expect(outcome(await put(etag))).toBe("412 version_conflict");
  });

  test("two who change one person at once: one does, the other is told", async () => {
    const who = await colleague(shop, "Wanted Twice", ["store_associate", shop.store]);
    const headers = { "if-match": await etagOf(who.id) };
    const give = (role_id: string) =>
      shop.administrator(
        "PUT",
        `/admin/staff/${who.id}`,
        { name: "Wanted", roles: [{ role_id, location_id: null }] },
        { headers },
      );
    const answers = await Promise.all([give("finance"), give("marketing_manager")]);
    expect(answers.map(outcome).sort()).toEqual(["200", "412 version_conflict"]);
    const { body } = await shop.administrator("GET", `/admin/staff/${who.id}`);
    expect(body.roles.length).toBe(1);
  });
});

describe("[SEC-03] keeping people out", () => {
  test("a disabled person's sessions end at once, at desks and tills; enabled, they sign in as before", async () => {
    const who = await colleague(shop, "Out Soon", ["store_associate", shop.store]);
    await shop.administrator("PUT", `/admin/staff/${who.id}/pin`, { pin: "7391" });
    const device = apiAt(shop.host, { authorization: `Device ${shop.device_token}` });
    const names = async () =>
      (await device("GET", "/pos/context")).body.staff.map((person: { name: string }) => person.name);
    const signIn = () => device("POST", "/pos/sign-in", { staff_id: who.id, pin: "7391" });
    const session = await signIn();
    const till = apiAt(shop.host, { authorization: `Bearer ${session.body.token}` });
    expect((await till("GET", "/pos/shift")).status).toBe(200);
    expect(await names()).toContain("Out Soon");

    await shop.administrator("POST", `/admin/staff/${who.id}/disable`, { reason: "left the company" });
    expect([(await who("GET", "/admin/me")).status, (await till("GET", "/pos/shift")).status]).toEqual([
      401, 401,
    ]);
    expect([await names(), (await signIn()).status]).toEqual([expect.not.arrayContaining(["Out Soon"]), 401]);

    await shop.administrator("POST", `/admin/staff/${who.id}/enable`, { reason: null });
    expect((await who("GET", "/admin/me")).status).toBe(401);
    expect((await signIn()).status).toBe(200);
  });

  test("a new PIN replaces the old one and signs out at tills; easy ones are refused", async () => {
    const who = await colleague(shop, "New Pin", ["store_associate", shop.store]);
    const device = apiAt(shop.host, { authorization: `Device ${shop.device_token}` });
    const set = (pin: string) => shop.administrator("PUT", `/admin/staff/${who.id}/pin`, { pin });
    expect(outcome(await set("1234"))).toBe("422 invalid_request");
    await set("7391");
    const session = await device("POST", "/pos/sign-in", { staff_id: who.id, pin: "7391" });
    expect(session.status).toBe(200);
    await set("8264");
    const till = apiAt(shop.host, { authorization: `Bearer ${session.body.token}` });
    expect((await till("GET", "/pos/shift")).status).toBe(401);
    expect((await device("POST", "/pos/sign-in", { staff_id: who.id, pin: "7391" })).status).toBe(401);
    expect((await who("GET", "/admin/me")).status).toBe(200);
  });

  test("what a disabled person asked for and was lent ends too", async () => {
    const who = await colleague(shop, "Lent Out", ["store_associate", shop.store]);
    const ask = (permission: string) =>
      who("POST", "/admin/access-requests", {
        permission,
        location_id: shop.store,
        reason: "busy day",
        minutes: 60,
      });
    const [asked, lent] = [await ask("inventory.stock.adjust"), await ask("inventory.stock.receive")];
    await shop.administrator("POST", `/admin/access-requests/${lent.body.id}/approve`, { note: null });
    await shop.administrator("POST", `/admin/staff/${who.id}/disable`, { reason: null });
    const { body } = await shop.administrator("GET", "/admin/access-requests");
    const states = body.items.map(({ id, status }: { id: string; status: string }) => [id, status]);
    expect(states).toEqual(
      expect.arrayContaining([
        [asked.body.id, "withdrawn"],
        [lent.body.id, "revoked"],
      ]),
    );
  });
});

describe("[SEC-01] somebody is always left who can let people in", () => {
  test("the last administrator is neither disabled nor made less, by whoever holds as much", async () => {
    const own = await openShop();
    const { body: ann } = await own.administrator("GET", "/admin/me");
    // Holds all that an administrator holds, but is none.
    const role = await own.administrator("POST", "/admin/roles", {
      name: "Deputy",
      description: "",
      grants: ann.permissions.map((permission: string) => ({ permission, limits: null })).slice(0, 1),
    });
    const deputy = await colleague(own, "Deputy", [role.body.id, null]);
    await env.CONTROL.prepare("update custom_role set grants = ? where tenant_id = ? and id = ?")
      .bind(
        JSON.stringify(ann.permissions.map((permission: string) => ({ permission, limits: null }))),
        own.tenant_id,
        role.body.id,
      )
      .run();
    const before = await kept(own);
    const disabled = await deputy("POST", `/admin/staff/${ann.id}/disable`, { reason: null });
    const edited = await deputy(
      "PUT",
      `/admin/staff/${ann.id}`,
      { name: "Ann", roles: [{ role_id: "finance", location_id: null }] },
      { headers: { "if-match": '"v1"' } },
    );
    expect([outcome(disabled), outcome(edited)]).toEqual([
      "409 last_administrator",
      "409 last_administrator",
    ]);
    expect(await kept(own)).toBe(before);
  });

  test("two administrators who lower or disable each other at once: one wins, every time", async () => {
    const own = await openShop();
    const { body: ann } = await own.administrator("GET", "/admin/me");
    let left = { call: own.administrator, id: ann.id as string };
    for (const act of ["lower", "lower", "disable", "disable"] as const) {
      const bea = await colleague(own, "Bea", ["administrator", null]);
      const fight = (by: Call, id: string) =>
        act === "disable"
          ? by("POST", `/admin/staff/${id}/disable`, { reason: null })
          : by(
              "PUT",
              `/admin/staff/${id}`,
              { name: "Lowered", roles: [{ role_id: "finance", location_id: null }] },
              { headers: { "if-match": '"v1"' } },
            );
      const answers = await Promise.all([fight(left.call, bea.id), fight(bea, left.id)]);
      const lost = answers.filter(({ status }) => status !== 200).map(outcome);
      // The slower one was stopped by the database, or was no administrator any more when their call was looked at.
      expect(lost.length).toBe(1);
      expect(["409 last_administrator", "403 forbidden", "403 beyond_own", "401 sign_in_required"]).toContain(
        lost[0],
      );
      expect(await administrators(own)).toBe(1);
      if (answers[1]?.status === 200) left = { call: bea, id: bea.id };
    }
  });
});

/** How many may still sign in and administrate everything. */
async function administrators(of: TestShop): Promise<number> {
  const row = await env.CONTROL.prepare(
    "select count(*) as n from staff_role r join staff s on s.tenant_id = r.tenant_id and s.id = r.staff_id where r.tenant_id = ? and r.role_id = 'administrator' and s.status = 'active'",
  )
    .bind(of.tenant_id)
    .first<{ n: number }>();
  return row?.n ?? 0;
}

import { beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_ROLE_IDS } from "#commerce/access/roles.ts";
import { colleague } from "../../testing/colleagues.ts";
import { personWith } from "../../testing/people.ts";
import { type ApiAnswer, openShop, type TestShop, testId } from "../../testing/shop.ts";

let shop: TestShop;
let foreign: TestShop;
beforeAll(async () => {
  [shop, foreign] = await Promise.all([openShop(), openShop()]);
});

const outcome = ({ status, body }: ApiAnswer): string =>
  status < 300 ? String(status) : `${status} ${body.code}`;
const usd = (amount: number) => ({ amount, currency: "USD" });
const unlimited = (...permissions: string[]) =>
  permissions.map((permission) => ({
    permission,
    limits: null as { amount: number; currency: string }[] | null,
  }));

let names = 0;
const input = (grants: ReturnType<typeof unlimited>, name = `Role ${++names} ${testId("rol")}`) => ({
  name,
  description: "",
  grants,
});

async function newRole(grants = unlimited("order.view")): Promise<string> {
  const { status, body } = await shop.administrator("POST", "/admin/roles", input(grants));
  expect([status, body.id]).toEqual([201, body.id]);
  return body.id;
}

describe("[SEC-01] roles of the merchant's own", () => {
  test("are made of permissions, limited in money, and hold for people who have them", async () => {
    const grants = [
      ...unlimited("order.view", "order.cancel"),
      { permission: "order.refund", limits: [usd(1_500), { amount: 1_000, currency: "EUR" }] },
    ];
    const { body } = await shop.administrator("POST", "/admin/roles", input(grants, "Night desk"));
    expect(body).toMatchObject({ kind: "custom", name: "Night desk", grants, people: 0, version: 1 });
    const nina = await colleague(shop, "Nina Night", [body.id, null]);
    const { body: me } = await nina("GET", "/admin/me");
    expect(me.permissions.sort()).toEqual(["order.cancel", "order.refund", "order.view"]);
    expect(
      me.grants.find((grant: { permission: string }) => grant.permission === "order.refund").limits,
    ).toEqual(grants[2]?.limits);
    const { body: list } = await shop.administrator("GET", "/admin/roles");
    expect(list.items.slice(0, 11).map((role: { id: string }) => role.id)).toEqual([...DEFAULT_ROLE_IDS]);
    expect(list.items.find((role: { id: string }) => role.id === body.id).people).toBe(1);
  });

  test.each<[string, ReturnType<typeof unlimited>, string]>([
    ["a permission twice", unlimited("order.view", "order.view"), "422 invalid_request"],
    ["one that nothing asks for yet", unlimited("b2b.quote"), "422 invalid_request"],
    ["a limit where there is none", [{ permission: "order.view", limits: [usd(1)] }], "422 invalid_request"],
    [
      "two limits of one currency",
      [{ permission: "order.refund", limits: [usd(1), usd(2)] }],
      "422 invalid_request",
    ],
    ["a negative limit", [{ permission: "order.refund", limits: [usd(-1)] }], "422 invalid_request"],
    ["nothing", [], "422 invalid_request"],
    ["an unknown permission", unlimited("order.eat"), "422 invalid_request"],
  ])("with %s are refused", async (_, grants, expected) => {
    expect(outcome(await shop.administrator("POST", "/admin/roles", input(grants)))).toBe(expected);
  });

  test("of one name there is one; the default ones stay as they are", async () => {
    const name = `Unique ${testId("rol")}`;
    const [first, second] = [await newRole(), await newRole()];
    const rename = (id: string) =>
      shop.administrator("PUT", `/admin/roles/${id}`, input(unlimited("order.view"), name), {
        headers: { "if-match": '"v1"' },
      });
    expect([outcome(await rename(first)), outcome(await rename(second))]).toEqual([
      "200",
      "409 role_name_taken",
    ]);
    expect(
      outcome(await shop.administrator("POST", "/admin/roles", input(unlimited("order.view"), name))),
    ).toBe("409 role_name_taken");
    expect(outcome(await rename("administrator"))).toBe("422 invalid_request");
    expect(outcome(await shop.administrator("DELETE", "/admin/roles/finance"))).toBe("422 invalid_request");
  });
});

describe("[SEC-01] nobody makes a role of what they do not hold", () => {
  test.each<[string, ReturnType<typeof unlimited>, string]>([
    ["what they hold", unlimited("order.view"), "201"],
    ["what they do not hold", unlimited("customer.view"), "403 beyond_own"],
    ["more money than theirs", [{ permission: "order.refund", limits: [usd(20_001)] }], "403 beyond_own"],
    ["as much money", [{ permission: "order.refund", limits: [usd(20_000)] }], "201"],
    [
      "another currency",
      [{ permission: "order.refund", limits: [{ amount: 1, currency: "JPY" }] }],
      "403 beyond_own",
    ],
    ["no limit", unlimited("order.refund"), "403 beyond_own"],
  ])("%s", async (_, grants, expected) => {
    const own = [
      ...unlimited("staff.role.edit", "staff.view", "order.view"),
      { permission: "order.refund", limits: [usd(20_000)] },
    ];
    const clerk = await colleague(shop, "Clerk", [await newRole(own), null]);
    expect(outcome(await clerk("POST", "/admin/roles", input(grants)))).toBe(expected);
  });

  test("nor changes or deletes one that holds more than they do", async () => {
    const rich = await newRole(unlimited("customer.view", "order.view"));
    const clerk = await personWith(shop, ["staff.role.edit", "staff.view", "order.view"]);
    const put = await clerk("PUT", `/admin/roles/${rich}`, input(unlimited("order.view")), {
      headers: { "if-match": '"v1"' },
    });
    expect([outcome(put), outcome(await clerk("DELETE", `/admin/roles/${rich}`))]).toEqual([
      "403 beyond_own",
      "403 beyond_own",
    ]);
    const { body } = await shop.administrator("GET", `/admin/roles/${rich}`);
    expect(body.grants.length).toBe(2);
  });
});

describe("[SEC-01] changing and deleting", () => {
  test("a change holds at once for whoever has the role; an old version is refused", async () => {
    const id = await newRole(unlimited("order.view"));
    const pat = await colleague(shop, "Pat", [id, null]);
    expect((await pat("GET", "/admin/customers")).status).toBe(403);
    const put = () =>
      shop.administrator("PUT", `/admin/roles/${id}`, input(unlimited("customer.view")), {
        headers: { "if-match": '"v1"' },
      });
    expect(outcome(await put())).toBe("200");
    expect([
      (await pat("GET", "/admin/customers")).status,
      (await pat("GET", "/admin/orders")).status,
    ]).toEqual([200, 403]);
    expect(outcome(await put())).toBe("412 version_conflict");
  });

  test("a role that somebody has stays; nobody's goes", async () => {
    const id = await newRole();
    const who = await colleague(shop, "Has It", [id, null]);
    expect(outcome(await shop.administrator("DELETE", `/admin/roles/${id}`))).toBe("409 role_in_use");
    await shop.administrator(
      "PUT",
      `/admin/staff/${who.id}`,
      { name: "Has Not", roles: [{ role_id: "finance", location_id: null }] },
      { headers: { "if-match": '"v1"' } },
    );
    expect(outcome(await shop.administrator("DELETE", `/admin/roles/${id}`))).toBe("200");
    expect(outcome(await shop.administrator("DELETE", `/admin/roles/${id}`))).toBe("404 not_found");
  });

  test("given and deleted at once: never is somebody left with a role that is gone", async () => {
    for (let round = 0; round < 6; round++) {
      const id = await newRole();
      const who = await colleague(shop, "Racer", ["finance", null]);
      const [given, deleted] = await Promise.all([
        shop.administrator(
          "PUT",
          `/admin/staff/${who.id}`,
          { name: "Racer", roles: [{ role_id: id, location_id: null }] },
          { headers: { "if-match": '"v1"' } },
        ),
        shop.administrator("DELETE", `/admin/roles/${id}`),
      ]);
      expect([`${outcome(given)} ${outcome(deleted)}`]).toEqual([
        given.status === 200 ? "200 409 role_in_use" : "422 unknown_role 200",
      ]);
    }
  });

  test("[SEC-05] a role of another merchant is none", async () => {
    const id = await newRole();
    expect((await foreign.administrator("GET", `/admin/roles/${id}`)).status).toBe(404);
    const body = { name: "X", email: null, roles: [{ role_id: id, location_id: null }] };
    expect(outcome(await foreign.administrator("POST", "/admin/staff", body))).toBe("422 unknown_role");
  });

  test("[SEC-02] a store manager counts people of the store", async () => {
    const own = await openShop();
    await colleague(own, "A", ["store_associate", own.store]);
    await colleague(own, "B", ["store_associate", own.otherStore]);
    const count = async (by: TestShop["manager"]) =>
      (await by("GET", "/admin/roles/store_associate")).body.people;
    expect([await count(own.manager), await count(own.administrator)]).toEqual([1, 2]);
  });
});

import { exports } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import told from "../../docs/api.md?raw";
import { clientWith } from "../testing/clients.ts";
import { filledCart, openShop, sell, stock, type TestShop } from "../testing/shop.ts";

// Runs the calls of docs/api.md as they stand there.

let shop: TestShop;
let variables: Record<string, string>;

beforeAll(async () => {
  shop = await openShop();
  await sell(shop, ["DOCS-1"]);
  await stock(shop, "DOCS-1", 5, shop.store);
  const cart = await filledCart(shop, [{ sku: "DOCS-1", quantity: 1 }]);
  const placed = await shop.shopper("POST", `/store/carts/${cart.id}/checkout`, {
    payment: { kind: "card", token: "tok_approve" },
    expected_total: cart.total,
  });
  const scopes = ["order.view", "order.fulfil", "inventory.stock.view"] as const;
  const key = await clientWith(shop, { scopes });
  const oauth = await clientWith(shop, { kind: "oauth", scopes });
  const store = await clientWith(shop, { kind: "store", channel_id: shop.channel_id });
  variables = {
    SHOP: `https://${shop.host}`,
    KEY: key.secret,
    CLIENT_ID: oauth.id,
    CLIENT_SECRET: oauth.secret,
    STORE_KEY: store.secret,
    ORDER: placed.body.order.id,
  };
});

const examples = [...told.matchAll(/```sh\n(curl .*?)\n```/gs)].map((match) => match[1] ?? "");

/** Words of a command line, as a shell would split and fill them. */
function wordsOf(command: string): string[] {
  const words = command.replaceAll("\\\n", " ").match(/"[^"]*"|'[^']*'|[^\s'"]+/g) ?? [];
  return words.map((word) =>
    word.startsWith("'")
      ? word.slice(1, -1)
      : word.replaceAll('"', "").replaceAll(/\$(\w+)/g, (_, name: string) => {
          const value = variables[name];
          if (value === undefined) throw new Error(`nothing is known of $${name}`);
          return value;
        }),
  );
}

/** The request that curl makes of it (curl.se/docs/manpage.html), as far as the examples go. */
function requestOf(command: string): Request {
  const [, url = "", ...rest] = wordsOf(command);
  const headers = new Headers();
  const data: string[] = [];
  for (let at = 0; at < rest.length; at += 2) {
    const [option, value = ""] = rest.slice(at, at + 2);
    const [name = "", text = ""] = value.split(/: ?|=/, 2);
    if (option === "-H") headers.set(name, value.slice(name.length + 2));
    else if (option === "-u") headers.set("Authorization", `Basic ${btoa(value)}`);
    else if (option === "-d") data.push(value);
    else if (option === "--data-urlencode") data.push(`${name}=${encodeURIComponent(text)}`);
    else throw new Error(`${option} is not known here`);
  }
  const body = data.length > 0 ? data.join("&") : null;
  if (body !== null && !headers.has("Content-Type"))
    headers.set("Content-Type", "application/x-www-form-urlencoded");
  return new Request(url, { method: body === null ? "GET" : "POST", headers, body });
}

test("[INT-01] [INT-02] [CHN-05] the calls of the documentation work as they stand there, one after the other", async () => {
  const answered: [string, number][] = [];
  for (const example of examples) {
    const request = requestOf(example);
    const answer = await exports.default.fetch(request);
    answered.push([new URL(request.url).pathname.replace(variables.ORDER ?? "", "ord"), answer.status]);
    const text = await answer.text();
    const body: unknown = text === "" ? null : JSON.parse(text);
    if (typeof body === "object" && body !== null && "access_token" in body)
      variables.TOKEN = String(body.access_token);
  }
  expect(answered).toEqual([
    ["/api/v1/partner/client", 200],
    ["/api/v1/partner/orders", 200],
    ["/api/v1/partner/orders/ord/start_picking", 200],
    ["/api/v1/partner/oauth/token", 200],
    ["/api/v1/partner/oauth/revoke", 200],
    ["/api/v1/partner/stock/query", 200],
    ["/api/v1/partner/stock/changes", 200],
    ["/api/v1/store/products", 200],
  ]);
});

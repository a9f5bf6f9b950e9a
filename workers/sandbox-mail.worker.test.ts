import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { objectsOf } from "#durable-objects/objects.ts";
import type { Mail } from "#integrations/messaging/mailer.ts";
import { app } from "./app.ts";
import { objectsBehind, openShop, type TestShop, testId } from "./testing/shop.ts";

const letter = (changes: Partial<Mail> = {}): Mail => ({
  to: "jo@example.com",
  from: "Alder & Wren",
  kind: "magic_link",
  locale: "en",
  subject: "Sign in",
  text: "This link signs you in:\n\nhttps://shop.example/s?a=1&token=sesame\n\nRegards",
  html: "<p>This link</p>",
  ...changes,
});

describe("the sandbox mailbox", () => {
  test("takes each key once, and tells addresses apart whatever their case", async () => {
    const mailbox = objectsOf(env, testId("mer")).mailbox();
    await Promise.all(Array.from({ length: 5 }, () => mailbox.keep(letter(), "mai_1")));
    await mailbox.keep(letter({ subject: "Another", to: "Jo@Example.com" }), "mai_2");
    await mailbox.keep(letter({ subject: "Not theirs", to: "mo@example.com" }), "mai_3");
    const subjects = async (to: string | null) => (await mailbox.mails(to)).map((mail) => mail.subject);
    expect(await subjects("JO@example.com")).toEqual(["Another", "Sign in"]);
    expect(await subjects(null)).toEqual(["Not theirs", "Another", "Sign in"]);
    expect(await subjects("nobody@example.com")).toEqual([]);
  });

  test("keeps the latest 200", async () => {
    const mailbox = objectsOf(env, testId("mer")).mailbox();
    for (let index = 0; index < 203; index++)
      await mailbox.keep(letter({ subject: `Mail ${index}` }), `mai_${index}`);
    const kept = await mailbox.mails(null);
    expect(kept.length).toBe(200);
    expect([kept[0]?.subject, kept.at(-1)?.subject]).toEqual(["Mail 202", "Mail 3"]);
  });
});

describe("the mailbox's pages", () => {
  let shop: TestShop;
  const read = (path: string, ENVIRONMENT = "local") =>
    app.request(`https://${shop.host}/sandbox/${path}`, {}, { ...env, ENVIRONMENT });

  beforeAll(async () => {
    shop = await openShop();
    const mailbox = objectsBehind(shop).mailbox();
    await mailbox.keep(letter(), "mai_1");
    await mailbox.keep(letter({ to: "mo@example.com", subject: "<b>Second</b>" }), "mai_2");
  });

  test("list mail newest first, as text whatever is in it", async () => {
    const page = await (await read("mail")).text();
    expect(
      [...page.matchAll(/<a href="(\/sandbox\/mail\/\d+)">(.+?)<\/a>/g)].map(([, ...link]) => link),
    ).toEqual([
      ["/sandbox/mail/2", "&lt;b&gt;Second&lt;/b&gt;"],
      ["/sandbox/mail/1", "Sign in"],
    ]);
    expect(page).toContain("mo@example.com · ");
  });

  test("show one mail with its link to follow, and its HTML where nothing runs", async () => {
    const page = await (await read("mail/1")).text();
    expect(page).toContain(
      '<a href="https://shop.example/s?a=1&amp;token=sesame">https://shop.example/s?a=1&amp;token=sesame</a>',
    );
    const answer = await read("mail/1/html");
    expect(await answer.text()).toBe("<p>This link</p>");
    expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect(answer.headers.get("Content-Security-Policy")).not.toContain("script-src");
  });

  test.each(["mail/3", "mail/x", "mail/1.5", "mail/3/html"])("%s is not there", async (path) => {
    expect((await read(path)).status).toBe(404);
  });

  test("tell tests the mails of one address", async () => {
    const { items } = (await (await read("mail.json?to=Mo@example.com")).json()) as { items: Mail[] };
    expect(items).toEqual([
      { ...letter({ to: "mo@example.com", subject: "<b>Second</b>" }), id: 2, at: expect.any(String) },
    ]);
  });

  test("[SEC-07] [SEC-08] are there on a developer's machine only", async () => {
    for (const path of ["mail", "mail.json", "mail/1", "mail/1/html"]) {
      expect((await read(path)).status, path).toBe(200);
      for (const environment of ["production", "test", "", "Local"]) {
        const answer = await read(path, environment);
        expect(answer.status, `${path} in ${environment}`).toBe(404);
        expect(await answer.text()).not.toContain("sesame");
      }
    }
  });

  test("[SEC-05] show one merchant's mail at its own sites only", async () => {
    const other = await openShop();
    const answer = await app.request(
      `https://${other.host}/sandbox/mail.json`,
      {},
      { ...env, ENVIRONMENT: "local" },
    );
    expect(await answer.json()).toEqual({ items: [] });
  });
});

import { describe, expect, test } from "vitest";
import { type AccountFacts, type AccountMessage, accountLetter } from "./account-messages.ts";

const LINK = "https://shop.test/reset?token=s3same&next=%2F";
const AT = "2026-11-22T09:05:00.000Z";

/** One set of facts for each message. */
const FACTS: { readonly [Kind in AccountMessage]: AccountFacts[Kind] } = {
  invitation: { name: "Ada", invited_by: "Bob", link: LINK, valid_minutes: 7 * 1440 },
  password_reset: { name: "Ada", link: LINK, valid_minutes: 60 },
  magic_link: { name: "Ada", link: LINK, valid_minutes: 15 },
  email_confirmation: { name: "Ada", link: LINK, valid_minutes: 1440 },
  shopper_password_reset: { name: null, link: LINK, valid_minutes: 60 },
  account_exists: { name: "Ada", link: LINK },
  account_changed: { name: "Ada", what: "password", at: AT, link: LINK },
  new_sign_in: { name: "Ada", at: AT, device: "Firefox on Linux", ip: "192.0.2.7", link: LINK },
  access_request: {
    name: "Ada",
    requested_by: "Bob",
    permission: "Refund orders",
    place: "Berlin Mitte",
    reason: "Sale day",
    minutes: 240,
    link: LINK,
  },
  access_decided: { name: "Bob", permission: "Refund orders", until: AT, note: "Today only", link: LINK },
  security_alert: { name: "Ada", what: "Many failed sign-ins.", count: 1_200, since: AT, link: LINK },
  erasure_waiting: { name: "Ada" },
  erasure_done: { name: "Ada" },
};

const KINDS = Object.keys(FACTS) as AccountMessage[];
const write = <Kind extends AccountMessage>(
  kind: Kind,
  locale: string,
  changes: Partial<AccountFacts[Kind]> = {},
  shop = "Alder & Wren",
) => accountLetter(kind, { ...FACTS[kind], ...changes }, { shop, locale });

describe("messages about accounts [ORD-19] [SEC-03]", () => {
  test("a magic link, in English", () => {
    expect(write("magic_link", "en")).toEqual({
      kind: "magic_link",
      from: "Alder & Wren",
      locale: "en",
      subject: "Sign in to Alder & Wren",
      text: `Hello Ada,

This link signs you in:

${LINK}

It works once, and for 15 minutes. Pass it on to nobody. If you did not ask for it, leave it: nothing happens.

Kind regards
Alder & Wren`,
      html: expect.stringContaining("<title>Sign in to Alder &amp; Wren</title>"),
    });
  });

  test("a new sign-in, in German", () => {
    expect(write("new_sign_in", "de-DE").text).toBe(`Guten Tag Ada,

Auf einem Gerät, das wir noch nicht kannten, wurde Ihr Konto bei Alder & Wren angemeldet:

Firefox on Linux
Adresse: 192.0.2.7
22. November 2026 um 09:05 UTC

Wenn Sie das waren, ist nichts zu tun. Wenn nicht, beenden Sie die Sitzung und ändern Sie Ihr Passwort:

${LINK}

Freundliche Grüße
Alder & Wren`);
  });

  test.each([
    ["invitation", "en", "Your access to Alder & Wren", "for 7 days"],
    ["invitation", "de", "Ihr Zugang zu Alder & Wren", "7 Tage lang"],
    ["password_reset", "en", "Choose a new password", "for 1 hour"],
    ["password_reset", "de", "Neues Passwort wählen", "1 Stunde lang"],
    ["magic_link", "de", "Anmelden bei Alder & Wren", "15 Minuten lang"],
    ["email_confirmation", "en", "Confirm your address", "for 1 day"],
    ["email_confirmation", "de", "Adresse bestätigen", "1 Tag lang"],
    ["shopper_password_reset", "en", "Choose a new password", "your account at Alder & Wren"],
    ["shopper_password_reset", "de", "Neues Passwort wählen", "Ihr Konto bei Alder & Wren"],
    ["account_exists", "en", "You have an account at Alder & Wren", "There is one already."],
    ["account_exists", "de", "Sie haben ein Konto bei Alder & Wren", "Es gibt schon eines."],
    ["account_changed", "en-GB", "Your password was changed", "on 22 November 2026 at 09:05 UTC."],
    ["account_changed", "de", "Ihr Passwort wurde geändert", "am 22. November 2026 um 09:05 UTC geändert."],
    ["new_sign_in", "en-GB", "Your account was used on a new device", "22 November 2026 at 09:05 UTC"],
    ["access_request", "en", "Bob asks for access", "Refund orders, Berlin Mitte, for 4 hours."],
    ["access_request", "de", "Bob bittet um Zugang", "Refund orders, Berlin Mitte, für 4 Stunden."],
    ["access_decided", "en-GB", "Your access was granted", "until 22 November 2026 at 09:05 UTC."],
    ["access_decided", "de", "Ihr Zugang wurde gewährt", "bis 22. November 2026 um 09:05 UTC."],
    ["security_alert", "en-GB", "Security notice for Alder & Wren", "1,200 times since 22 November 2026"],
    ["security_alert", "de", "Sicherheitshinweis für Alder & Wren", "1.200-mal seit 22. November 2026"],
    ["erasure_waiting", "en", "Your data will be erased", "until your last order is settled"],
    ["erasure_waiting", "de", "Ihre Daten werden gelöscht", "nehmen Sie es vorher in Ihrem Konto"],
    ["erasure_done", "en", "Your data was erased", "your name on past orders"],
    ["erasure_done", "de", "Ihre Daten wurden gelöscht", "Ihren Namen in früheren Bestellungen"],
    ["erasure_done", "ja", "Your data was erased", "the last message"],
  ] as const)("%s in %s is called “%s”", (kind, locale, subject, told) => {
    const letter = write(kind, locale);
    expect(letter.subject).toBe(subject);
    expect(letter.text).toContain(told);
  });

  test("a wish that was not granted says so, with its note", () => {
    const letter = write("access_decided", "en", { until: null, note: "Ask Carol" });
    expect(letter.subject).toBe("Your access was not granted");
    expect(letter.text).toContain("You asked for: Refund orders. This was not granted.\n\nNote: Ask Carol");
  });

  test.each([
    ["email", "en", "Your address was changed", "for the last time"],
    ["email", "de", "Ihre Adresse wurde geändert", "zum letzten Mal"],
    ["provider", "en", "A way to sign in was added", "an account at another provider"],
    ["provider", "de", "Eine Anmeldung kam hinzu", "eines anderen Anbieters"],
  ] as const)("an account whose %s changed is told so, in %s", (what, locale, subject, told) => {
    const letter = write("account_changed", locale, { what });
    expect(letter.subject).toBe(subject);
    expect(letter.text).toContain(told);
  });

  test("words, dates and numbers are of one language, whatever the locale", () => {
    expect(write("security_alert", "fr").text).toContain("1,200 times since November 22, 2026");
  });

  test.each(KINDS)("%s has its link once in the text, once to follow in the HTML, and no other", (kind) => {
    for (const locale of ["en", "de"]) {
      const { text, html } = write(kind, locale);
      const links = [...html.matchAll(/<a href="([^"]+)"/g)].map(([, href]) =>
        href?.replaceAll("&amp;", "&"),
      );
      const expected = "link" in FACTS[kind] ? [LINK] : [];
      expect(links).toEqual(expected);
      expect(text.split("\n").filter((line) => line === LINK)).toEqual(expected);
    }
  });

  test.each(KINDS)("%s leaves nothing open, whatever is unknown", (kind) => {
    const unknown = { name: null, ip: null, place: null, note: null };
    const facts = Object.fromEntries(
      Object.entries(FACTS[kind]).map(([name, fact]) => [name, name in unknown ? null : fact]),
    );
    for (const locale of ["en", "de"]) {
      const { subject, text, html } = write(kind, locale, facts);
      expect(`${subject}\n${text}`).not.toMatch(/[{}!]|undefined|null|\n\n\n|NaN/);
      expect(text.split("\n")[0]).toMatch(/^(Hello|Guten Tag),$/);
      expect(html).not.toMatch(/undefined|null/);
    }
  });
});

describe("[SEC-08] what people typed", () => {
  test("is no markup", () => {
    const evil = `<img src=x onerror="alert(1)">'&`;
    const { html } = write("access_request", "en", { requested_by: evil, reason: evil, place: evil }, evil);
    expect(html).not.toContain("<img");
    expect(html.match(/&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt;&#39;&amp;/g)?.length).toBe(5);
  });

  test("is no link", () => {
    const { html } = write("access_request", "en", { reason: "see https://evil.test/login" });
    expect(html).toContain("see https://evil.test/login");
    expect(html).not.toContain('href="https://evil.test');
  });

  test.each(["Win a phone at evil.test", "https://evil.test", "Ada www.evil.test"])(
    "a name that reads “%s” is not passed on to whoever the address belongs to",
    (name) => {
      const { subject, text, html } = write("email_confirmation", "en", { name });
      expect(`${subject}${text}${html}`).not.toContain("evil");
      expect(text.split("\n")[0]).toBe("Hello,");
    },
  );

  test.each(["J. R. R. Tolkien", "Dr. Ada Lovelace", "J.R. Ewing", "Anne-Marie O'Neil"])(
    "somebody called %s is greeted so",
    (name) => expect(write("magic_link", "en", { name }).text.split("\n")[0]).toBe(`Hello ${name},`),
  );

  test("adds no lines and turns no text around", () => {
    const letter = write("access_request", "en", {
      requested_by: "Bob\r\nBcc: all@x.test\u202e",
      reason: "a\n\nb",
    });
    expect(letter.subject).toBe("Bob Bcc: all@x.test asks for access");
    expect(letter.text).toContain("Reason: a b");
    expect(letter.text).not.toContain("\u202e");
  });
});

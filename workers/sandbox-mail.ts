import type { Context, MiddlewareHandler } from "hono";
import { html } from "hono/html";
import type { KeptMail } from "#durable-objects/sandbox-mailbox/sandbox-mailbox.ts";
import type { AppEnv } from "./app-env.ts";
import { mailPolicy } from "./content-policy.ts";
import { plainPage } from "./plain-page.ts";

const ENGLISH = {
  title: "Test mailbox",
  note: "No mail leaves this machine. What the shop sends is kept here, whoever it is for.",
  empty: "No mail yet.",
  missing: "There is no such mail. The mailbox keeps the latest 200.",
  to: "To",
  from: "From",
  sent: "Sent",
  asHtml: "As HTML",
  all: "All mail",
};

const GERMAN: typeof ENGLISH = {
  title: "Testpostfach",
  note: "Keine Mail verlässt diesen Rechner. Was der Shop verschickt, liegt hier, an wen es auch gerichtet ist.",
  empty: "Noch keine Mail.",
  missing: "Diese Mail gibt es nicht. Das Postfach behält die letzten 200.",
  to: "An",
  from: "Von",
  sent: "Gesendet",
  asHtml: "Als HTML",
  all: "Alle Mails",
};

const words = (locale: string) => (locale.startsWith("de") ? GERMAN : ENGLISH);

/** The mailbox shows everybody's links, so it is there on a developer's machine only. */
export const localOnly: MiddlewareHandler<AppEnv> = async (c, next) =>
  c.env.ENVIRONMENT === "local" ? next() : c.notFound();

/** All mail of the merchant, newest first; `?to=` asks for one address. */
export async function mailPage(c: Context<AppEnv>): Promise<Response> {
  const { locale } = c.get("store").channel;
  const mails = await wantedMails(c);
  return c.html(
    await plainPage({
      locale,
      title: words(locale).title,
      body: html`<p>${words(locale).note}</p>
      ${
        mails.length === 0
          ? html`<p>${words(locale).empty}</p>`
          : html`<ul class="list">
        ${mails.map(
          (mail) =>
            html`<li><a href="/sandbox/mail/${mail.id}">${mail.subject}</a><span>${mail.to} · ${instant(mail.at, locale)}</span></li>`,
        )}
      </ul>`
      }`,
    }),
  );
}

/** One mail with its links to follow. */
export async function oneMailPage(c: Context<AppEnv>): Promise<Response> {
  const { locale } = c.get("store").channel;
  const mail = await namedMail(c);
  if (!mail) return c.text(words(locale).missing, 404);
  const { to, from, sent, asHtml, all } = words(locale);
  return c.html(
    await plainPage({
      locale,
      title: mail.subject,
      body: html`<dl class="facts">
        <dt>${to}</dt><dd>${mail.to}</dd>
        <dt>${from}</dt><dd>${mail.from}</dd>
        <dt>${sent}</dt><dd>${instant(mail.at, locale)}</dd>
      </dl>
      <div class="letter" lang="${mail.locale}">${linked(mail.text)}</div>
      <p><a href="/sandbox/mail/${mail.id}/html">${asHtml}</a> · <a href="/sandbox/mail">${all}</a></p>`,
    }),
  );
}

/** A mail's HTML as a mail reader shows it: its own styles, no scripts, nothing loaded. */
export async function mailAsHtml(c: Context<AppEnv>): Promise<Response> {
  const mail = await namedMail(c);
  if (!mail) return c.text(words(c.get("store").channel.locale).missing, 404);
  return c.html(mail.html, 200, { "Content-Security-Policy": mailPolicy });
}

/** The same mails for browser tests. */
export const mailJson = async (c: Context<AppEnv>): Promise<Response> =>
  c.json({ items: await wantedMails(c) });

const wantedMails = (c: Context<AppEnv>): Promise<KeptMail[]> =>
  c
    .get("objects")
    .mailbox()
    .mails(c.req.query("to") ?? null);

async function namedMail(c: Context<AppEnv>): Promise<KeptMail | null> {
  const id = Number(c.req.param("id"));
  return Number.isSafeInteger(id) ? c.get("objects").mailbox().mail(id) : null;
}

const instant = (at: string, locale: string): string =>
  `${new Date(at).toLocaleString(locale, { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" })} UTC`;

/** Text with its web addresses as links. */
const linked = (text: string) =>
  text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part));

import type { Context } from "hono";
import { html } from "hono/html";
import { isId } from "#commerce/id.ts";
import type { AppEnv } from "./app-env.ts";

/** `mer_…:ord_….1`: the payment that a challenge is about. */
function paymentOf(c: Context<AppEnv>): { tenant: string; key: string } | null {
  const [tenant = "", key = ""] = (c.req.param("payment") ?? "").split(":");
  const [order = ""] = key.split(".");
  return isId(tenant, "mer") && isId(order, "ord") && tenant === c.get("store").merchant.tenant_id
    ? { tenant, key }
    : null;
}

/** The sandbox bank's own page: it asks the buyer, as a real one would for 3-D Secure. */
export function challengePage(c: Context<AppEnv>): Response | Promise<Response> {
  const payment = paymentOf(c);
  if (!payment) return c.text("This challenge does not exist.", 404);
  const german = c.get("store").channel.locale.startsWith("de");
  const words = german
    ? {
        title: "Zahlung bestätigen",
        text: "Dies ist die Testbank von Millrace. Eine echte Bank würde Sie jetzt um eine Bestätigung bitten.",
        yes: "Zahlung bestätigen",
        no: "Ablehnen",
      }
    : {
        title: "Confirm your payment",
        text: "This is Millrace's test bank. A real bank would ask you to confirm the payment now.",
        yes: "Confirm payment",
        no: "Decline",
      };
  return c.html(html`<!doctype html>
<html lang="${german ? "de" : "en"}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <link rel="icon" href="data:," />
    <title>${words.title}</title>
    <link rel="stylesheet" href="/plain-page.css" />
  </head>
  <body>
    <main>
      <h1>${words.title}</h1>
      <p>${words.text}</p>
      <form method="post">
        <button name="answer" value="confirm">${words.yes}</button>
        <button name="answer" value="decline" class="quiet">${words.no}</button>
      </form>
    </main>
  </body>
</html>`);
}

/** The buyer's answer; the bank then sends them back to the shop. */
export async function answerChallenge(c: Context<AppEnv>): Promise<Response> {
  const payment = paymentOf(c);
  if (!payment) return c.text("This challenge does not exist.", 404);
  // Only this site's own page may answer for the buyer.
  const origin = c.req.header("origin");
  if (origin && origin !== "null" && new URL(origin).host !== new URL(c.req.url).host)
    return c.text("Wrong origin.", 403);
  const form = await c.req.formData();
  const back = await c
    .get("objects")
    .acquirer(payment.key)
    .answerChallenge(form.get("answer") === "confirm");
  return c.redirect(back ?? "/", 303);
}

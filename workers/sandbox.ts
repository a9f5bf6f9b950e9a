import type { Context } from "hono";
import { html } from "hono/html";
import { isId } from "#commerce/id.ts";
import type { AppEnv } from "./app-env.ts";
import { plainPage } from "./plain-page.ts";

/** `mer_…:ord_….1`: the payment that a challenge is about. */
function paymentOf(c: Context<AppEnv>): { tenant: string; key: string } | null {
  const [tenant = "", key = ""] = (c.req.param("payment") ?? "").split(":");
  const [order = ""] = key.split(".");
  return isId(tenant, "mer") && isId(order, "ord") && tenant === c.get("store").merchant.tenant_id
    ? { tenant, key }
    : null;
}

/** The sandbox bank's own page: it asks the buyer, as a real one would for 3-D Secure. */
export async function challengePage(c: Context<AppEnv>): Promise<Response> {
  const payment = paymentOf(c);
  if (!payment) return c.text("This challenge does not exist.", 404);
  const words = c.get("store").channel.locale.startsWith("de")
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
  return c.html(
    await plainPage({
      locale: c.get("store").channel.locale,
      title: words.title,
      body: html`<p>${words.text}</p>
      <form method="post">
        <button name="answer" value="confirm">${words.yes}</button>
        <button name="answer" value="decline" class="quiet">${words.no}</button>
      </form>`,
    }),
  );
}

/** The buyer's answer; the bank then sends them back to the shop. */
export async function answerChallenge(c: Context<AppEnv>): Promise<Response> {
  const payment = paymentOf(c);
  if (!payment) return c.text("This challenge does not exist.", 404);
  const form = await c.req.formData();
  const back = await c
    .get("objects")
    .acquirer(payment.key)
    .answerChallenge(form.get("answer") === "confirm");
  return c.redirect(back ?? "/", 303);
}

import { expect } from "vitest";
import type { AccountMessage } from "#integrations/messaging/account-messages.ts";
import { beginShopperSession } from "../auth/shoppers.ts";
import {
  type ApiAnswer,
  apiAt,
  type Call,
  databaseOf,
  eventually,
  objectsBehind,
  type TestShop,
} from "./shop.ts";

/** Fit for everybody: long, and no word of any list. */
export const PASSWORD = "a heron over nine reeds";

let people = 0;
/** An address that nobody has used. */
export const newEmail = (): string => `robin-${++people}-${crypto.randomUUID().slice(0, 8)}@example.com`;

export interface Post {
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
  /** The link to press, and the token in it. */
  readonly link: URL;
  readonly token: string;
}

/** Mails of a kind that an address has got, the newest first, once there are as many as expected. */
export async function mailsTo(
  shop: TestShop,
  email: string,
  kind: AccountMessage,
  expected = 1,
): Promise<Post[]> {
  const mails = await eventually(
    async () => (await objectsBehind(shop).mailbox().mails(email)).filter((mail) => mail.kind === kind),
    (found) => found.length >= expected,
  );
  expect(mails.length).toBe(expected);
  return mails.map((mail) => {
    const link = new URL(/https?:\/\/\S+/.exec(mail.text)?.[0] ?? "none:");
    const { subject, text } = mail;
    return { kind: mail.kind, subject, text, link, token: link.searchParams.get("token") ?? "" };
  });
}

export async function mailTo(
  shop: TestShop,
  email: string,
  kind: AccountMessage,
  expected = 1,
): Promise<Post> {
  const [newest] = await mailsTo(shop, email, kind, expected);
  if (!newest) throw new Error(`no ${kind} came to ${email}`);
  return newest;
}

/** A shopper who is signed in by the cookie that an answer sets. */
export interface SignedInShopper {
  readonly call: Call;
  readonly email: string;
  readonly customer_id: string;
  readonly cookie: string;
}

/** Whom an answer has signed in. */
export function signedInBy(shop: TestShop, email: string, answer: ApiAnswer): SignedInShopper {
  const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  expect([answer.status, cookie.startsWith("__Host-shopper=")]).toEqual([200, true]);
  const shopper = answer.body.signed_in?.shopper ?? answer.body.shopper;
  return { call: apiAt(shop.host, { cookie }), email, customer_id: shopper.id, cookie };
}

/** Somebody who has opened an account by a link, signed in. */
export async function accountAt(shop: TestShop, email: string = newEmail()): Promise<SignedInShopper> {
  const asked = await shop.shopper("POST", "/store/account/sign-in-links", { email });
  expect(asked.status).toBe(202);
  const { token } = await mailTo(shop, email, "magic_link");
  return signedInBy(shop, email, await shop.shopper("POST", "/store/account/sign-in-links/use", { token }));
}

/** Somebody who has registered with {@link PASSWORD}, signed in. */
export async function passwordAccountAt(
  shop: TestShop,
  email: string = newEmail(),
): Promise<SignedInShopper> {
  const name = "Robin Shopper";
  const asked = await shop.shopper("POST", "/store/account/register", { email, name, password: PASSWORD });
  expect(asked.status).toBe(202);
  const { token } = await mailTo(shop, email, "email_confirmation");
  const { claim } = asked.body;
  return signedInBy(
    shop,
    email,
    await shop.shopper("POST", "/store/account/confirmations", { token, claim }),
  );
}

/** The same shopper, by their password. */
export async function signIn(shop: TestShop, email: string, password = PASSWORD): Promise<SignedInShopper> {
  const answer = await shop.shopper("POST", "/store/account/sign-in", { email, password });
  return signedInBy(shop, email, answer);
}

/** The same shopper on another device, however they came in there. */
export async function otherDevice(shop: TestShop, { customer_id, ...me }: SignedInShopper) {
  const { token } = await beginShopperSession(await databaseOf(shop), customer_id, "Another browser");
  const cookie = `__Host-shopper=${token}`;
  return { ...me, customer_id, cookie, call: apiAt(shop.host, { cookie }) };
}

import { env, exports } from "cloudflare:workers";
import { and, eq, or } from "drizzle-orm";
import { TOTP } from "otpauth";
import { staff, staffRole } from "#db/schema/control/people.ts";
import { auditEntry } from "#db/schema/shard/audit.ts";
import { controlDb } from "#db/tenant-db.ts";
import { hashSecret } from "../auth/passwords.ts";
import { type ApiAnswer, databaseOf, eventually, objectsBehind, type TestShop, testId } from "./shop.ts";

/** A browser at a site: it keeps cookies, and follows no redirect by itself. */
export interface TestBrowser {
  (method: string, path: string, body?: unknown): Promise<ApiAnswer>;
  readonly cookies: Map<string, string>;
}

/** A browser with no cookies yet. `headers` are sent with each call, such as its name and address. */
export function browserAt(host: string, headers: Record<string, string> = {}): TestBrowser {
  const cookies = new Map<string, string>();
  const call = async (method: string, path: string, body?: unknown): Promise<ApiAnswer> => {
    const response = await exports.default.fetch(
      new Request(new URL(path.startsWith("/api/") ? path : `/api/v1${path}`, `https://${host}`), {
        method,
        redirect: "manual",
        headers: {
          ...headers,
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
          ...(body !== undefined && { "content-type": "application/json" }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value && !/max-age=0/i.test(cookie)) cookies.set(name, value);
      else cookies.delete(name);
    }
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null };
  };
  return Object.assign(call, { cookies });
}

export const PASSWORD = "mill wheel turning";

export interface TestPerson {
  readonly id: string;
  readonly email: string;
}

/** Somebody new on a shop's staff, with a password and a role. */
export async function newPerson(
  shop: TestShop,
  overrides: Partial<typeof staff.$inferInsert> & { readonly role?: string } = {},
): Promise<TestPerson> {
  const { role = "order_manager", ...columns } = overrides;
  const id = testId("stf");
  const email = `${id.toLowerCase()}@example.com`;
  const db = controlDb(env);
  await db.batch([
    db.insert(staff).values({
      id,
      tenant_id: shop.tenant_id,
      name: "Pat Person",
      email,
      status: "active",
      password_hash: await knownHash(),
      created_at: new Date().toISOString(),
      ...columns,
    }),
    db.insert(staffRole).values({ tenant_id: shop.tenant_id, staff_id: id, role_id: role, location_id: "" }),
  ]);
  return { id, email: columns.email ?? email };
}

/** Slow by design, so it is made once. */
let hash: Promise<string> | null = null;
const knownHash = (): Promise<string> => {
  hash ??= hashSecret(PASSWORD);
  return hash;
};

/** Signs somebody in with the password of {@link newPerson}; the answer may ask for more. */
export async function signedIn(shop: TestShop, person: TestPerson): Promise<TestBrowser> {
  const browser = browserAt(shop.host);
  const answer = await browser("POST", "/auth/staff/sign-in", { email: person.email, password: PASSWORD });
  if (answer.body.status !== "signed_in") throw new Error(JSON.stringify(answer.body));
  return browser;
}

/** What an authenticator app shows, some steps from now. */
export const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });

/** Sets up an authenticator app for whoever is signed in; gives its secret and the first recovery codes. */
export async function withApp(
  browser: TestBrowser,
): Promise<{ readonly secret: string; readonly codes: readonly string[] }> {
  const { body: app } = await browser("POST", "/admin/account/app", {});
  const confirmed = await browser("POST", "/admin/account/app/confirm", { code: codeOf(app.secret, -1) });
  if (confirmed.status !== 200) throw new Error(JSON.stringify(confirmed.body));
  return { secret: app.secret, codes: confirmed.body.recovery_codes };
}

/** Sets what a merchant asks of its people's sessions. */
export const setSecurity = (shop: TestShop, security: Record<string, unknown> | null) =>
  env.CONTROL.prepare("update merchant set security = ?1 where id = ?2")
    .bind(security && JSON.stringify(security), shop.tenant_id)
    .run();

/** Actions of the audit log that are about somebody, oldest first. */
export async function toldOf(shop: TestShop, staffId: string): Promise<string[]> {
  const db = await databaseOf(shop);
  const rows = await db
    .select({ action: auditEntry.action })
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.tenant_id, shop.tenant_id),
        or(eq(auditEntry.actor_id, staffId), eq(auditEntry.subject_id, staffId)),
      ),
    )
    .orderBy(auditEntry.at, auditEntry.id);
  return rows.map((row) => row.action);
}

/** Mails to an address once there are so many, newest first. */
export const mailsTo = (shop: TestShop, address: string, count = 1) =>
  eventually(
    () => objectsBehind(shop).mailbox().mails(address),
    (mails) => mails.length >= count,
    5_000,
  );

import { env } from "cloudflare:workers";
import { Secret, TOTP } from "otpauth";
import { apiAt, type Call } from "./shop.ts";

/** Any hostname of the deployment will do for operators: this one belongs to no merchant. */
export const PLATFORM_HOST = "platform.example";

export const OPERATOR_PASSWORD = "seven bridges of brass";

/** Whoever has the deployment's secret. */
export const deployment: Call = apiAt(PLATFORM_HOST, { authorization: "Bearer test-operator" });

/** The code of an authenticator app, so many steps of thirty seconds from now. */
export const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

/** An operator who has accepted their invitation, and is signed in by it. */
export interface TestOperator {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly totp_secret: string;
  /** The code that they have accepted their invitation with: it is used up. */
  readonly used_code: string;
  /** As their browser calls, with its cookie. */
  readonly call: Call;
  readonly cookie: string;
}

export async function newOperator(name = "Ode Platform"): Promise<TestOperator> {
  const email = `${crypto.randomUUID()}@platform.example`;
  const invited = await deployment("POST", "/operator/operators", { name, email });
  if (invited.status !== 201) throw new Error(JSON.stringify(invited.body));
  const token = new URL(invited.body.url).hash.slice(1);
  const stranger = apiAt(PLATFORM_HOST);
  const opened = await stranger("POST", "/auth/operator/invitations/open", { token });
  const { secret } = opened.body.totp;
  const used_code = codeOf(secret);
  const accepted = await stranger("POST", "/auth/operator/invitations/accept", {
    token,
    password: OPERATOR_PASSWORD,
    code: used_code,
  });
  if (accepted.status !== 200) throw new Error(JSON.stringify(accepted.body));
  const cookie = cookieOf(accepted.headers);
  return {
    id: invited.body.operator_id,
    name,
    email,
    totp_secret: secret,
    used_code,
    call: apiAt(PLATFORM_HOST, { cookie }),
    cookie,
  };
}

/** The first cookie of an answer, as a browser sends it back. */
export const cookieOf = (headers: Headers): string => (headers.get("set-cookie") ?? "").split(";")[0] ?? "";

/** An operator's look into a merchant, as the browser that began it calls. */
export async function visitOf(operator: TestOperator, tenantId: string, reason = "Looking into ticket 4711") {
  const begun = await operator.call("POST", `/operator/merchants/${tenantId}/visits`, { reason });
  if (begun.status !== 201) throw new Error(JSON.stringify(begun.body));
  const cookie = cookieOf(begun.headers);
  return {
    visit: begun.body,
    cookie,
    call: apiAt(PLATFORM_HOST, { cookie: `${operator.cookie}; ${cookie}` }),
  };
}

/** What the platform's log says, oldest first; of one merchant or operator. */
export async function platformLog(of: { tenant_id?: string; operator_id?: string }) {
  const [column, value] = Object.entries(of)[0] ?? [];
  const { results } = await env.CONTROL.prepare(
    `select * from platform_audit where ${column} = ? order by at, rowid`,
  )
    .bind(value ?? "")
    .all<Record<string, string | null>>();
  return results;
}

/** A merchant's rows of a shard's table, in the order they were written. */
export async function rowsOf(table: string, tenantId: string) {
  const row = await env.CONTROL.prepare("select shard from merchant where id = ?")
    .bind(tenantId)
    .first<{ shard: string }>();
  const { results } = await (Reflect.get(env, row?.shard ?? "") as D1Database)
    .prepare(`select * from ${table} where tenant_id = ? order by rowid`)
    .bind(tenantId)
    .all<Record<string, string | number | null>>();
  return results;
}

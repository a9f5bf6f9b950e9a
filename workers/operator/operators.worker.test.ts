import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import {
  codeOf,
  cookieOf,
  deployment,
  newOperator,
  OPERATOR_PASSWORD,
  PLATFORM_HOST,
  platformLog,
  type TestOperator,
} from "../testing/operators.ts";
import { apiAt } from "../testing/shop.ts";

const stranger = apiAt(PLATFORM_HOST);

/** With the code after the one that the invitation has used up. */
const signIn = (operator: TestOperator, change: Record<string, string> = {}) =>
  stranger("POST", "/auth/operator/sign-in", {
    email: operator.email,
    password: OPERATOR_PASSWORD,
    code: codeOf(operator.totp_secret, 1),
    ...change,
  });

const set = (operator: TestOperator, change: string) =>
  env.CONTROL.prepare(`update operator set ${change} where id = ?`).bind(operator.id).run();

describe("[SEC-05] [SEC-03] an operator is a person", () => {
  test("the deployment's secret invites the first, at a hostname that belongs to nobody", async () => {
    const operator = await newOperator("Ode First");
    const me = await operator.call("GET", "/operator/me");
    expect([me.status, me.body.id, me.body.name, me.body.email]).toEqual([
      200,
      operator.id,
      "Ode First",
      operator.email,
    ]);
    expect(operator.cookie).toMatch(/^__Host-operator=/);
    const { body } = await operator.call("GET", "/operator/operators");
    expect(body.items.find((entry: { id: string }) => entry.id === operator.id)).toEqual({
      id: operator.id,
      name: "Ode First",
      email: operator.email,
      status: "active",
      created_at: expect.any(String),
    });
  });

  test("an operator invites the next; the link is told once, works once, and only its hash is kept", async () => {
    const operator = await newOperator();
    const email = `${crypto.randomUUID()}@platform.example`;
    const invited = await operator.call("POST", "/operator/operators", { name: "Ida Next", email });
    expect(invited.status).toBe(201);
    const token = new URL(invited.body.url).hash.slice(1);
    expect(new URL(invited.body.url).pathname).toBe("/admin/platform/invitation");
    const kept = await env.CONTROL.prepare("select * from operator_invitation where operator_id = ?")
      .bind(invited.body.operator_id)
      .first<Record<string, string>>();
    expect(JSON.stringify(kept)).not.toContain(token);

    const again = await operator.call("POST", "/operator/operators", { name: "Ida Twice", email });
    expect([again.status, again.body.code]).toEqual([409, "operator_known"]);

    const opened = await stranger("POST", "/auth/operator/invitations/open", { token });
    expect(opened.body.totp.uri).toBe(
      `otpauth://totp/Millrace:${encodeURIComponent(email)}?issuer=Millrace&secret=${opened.body.totp.secret}&algorithm=SHA1&digits=6&period=30`,
    );
    expect(JSON.stringify(kept)).not.toContain(opened.body.totp.secret);
    const accept = (password: string, code: string) =>
      stranger("POST", "/auth/operator/invitations/accept", { token, password, code });
    const code = codeOf(opened.body.totp.secret);
    expect((await accept("millrace2026", code)).body.code).toBe("password_unfit");
    const wrong = code === "000000" ? "000001" : "000000";
    expect((await accept(OPERATOR_PASSWORD, wrong)).body.code).toBe("code_wrong");
    const [one, other] = await Promise.all([
      accept(OPERATOR_PASSWORD, code),
      accept(OPERATOR_PASSWORD, code),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 404]);
    expect((await stranger("POST", "/auth/operator/invitations/open", { token })).status).toBe(404);
  });

  test("an invitation that has expired opens nothing", async () => {
    const { body } = await deployment("POST", "/operator/operators", {
      name: "Late",
      email: `${crypto.randomUUID()}@platform.example`,
    });
    await env.CONTROL.prepare("update operator_invitation set expires_at = ? where operator_id = ?")
      .bind(new Date(Date.now() - 1).toISOString(), body.operator_id)
      .run();
    const token = new URL(body.url).hash.slice(1);
    const opened = await stranger("POST", "/auth/operator/invitations/open", { token });
    expect([opened.status, opened.body.code]).toEqual([404, "invitation_unknown"]);
  });

  test("password and code are both wanted, a code counts once, strangers and wrong guesses get one answer", async () => {
    const operator = await newOperator();
    const reused = await signIn(operator, { code: operator.used_code });
    const wrongPassword = await signIn(operator, { password: "seven bridges of wood" });
    const wrongCode = await signIn(operator, { code: codeOf(operator.totp_secret, 5) });
    const unknown = await signIn(operator, { email: "nobody@platform.example" });
    const answers = [reused, wrongPassword, wrongCode, unknown].map(
      ({ status, body: { request_id: _, ...rest } }) => [status, rest],
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.[0]).toBe(401);
    const code = codeOf(operator.totp_secret, 1);
    const right = await signIn(operator, { code });
    expect([right.status, right.body.id]).toEqual([200, operator.id]);
    expect(right.headers.get("set-cookie")).toMatch(/^__Host-operator=.*HttpOnly.*Secure.*SameSite=Lax/);
    expect((await signIn(operator, { code })).status).toBe(401);
    expect((await platformLog({ operator_id: operator.id })).map((entry) => entry.action)).toEqual([
      "operator.invitation_accepted",
      "operator.sign_in_refused",
      "operator.sign_in_refused",
      "operator.sign_in_refused",
      "operator.sign_in",
      "operator.sign_in_refused",
    ]);
  });

  test("after five wrong attempts the account is locked, also to the right ones, and attempts at once do not outrun it", async () => {
    const operator = await newOperator();
    const guesses = await Promise.all(
      Array.from({ length: 8 }, (_, index) => signIn(operator, { password: `guess number ${index}` })),
    );
    expect(guesses.filter(({ status }) => status === 401).length).toBe(5);
    expect(guesses.filter(({ status }) => status === 429).length).toBe(3);
    const locked = await signIn(operator);
    expect([locked.status, locked.body.code]).toEqual([429, "sign_in_locked"]);
    expect(Date.parse(locked.body.until) - Date.now()).toBeGreaterThan(14 * 60_000);
    await set(operator, "locked_until = '2020-01-01T00:00:00.000Z'");
    expect((await signIn(operator)).status).toBe(200);
  });

  test("a session ends after half an hour without a call, after eight hours, and with its sign-out", async () => {
    const operator = await newOperator();
    const alive = async () => (await operator.call("GET", "/operator/me")).status;
    const session = (change: string) =>
      env.CONTROL.prepare(`update operator_session set ${change} where operator_id = ?`)
        .bind(operator.id)
        .run();
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    await session(`last_seen_at = '${ago(29)}'`);
    expect(await alive()).toBe(200);
    const { results } = await env.CONTROL.prepare(
      "select last_seen_at, created_at, expires_at from operator_session where operator_id = ?",
    )
      .bind(operator.id)
      .all<Record<string, string>>();
    expect(Date.parse(results[0]?.last_seen_at ?? "")).toBeGreaterThan(Date.now() - 60_000);
    expect(Date.parse(results[0]?.expires_at ?? "") - Date.parse(results[0]?.created_at ?? "")).toBe(
      8 * 3_600_000,
    );
    await session(`last_seen_at = '${ago(31)}'`);
    expect(await alive()).toBe(401);
    await session(`last_seen_at = '${ago(0)}', expires_at = '${ago(0)}'`);
    expect(await alive()).toBe(401);

    const other = await newOperator();
    expect((await other.call("POST", "/auth/operator/sign-out", {})).status).toBe(200);
    expect((await other.call("GET", "/operator/me")).status).toBe(401);
  });

  test("what is critical wants a proof of the last ten minutes; password and code give it", async () => {
    const operator = await newOperator();
    const invite = () =>
      operator.call("POST", "/operator/operators", {
        name: "Ida",
        email: `${crypto.randomUUID()}@platform.example`,
      });
    expect((await invite()).status).toBe(201);
    const old = new Date(Date.now() - 11 * 60_000).toISOString();
    await env.CONTROL.prepare("update operator_session set created_at = ? where operator_id = ?")
      .bind(old, operator.id)
      .run();
    const refused = await invite();
    expect([refused.status, refused.body.code]).toEqual([403, "step_up_required"]);
    const prove = (password: string) =>
      operator.call("POST", "/auth/operator/prove", { password, code: codeOf(operator.totp_secret, 1) });
    expect((await prove("seven bridges of wood")).status).toBe(401);
    expect((await invite()).status).toBe(403);
    expect((await prove(OPERATOR_PASSWORD)).status).toBe(200);
    expect((await invite()).status).toBe(201);
  });

  test("one who is disabled is out at once, and comes back by a new invitation only", async () => {
    const [operator, other] = [await newOperator("Ode"), await newOperator("Una")];
    const self = await operator.call("POST", `/operator/operators/${operator.id}/disable`, {});
    expect([self.status, self.body.code]).toEqual([409, "not_yourself"]);
    expect((await operator.call("POST", `/operator/operators/${other.id}/disable`, {})).body.status).toBe(
      "disabled",
    );
    expect((await other.call("GET", "/operator/me")).status).toBe(401);
    expect((await signIn(other)).status).toBe(401);

    const anew = await operator.call("POST", `/operator/operators/${other.id}/invitations`, {});
    expect((await signIn(other)).status).toBe(401);
    const token = new URL(anew.body.url).hash.slice(1);
    const { body } = await stranger("POST", "/auth/operator/invitations/open", { token });
    expect(body.totp.secret).not.toBe(other.totp_secret);
    const accepted = await stranger("POST", "/auth/operator/invitations/accept", {
      token,
      password: "eight bridges of brass",
      code: codeOf(body.totp.secret),
    });
    expect(
      (await apiAt(PLATFORM_HOST, { cookie: cookieOf(accepted.headers) })("GET", "/operator/me")).status,
    ).toBe(200);
  });

  test("[SEC-10] passwords are hashes, authenticators' secrets sealed, session tokens hashes", async () => {
    const operator = await newOperator();
    const [person, session] = await Promise.all(
      ["operator where id", "operator_session where operator_id"].map((from) =>
        env.CONTROL.prepare(`select * from ${from} = ?`).bind(operator.id).first<Record<string, string>>(),
      ),
    );
    expect(person?.password_hash).toMatch(/^scrypt\$16384\$8\$5\$/);
    expect(person?.totp_sealed).toMatch(/^local\./);
    const told = JSON.stringify([person, session]);
    expect(told).not.toContain(operator.totp_secret);
    expect(told).not.toContain(operator.cookie.split("=")[1]);
  });
});

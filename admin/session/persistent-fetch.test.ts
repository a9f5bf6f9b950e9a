import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { persistentFetch } from "./persistent-fetch.ts";
import { openQuestion } from "./questions.ts";

const problem = (status: number, code: string, fields = {}) =>
  new Response(JSON.stringify({ code, ...fields }), {
    status,
    headers: { "content-type": "application/problem+json" },
  });

const sent: string[] = [];
let answers: Response[] = [];
let leave = () => {};

beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal("fetch", async (request: Request) => {
    sent.push(`${request.method} ${new URL(request.url).pathname} ${await request.text()}`);
    return answers.shift() ?? new Response("{}");
  });
});
afterEach(() => {
  leave();
  leave = () => {};
  vi.unstubAllGlobals();
});

/** Somebody sits at the screen, and answers what is asked. */
function somebody(does: (kind: string) => boolean): string[] {
  const asked: string[] = [];
  leave = openQuestion.subscribe(() => {
    const question = openQuestion.get();
    if (!question) return;
    asked.push(question.kind);
    queueMicrotask(() => question.answer(does(question.kind)));
  });
  return asked;
}

const call = (path = "/api/v1/admin/thing", body = '{"a":1}') =>
  persistentFetch(
    new Request(`https://shop.example${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    }),
  );

test("[SEC-03] a call that wants a fresh proof is repeated, whole, once it was given", async () => {
  const asked = somebody(() => true);
  answers = [problem(403, "step_up_required", { methods: ["password"], providers: [] })];
  expect((await call()).status).toBe(200);
  expect(asked).toEqual(["prove"]);
  expect(sent).toEqual(['POST /api/v1/admin/thing {"a":1}', 'POST /api/v1/admin/thing {"a":1}']);
});

test("[SEC-03] a call of a session that has ended is repeated after signing in, and may then want a proof", async () => {
  const asked = somebody(() => true);
  answers = [problem(401, "sign_in_required"), problem(403, "step_up_required")];
  expect((await call()).status).toBe(200);
  expect(asked).toEqual(["sign_in", "prove"]);
  expect(sent.length).toBe(3);
});

test("[SEC-03] given up, the call is refused and not repeated", async () => {
  somebody(() => false);
  answers = [problem(403, "step_up_required")];
  expect((await call()).status).toBe(403);
  expect(sent.length).toBe(1);
});

test("[SEC-03] several calls ask once", async () => {
  const asked = somebody(() => true);
  answers = [problem(401, "sign_in_required"), problem(401, "sign_in_required")];
  const both = await Promise.all([call(), call()]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect(asked).toEqual(["sign_in"]);
});

test("[SEC-03] other refusals, calls at the door and uploads are answered as they are", async () => {
  const asked = somebody(() => true);
  answers = [problem(403, "forbidden"), problem(401, "sign_in_required"), problem(403, "step_up_required")];
  expect((await call()).status).toBe(403);
  expect((await call("/api/v1/auth/staff/step-up")).status).toBe(401);
  const upload = await persistentFetch(
    new Request("https://shop.example/api/v1/admin/media", {
      method: "POST",
      headers: { "content-type": "image/png" },
      body: "png",
    }),
  );
  expect(upload.status).toBe(403);
  expect([asked, sent.length]).toEqual([[], 3]);
});

test("[SEC-03] with nobody to ask, a refusal is an answer", async () => {
  answers = [problem(401, "sign_in_required")];
  expect((await call()).status).toBe(401);
});

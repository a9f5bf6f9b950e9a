import { expect, test } from "vitest";
import { readAnswer } from "./answers.ts";
import { LONGEST_DELAY_MS, retryDelay } from "./backoff.ts";

test("a JSON object with a good status is the answer", () => {
  expect(readAnswer(201, { order_id: "ord_1" })).toEqual({ kind: "ok", value: { order_id: "ord_1" } });
});

test.each([
  ["a captive portal's page", 200, null],
  ["a proxy's error without a problem document", 404, null],
  ["a gateway's JSON of its own", 403, { error: "blocked" }],
  ["the server's own failure", 500, { code: "internal_error" }],
  ["an order still being placed", 503, { code: "order_pending" }],
  ["the first call still running", 409, { code: "idempotency_in_progress" }],
  ["too many calls", 429, { code: "rate_limited" }],
])("[POS-08] %s decides nothing: the sale is sent again", (_name, status, body) => {
  expect(readAnswer(status, body).kind).toBe("undecided");
});

test("[POS-08] a refusal with its code is final", () => {
  expect(
    readAnswer(409, { code: "out_of_stock", title: "Not enough", detail: "", request_id: "req_1" }),
  ).toEqual({
    kind: "refused",
    problem: { code: "out_of_stock", title: "Not enough", detail: "", request_id: "req_1" },
  });
});

test("[POS-08] a session that has run out, or a device out of service, is no refusal of the sale", () => {
  expect(readAnswer(401, { code: "sign_in_required" })).toEqual({ kind: "sign_in" });
  expect(readAnswer(401, { code: "sign_in_refused" }).kind).toBe("refused");
  expect(readAnswer(403, { code: "device_revoked" })).toEqual({ kind: "revoked" });
});

test("[POS-08] delays double, never exceed the longest, and are spread", () => {
  expect([0, 1, 2, 3].map((attempts) => retryDelay(attempts, 1))).toEqual([1000, 2000, 4000, 8000]);
  expect(retryDelay(50, 1)).toBe(LONGEST_DELAY_MS);
  expect(retryDelay(50, 0)).toBe(LONGEST_DELAY_MS / 2);
});

import { createHmac } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { newSigningSecret, signedHeaders } from "./signing.ts";

const at = new Date("2026-11-22T10:00:00.789Z");

test("[INT-03] the headers are those of the specification's own example", () => {
  // github.com/standard-webhooks/standard-webhooks, the test vector of its libraries.
  const headers = signedHeaders(
    {
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
      body: '{"test": 2432232314}',
      secrets: ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
    },
    new Date(1_614_265_330_000),
  );
  expect(headers).toEqual({
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});

test("[INT-03] while secrets overlap there is one signature each, newest first, and either is enough", () => {
  const secrets = [newSigningSecret(), newSigningSecret()];
  const body = '{"type":"stock.low"}';
  const headers = signedHeaders({ id: "whd_1", body, secrets }, at);
  const expected = secrets.map((secret) => {
    const key = Buffer.from(secret.replace("whsec_", ""), "base64");
    return `v1,${createHmac("sha256", key).update(`whd_1.1795341600.${body}`).digest("base64")}`;
  });
  expect(headers["webhook-signature"]).toBe(expected.join(" "));
});

test("[INT-03] what was changed on its way is not verified", () => {
  const secret = newSigningSecret();
  const now = new Date();
  const body = '{"type":"stock.low"}';
  const headers = signedHeaders({ id: "whd_1", body, secrets: [secret] }, now);
  const receiver = new Webhook(secret);
  expect(receiver.verify(body, headers)).toEqual({ type: "stock.low" });
  expect(() => receiver.verify(body.replace("low", "high"), headers)).toThrow("No matching signature");
  expect(() => receiver.verify(body, { ...headers, "webhook-id": "whd_2" })).toThrow("No matching signature");
  expect(() => new Webhook(newSigningSecret()).verify(body, headers)).toThrow("No matching signature");
});

test("secrets are 256 bits of chance", () => {
  const [one, other] = [newSigningSecret(), newSigningSecret()];
  expect(one).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(one).not.toBe(other);
});

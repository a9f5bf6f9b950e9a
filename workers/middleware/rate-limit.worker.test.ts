import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { objectsOf, type TenantObjects } from "#durable-objects/objects.ts";
import type { AppEnv } from "../app-env.ts";
import { testId } from "../testing/shop.ts";
import { networkOf, throttle } from "./rate-limit.ts";
import { request } from "./request.ts";

type Quota = readonly [kind: string, subject: string | null, limit: number, windowMs: number];

/** A route behind quotas, called as often as asked. `objects`: whose quotas; the platform's when left out. */
function guarded(quotas: readonly Quota[], objects?: TenantObjects) {
  const app = new Hono<AppEnv>();
  app.use(request);
  app.get("/", async (c) => {
    if (objects) c.set("objects", objects);
    for (const quota of quotas) {
      const refused = await throttle(c, ...quota);
      if (refused) return refused;
    }
    return c.json({ ok: true });
  });
  return () => app.request("https://any.example/", {}, env, createExecutionContext());
}

const ofMerchant = () => objectsOf(env, testId("mer"));

describe("a throttled route [INT-02] [SEC-08]", () => {
  test("tells its quota and what is left of it, and refuses once nothing is", async () => {
    const call = guarded([["client", "cli_1", 2, 60_000]], ofMerchant());
    const told = async () => {
      const { status, headers } = await call();
      return [status, headers.get("RateLimit-Policy"), headers.get("RateLimit"), headers.get("Retry-After")];
    };
    const policy = '"client";q=2;w=60';
    expect(await told()).toEqual([200, policy, '"client";r=1;t=60', null]);
    expect(await told()).toEqual([200, policy, expect.stringMatching(/^"client";r=0;t=(60|59)$/), null]);
    const refused = await call();
    expect(refused.status).toBe(429);
    expect(refused.headers.get("Content-Type")).toBe("application/problem+json");
    const [, left] = /^"client";r=0;t=(\d+)$/.exec(refused.headers.get("RateLimit") ?? "") ?? [];
    expect(["60", "59", "58"]).toContain(left);
    expect(refused.headers.get("RateLimit-Policy")).toBe(policy);
    expect(refused.headers.get("Retry-After")).toBe(left);
    expect(await refused.json()).toEqual({
      type: "/api/docs/problems#rate_limited",
      title: "Too many calls",
      status: 429,
      code: "rate_limited",
      detail: `Wait ${left} seconds and repeat the call.`,
      policy: "client",
      retry_after: Number(left),
      request_id: refused.headers.get("X-Request-Id"),
    });
  });

  test("lets exactly as many of 50 callers by as it has quota for", async () => {
    const call = guarded([["sign_in", "198.51.100.7", 20, 60_000]], ofMerchant());
    const answers = await Promise.all(Array.from({ length: 50 }, call));
    expect(answers.filter((answer) => answer.status === 200).length).toBe(20);
    expect(answers.filter((answer) => answer.status === 429).length).toBe(30);
  });

  test("with two quotas names both, and the one that is used up", async () => {
    const call = guarded(
      [
        ["sign_in_network", "198.51.100.7", 9, 60_000],
        ["sign_in_account", "jo@example.com", 1, 900_000],
      ],
      ofMerchant(),
    );
    expect((await call()).headers.get("RateLimit-Policy")).toBe(
      '"sign_in_network";q=9;w=60, "sign_in_account";q=1;w=900',
    );
    const refused = await call();
    expect(refused.headers.get("RateLimit")).toMatch(
      /^"sign_in_network";r=7;t=\d+, "sign_in_account";r=0;t=\d+$/,
    );
    expect(await refused.json()).toMatchObject({ code: "rate_limited", policy: "sign_in_account" });
  });

  test("without a merchant counts for the platform, apart from every merchant's", async () => {
    const subject = crypto.randomUUID();
    const call = guarded([["operator_sign_in", subject, 1, 60_000]]);
    expect([(await call()).status, (await call()).status]).toEqual([200, 429]);
    expect((await guarded([["operator_sign_in", subject, 1, 60_000]], ofMerchant())()).status).toBe(200);
  });

  test("lets by whose subject is unknown, and says nothing of a quota", async () => {
    const call = guarded([["sign_in", null, 0, 60_000]], ofMerchant());
    const answer = await call();
    expect([answer.status, answer.headers.get("RateLimit")]).toEqual([200, null]);
  });

  test("whose counter has too much to do refuses; one that is broken is no quota that was used up", async () => {
    const failing = (error: Error) =>
      ({ rateLimiter: () => ({ take: () => Promise.reject(error) }) }) as unknown as TenantObjects;
    const quota: Quota = ["client", "cli_1", 5, 60_000];
    const overloaded = await guarded(
      [quota],
      failing(Object.assign(new Error("busy"), { overloaded: true })),
    )();
    expect([overloaded.status, overloaded.headers.get("Retry-After")]).toEqual([429, "1"]);
    expect((await guarded([quota], failing(new Error("broken")))()).status).toBe(500);
  });
});

describe("the network that an address counts for [SEC-08]", () => {
  test.each([
    ["198.51.100.7", "198.51.100.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:0001:0002::1", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["2001:db8::5:6:7:8:9", "2001:db8:0:5::/64"],
    ["::1", "0:0:0:0::/64"],
    ["2001:db8:1:2::", "2001:db8:1:2::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::ffff:198.51.100.7", "198.51.100.7"],
    [null, null],
  ])("%s is %s", (ip, network) => expect(networkOf(ip)).toBe(network));
});

import { expect, test } from "vitest";
import { domainsOf, formOf, inputOf, isDomain } from "./provider-form.ts";

test.each([
  ["", []],
  ["example.com", ["example.com"]],
  ["Example.com\n@shop.example\n\nexample.com", ["example.com", "shop.example"]],
  ["a.example, b.example; c.example", ["a.example", "b.example", "c.example"]],
])("[SEC-03] %j are the domains %j", (text, domains) => {
  expect(domainsOf(text)).toEqual(domains);
});

test.each([
  ["example.com", true],
  ["a-b.example", true],
  ["example", false],
  ["exa mple.com", false],
  ["-a.example", false],
])("[SEC-03] %j is a domain: %s", (text, expected) => {
  expect(isDomain(text)).toBe(expected);
});

test("[SEC-03] what does not belong to a provider's kind or audience is not sent", () => {
  const form = {
    ...formOf(null),
    name: " Login ",
    issuer: "https://login.example.com",
    client_id: "id",
    domains: "example.com",
    first_role_id: "finance",
    team_id: "T",
    key_id: "K",
  };
  expect(inputOf(form)).toEqual({
    name: "Login",
    issuer: "https://login.example.com",
    client_id: "id",
    enabled: true,
    options: { domains: ["example.com"], first_role_id: "finance", apple: null },
  });
  expect(inputOf({ ...form, audience: "shopper", kind: "apple" })).toEqual({
    name: "Login",
    issuer: null,
    client_id: "id",
    enabled: true,
    options: { domains: [], first_role_id: null, apple: { team_id: "T", key_id: "K" } },
  });
});

import { expect, test } from "vitest";
import { nextOf, withNext } from "./next.ts";

const asked = (query: string) => nextOf(new Request(`https://shop.example/account${query}`));

test.each([
  ["", "/account"],
  ["?next=/checkout", "/checkout"],
  ["?next=/account/confirm%3Ftoken%3Dt", "/account/confirm?token=t"],
  ["?next=https://evil.example", "/account"],
  ["?next=//evil.example", "/account"],
  ["?next=/%5Cevil.example", "/account"],
])("[SEC-08] after signing in at /account%s one is led to %s", (query, path) => {
  expect(asked(query)).toBe(path);
});

test.each([
  ["/account", "/account", "/account"],
  ["/account/create", "/checkout", "/account/create?next=%2Fcheckout"],
  ["/account?problem=x", "/orders/a?b=c", "/account?problem=x&next=%2Forders%2Fa%3Fb%3Dc"],
])("%s leads on to %s as %s", (path, next, address) => {
  expect(withNext(path, next)).toBe(address);
});

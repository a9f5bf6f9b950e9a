import { describe, expect, test } from "vitest";
import { credentialsOf, formOf, scopeTokens } from "./oauth-request.ts";

const posted = (body: string, type = "application/x-www-form-urlencoded") =>
  formOf(new Request("https://any.example/", { method: "POST", body, headers: { "content-type": type } }));

const errorOf = (answer: { ok: true } | { ok: false; error: { error: string } }) =>
  answer.ok ? null : answer.error.error;

describe("[INT-02] an OAuth form", () => {
  test("is read with its encoding; empty parameters count as left out", async () => {
    const form = await posted("grant_type=client_credentials&scope=a+b%20c&client_id=&x=%C3%A4");
    expect(form).toEqual({
      ok: true,
      value: new Map([
        ["grant_type", "client_credentials"],
        ["scope", "a b c"],
        ["x", "ä"],
      ]),
    });
    expect((await posted("a=1", "application/x-www-form-urlencoded; charset=UTF-8")).ok).toBe(true);
  });

  test.each([
    ["JSON", `{"grant_type":"client_credentials"}`, "application/json"],
    ["a multipart form", "a=1", "multipart/form-data; boundary=x"],
    ["a parameter twice", "scope=a&scope=b", undefined],
    ["a parameter twice, once empty", "scope=a&scope=", undefined],
    ["more than 8 KiB", `scope=${"a".repeat(8 * 1024)}`, undefined],
  ])("%s is an invalid_request", async (_, body, type) => {
    expect(errorOf(await posted(body, type))).toBe("invalid_request");
  });
});

describe("[INT-02] a client's proof of itself", () => {
  const none = new Map<string, string>();
  const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;
  const proof = (client_id: string, client_secret: string) => ({
    ok: true,
    value: { client_id, client_secret },
  });

  test.each([
    ["plain", "id:secret", "id", "secret"],
    ["an encoded colon in the id", "a%3Ab:secret", "a:b", "secret"],
    ["a bare colon in the secret", "id:a:b", "id", "a:b"],
    ["a plus that is a space, and one that is none", "id:a+b%2Bc", "id", "a b+c"],
    ["a percent sign", "id:100%25", "id", "100%"],
    ["letters beyond ASCII, encoded", "id:%C3%BC", "id", "ü"],
    ["letters beyond ASCII, as they are", "id:ü", "id", "ü"],
    ["everything encoded", "%69%64:%73", "id", "s"],
    ["an empty secret", "id:", "id", ""],
  ])("by HTTP Basic: %s", (_, text, id, secret) => {
    expect(credentialsOf(basic(text), none)).toEqual(proof(id, secret));
    expect(credentialsOf(basic(text).replace("Basic", "bAsIc"), none)).toEqual(proof(id, secret));
  });

  test.each([
    ["another scheme", "Bearer abc"],
    ["no base64", "Basic a:b"],
    ["no colon", basic("secret")],
    ["a percent sign that encodes nothing", basic("id:100%")],
    ["bytes that are no UTF-8", `Basic ${btoa("id:\xff")}`],
    ["nothing", ""],
  ])("by HTTP Basic with %s is an invalid_client", (_, authorization) => {
    expect(errorOf(credentialsOf(authorization, none))).toBe("invalid_client");
  });

  test("in the form, or by both, which is an invalid_request", () => {
    const form = new Map([
      ["client_id", "id"],
      ["client_secret", "secret"],
    ]);
    expect(credentialsOf(undefined, form)).toEqual(proof("id", "secret"));
    expect(errorOf(credentialsOf(basic("id:secret"), form))).toBe("invalid_request");
    expect(credentialsOf(basic("id:secret"), new Map([["client_id", "id"]]))).toEqual(proof("id", "secret"));
    expect(errorOf(credentialsOf(basic("id:secret"), new Map([["client_id", "other"]])))).toBe(
      "invalid_request",
    );
    for (const name of ["client_id", "client_secret"])
      expect(errorOf(credentialsOf(undefined, new Map([[name, "x"]])))).toBe("invalid_client");
  });
});

test("[INT-02] a scope is a list of names with one space between them", () => {
  expect(scopeTokens("order.view stock.view order.view")).toEqual(["order.view", "stock.view"]);
  for (const wrong of ["a  b", " a", "a ", 'a"b', "a\\b", "a\tb", "ä", ""])
    expect(scopeTokens(wrong)).toBe(null);
});

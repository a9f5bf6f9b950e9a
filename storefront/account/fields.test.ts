import { expect, test } from "vitest";
import type { Problem } from "../api-types.ts";
import { emailFaults, nameFaults, passwordFaults, refusedFaults, typed } from "./fields.ts";

test.each([
  ["", { email: "missing" }],
  ["robin", { email: "invalid" }],
  ["robin@nowhere", { email: "invalid" }],
  [`${"x".repeat(250)}@example.com`, { email: "invalid" }],
  ["robin@example.com", {}],
])("[UXC-05] the address “%s”", (email, faults) => {
  expect(emailFaults(email)).toEqual(faults);
});

test("[UXC-05] names and passwords have to be there, and end somewhere", () => {
  expect([nameFaults(""), nameFaults("Kim"), nameFaults("x".repeat(121))]).toEqual([
    { name: "missing" },
    {},
    { name: "invalid" },
  ]);
  expect([
    passwordFaults(""),
    passwordFaults("", "current"),
    passwordFaults(" "),
    passwordFaults("x".repeat(201)),
  ]).toEqual([{ password: "missing" }, { current: "missing" }, {}, { password: "invalid" }]);
});

test("[UXC-05] what the API refuses is told beside its field", () => {
  const problem = (fields: object) => ({ status: 422, ...fields }) as unknown as Problem;
  expect(refusedFaults(problem({ code: "password_unfit", fault: "common" }))).toEqual({ password: "common" });
  expect(
    refusedFaults(problem({ code: "invalid_request", errors: [{ field: "email" }, { field: "next" }] })),
  ).toEqual({ email: "invalid" });
  expect(refusedFaults(problem({ code: "rate_limited" }))).toEqual({});
});

test("[SEC-03] passwords are taken as they were typed or pasted, spaces included", async () => {
  const body = new URLSearchParams({ email: " robin@example.com ", password: " two spaces " });
  const { text, secret } = await typed(new Request("https://shop.example", { method: "POST", body }));
  expect([text("email"), secret("password")]).toEqual(["robin@example.com", " two spaces "]);
});

import { expect, test } from "vitest";
import { exampleCall } from "./example.ts";

test.each([
  ["key", "curl 'https://a.example/api/v1/partner/client' \\\n  -H 'Authorization: Bearer mk_x'"],
  [
    "oauth",
    "curl 'https://a.example/api/v1/partner/oauth/token' \\\n  -u 'cli_1:mk_x' \\\n  -d 'grant_type=client_credentials'",
  ],
  ["store", "curl 'https://a.example/api/v1/store/channel' \\\n  -H 'X-Millrace-Store: mk_x'"],
] as const)("[INT-02] a %s is tried with a call that stands on its own", (kind, text) => {
  expect(exampleCall({ id: "cli_1", kind }, "mk_x", "https://a.example")).toBe(text);
});

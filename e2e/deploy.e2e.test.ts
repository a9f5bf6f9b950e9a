import { expect, test } from "vitest";
import { runTool } from "../scripts/tool.ts";

test("a deployment is accepted by wrangler, offline", async () => {
  const { code, output } = await runTool("wrangler", ["deploy", "--dry-run"], {
    WRANGLER_SEND_METRICS: "false",
    CI: "1",
  });
  expect(output).toContain("--dry-run: exiting now");
  expect(code).toBe(0);
});

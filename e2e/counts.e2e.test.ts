import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browser, expectAccessible, openPage, type PageOptions } from "./harness.ts";
import { type Staff, signedInStaff } from "./staff.ts";
import {
  itemsAtTill,
  MANAGER,
  type RestartableShop,
  scan,
  setUpTill,
  startRestartableShop,
  type TillItem,
} from "./till.ts";

let shop: RestartableShop;
let chromium: Browser;
let staff: Staff;
let brooklyn: { id: string; name: string };

beforeAll(async () => {
  [shop, chromium] = await Promise.all([startRestartableShop(), browser()]);
  staff = await signedInStaff(shop.url);
  const { items } = await staff.get<{ items: { id: string; name: string }[] }>("/admin/locations");
  brooklyn = items.find((location) => location.name.includes("Brooklyn")) ?? { id: "", name: "" };
});
afterAll(async () => {
  await chromium?.close();
  await shop?.[Symbol.asyncDispose]();
});

async function backOffice(path: string, options: PageOptions = {}): Promise<Page> {
  const page = await openPage(chromium, shop.url, options);
  await page.goto(`/admin${path}`);
  await page.getByLabel("Email").fill("ada@alder-wren.example");
  await page.getByLabel("Password").fill("millrace-demo");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("link", { name: "Skip to content" }).waitFor({ state: "attached" });
  return page;
}

const onHand = async (sku: string): Promise<number> => {
  const { levels } = await staff.get<{ levels: { location_id: string; on_hand: number }[] }>(
    `/admin/stock/${encodeURIComponent(sku)}`,
  );
  return levels.find(({ location_id }) => location_id === brooklyn.id)?.on_hand ?? 0;
};

/** Types a code at the till as somebody without a scanner does. */
async function typeIn(page: Page, code: string, units: number): Promise<void> {
  await page.getByLabel("Barcode or SKU").fill(code);
  await page.getByLabel("Units").fill(String(units));
  await page.getByRole("button", { name: "Add" }).click();
}

test("[INV-11] [POS-07] planned in the back office, counted at the till without a network too, approved, posted: the stock is right", {
  timeout: 180_000,
}, async () => {
  const till = await openPage(chromium, shop.url, { device: "tablet" });
  await setUpTill(till, MANAGER);
  const stocked: TillItem[] = [];
  for (const item of (await itemsAtTill(till)).filter(({ barcode }) => barcode)) {
    if ((await onHand(item.sku)) > 4) stocked.push(item);
    if (stocked.length === 2) break;
  }
  const [first, second] = stocked as [TillItem, TillItem];
  const [before, exact] = [await onHand(first.sku), await onHand(second.sku)];

  const office = await backOffice("/stock/counts");
  await office.getByRole("button", { name: "Plan a count" }).click();
  const plan = office.getByRole("alertdialog");
  await plan.getByLabel("Name").fill("Window shelf");
  await plan.getByLabel("Location").selectOption(brooklyn.name);
  await plan.getByLabel("What is counted").selectOption("Some SKUs");
  await plan.getByRole("textbox", { name: "SKUs" }).fill(`${first.sku}\n${second.sku}`);
  await plan.getByLabel("Count again beyond").fill("1");
  await expectAccessible(office);
  await plan.getByRole("button", { name: "Plan a count" }).click();
  await office.getByRole("heading", { name: "Window shelf" }).waitFor();

  await till.keyboard.press("F8");
  await till.getByRole("button", { name: "Count stock" }).click();
  await expect
    .poll(
      async () => {
        await till.keyboard.press("F3");
        await till.keyboard.press("F8");
        await till.getByRole("button", { name: "Count stock" }).click();
        await till.waitForTimeout(300);
        return till.getByRole("link", { name: "Window shelf" }).count();
      },
      { timeout: 20_000 },
    )
    .toBe(1);
  await expectAccessible(till);
  await till.getByRole("link", { name: "Window shelf" }).click();
  await till.getByText("0 of 2 items counted").waitFor();
  await expectAccessible(till);

  await typeIn(till, "0000000000000", 1);
  await till.getByText("No item has the code 0000000000000").waitFor();
  await typeIn(till, second.barcode ?? "", exact);
  await till.getByText("1 of 2 items counted").waitFor();

  await shop.stopServer();
  await scan(till, first.barcode ?? "");
  await expect.poll(() => till.getByTestId("counted").textContent()).toBe("1");
  await typeIn(till, first.barcode ?? "", 7);
  await expect.poll(() => till.getByTestId("counted").textContent()).toBe("8");
  await till.getByRole("button", { name: /^Undo: 7/ }).click();
  await expect.poll(() => till.getByTestId("counted").textContent()).toBe("1");
  await typeIn(till, first.barcode ?? "", before - 4);
  await till.getByText(/not sent yet/).waitFor();
  await expectAccessible(till);
  await shop.startServer();
  await till.getByText("All sent").waitFor({ timeout: 60_000 });

  await till.getByText("2 of 2 items counted").waitFor();
  await till.keyboard.press("F9");
  await till.getByRole("dialog").getByRole("button", { name: "Finish" }).click();
  await till.getByRole("heading", { name: "Count stock" }).waitFor();

  await office.reload();
  await office.getByText("1 line is beyond the threshold").waitFor();
  await expectAccessible(office);
  const row = office.getByRole("row").filter({ hasText: first.sku });
  expect(await row.getByRole("cell").nth(2).textContent()).toBe(String(before - 3));
  expect(await row.getByRole("cell").nth(4).textContent()).toBe("−3");
  await office.getByRole("button", { name: "Approve" }).click();
  await office.getByRole("alertdialog").getByRole("button", { name: "Approve" }).click();
  await office.getByRole("button", { name: "Post" }).click();
  await office.getByRole("alertdialog").getByRole("button", { name: "Post" }).click();
  await office.getByText("The books are put right.").waitFor();
  expect([await onHand(first.sku), await onHand(second.sku)]).toEqual([before - 3, exact]);

  await office.goto("/admin/stock/counts/accuracy");
  await office.getByRole("cell", { name: /50/ }).first().waitFor({ timeout: 15_000 });
  await expectAccessible(office);
});

// biome-ignore-all lint/performance/useDomNodeTextContent: what people see is meant, not what the document holds
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browser, expectAccessible, openPage, problemsOf, type Shop, startShop } from "./harness.ts";
import { goToPayment, pay } from "./shopper.ts";
import { leaveOnly, type Staff, sayOf, signedInStaff } from "./staff.ts";
import { MANAGER, setUpTill } from "./till.ts";

const SKU = "TX-01-RUS";

let shop: Shop;
let chromium: Browser;
let staff: Staff;
let columbus: string;
let brooklyn: string;

beforeAll(async () => {
  [shop, chromium] = await Promise.all([startShop(), browser()]);
  staff = await signedInStaff(shop.url);
  const { items } = await staff.get<{ items: { id: string; name: string; code: string }[] }>(
    "/admin/locations",
  );
  columbus = items.find(({ name }) => name.startsWith("Columbus"))?.id ?? "";
  brooklyn = items.find(({ code }) => code === "ST-NYC")?.id ?? "";
});
afterAll(async () => {
  await chromium?.close();
  await shop?.stop();
});

async function backOffice(path: string, email: string): Promise<Page> {
  const page = await openPage(chromium, shop.url);
  await page.goto(`/admin${path}`);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill("millrace-demo");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("link", { name: "Skip to content" }).waitFor({ state: "attached" });
  return page;
}

interface Item {
  readonly levels: readonly {
    readonly location_id: string;
    readonly on_hand: number;
    readonly allocated: number;
    readonly available: number;
    readonly damaged: number;
    readonly in_transit: number;
  }[];
  readonly waiting: {
    readonly promises: number;
    readonly list: readonly { readonly location_id: string }[];
  };
}

const item = (sku: string) => staff.get<Item>(`/admin/stock/${sku}`);

/** The figures of a SKU somewhere, as its object has them. */
async function figures(sku: string, at: string) {
  const { levels } = await item(sku);
  const { on_hand, allocated, available, damaged, in_transit } =
    levels.find(({ location_id }) => location_id === at) ??
    ({ on_hand: 0, allocated: 0, available: 0, damaged: 0, in_transit: 0 } as const);
  return { on_hand, allocated, available, damaged, in_transit };
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const asked = (page: Page) => page.getByRole("alertdialog");
/** The answer to the question that is open. */
const answer = (page: Page, name: string) => asked(page).getByRole("button", { name, exact: true });
const stands = (page: Page) => page.locator(".page-title .pill");
const story = (page: Page) => page.getByRole("list", { name: "What happened" });

test("[INV-06] a store asks for goods, the warehouse sends them, some arrive and one is given up, with the figures right at both ends", async () => {
  await leaveOnly(staff, SKU, 10, columbus);
  const store = await backOffice("/stock/transfers/new", "noor@alder-wren.example");
  await store.getByLabel("From", { exact: true }).selectOption(columbus);
  expect(await store.getByLabel("To", { exact: true }).inputValue()).toBe(brooklyn);
  await store.getByRole("combobox", { name: "Add a SKU" }).fill(SKU);
  await store.getByRole("option", { name: new RegExp(SKU) }).click();
  await store.getByRole("textbox", { name: /^Units of / }).fill("12");
  await expectAccessible(store);
  await button(store, "Ask for it").click();
  await store.waitForURL("**/admin/stock/transfers/trf_*");
  await store.getByText("Columbus warehouse approves it next.").waitFor();
  expect(await button(store, "Approve").count()).toBe(0);

  // More than is free is refused at its line, and nothing is set aside.
  const path = new URL(store.url()).pathname.replace(/^\/admin/, "");
  const warehouse = await backOffice(path, "ada@alder-wren.example");
  await button(warehouse, "Approve").click();
  await asked(warehouse).getByText("10 free at Columbus warehouse").waitFor();
  await answer(warehouse, "Approve").click();
  await asked(warehouse).getByText("Only 10 are free, of 12").waitFor();
  expect(await figures(SKU, columbus)).toEqual({
    on_hand: 10,
    allocated: 0,
    available: 10,
    damaged: 0,
    in_transit: 0,
  });
  await expectAccessible(warehouse);
  await asked(warehouse).getByRole("textbox").fill("6");
  await answer(warehouse, "Approve").click();
  await expect.poll(() => stands(warehouse).innerText()).toBe("Approved");
  expect((await figures(SKU, columbus)).allocated).toBe(6);
  await expect.poll(() => stands(store).innerText(), { timeout: 5_000 }).toBe("Approved");

  // One is not on its shelf; the rest leaves.
  await button(warehouse, "Mark picked").click();
  await asked(warehouse).getByRole("textbox").fill("5");
  await answer(warehouse, "Mark picked").click();
  await expect.poll(() => stands(warehouse).innerText()).toBe("Picked");
  await button(warehouse, "Ship").click();
  await asked(warehouse).getByLabel("Expected").fill("2026-12-05");
  await asked(warehouse).getByLabel("Carrier").fill("DHL");
  await asked(warehouse).getByLabel("Tracking number").fill("JD0146");
  await answer(warehouse, "Ship").click();
  await expect.poll(() => stands(warehouse).innerText()).toBe("On its way");
  expect(await figures(SKU, columbus)).toMatchObject({ on_hand: 5, allocated: 0, available: 5 });
  expect(await figures(SKU, brooklyn)).toMatchObject({ on_hand: 0, available: 0, in_transit: 5 });

  // Three arrive whole, one broken, one not at all.
  await expect.poll(() => stands(store).innerText(), { timeout: 5_000 }).toBe("On its way");
  await button(store, "Receive").click();
  await asked(store)
    .getByRole("textbox", { name: /^Good units/ })
    .fill("5");
  await asked(store)
    .getByRole("textbox", { name: /^Damaged units/ })
    .fill("1");
  await asked(store).getByText("More than the 5 still to come").waitFor();
  await asked(store)
    .getByRole("textbox", { name: /^Good units/ })
    .fill("3");
  await expectAccessible(store);
  await answer(store, "Receive").click();
  await expect.poll(() => stands(store).innerText()).toBe("Partly received");
  expect(await figures(SKU, brooklyn)).toMatchObject({ available: 3, damaged: 1, in_transit: 1 });
  await button(store, "Something is missing").click();
  await asked(store)
    .getByLabel(/^Reason/)
    .fill("One box was empty");
  await answer(store, "Something is missing").click();
  await expect.poll(() => stands(store).innerText()).toBe("Units missing");
  expect(await button(store, "Give up what is missing").count()).toBe(0);

  await expect.poll(() => stands(warehouse).innerText(), { timeout: 5_000 }).toBe("Units missing");
  await button(warehouse, "Give up what is missing").click();
  await answer(warehouse, "Give up 1 unit").click();
  await asked(warehouse).getByText("Say why.").waitFor();
  await asked(warehouse)
    .getByLabel(/^Reason/)
    .fill("Lost on the road");
  await answer(warehouse, "Give up 1 unit").click();
  await expect.poll(() => stands(warehouse).innerText()).toBe("Closed");
  expect(await figures(SKU, brooklyn)).toMatchObject({ available: 3, damaged: 1, in_transit: 0 });
  expect(await figures(SKU, columbus)).toMatchObject({ on_hand: 5, allocated: 0, available: 5 });
  expect(await story(warehouse).locator(".timeline-title").allInnerTexts()).toEqual([
    "Closed: 1 unit given up as missing",
    "Something is missing",
    "4 units arrived at Alder & Wren Brooklyn",
    "5 units left Columbus warehouse",
    "5 units picked at Columbus warehouse",
    "Approved: 6 units set aside at Columbus warehouse",
    "Not approved: too few units were free at Columbus warehouse",
    "Asked for",
  ]);
  await expectAccessible(warehouse);
  expect(problemsOf(store)).toEqual([]);
  // The refusal is the browser's to log; nothing else went wrong.
  expect(problemsOf(warehouse).filter((told) => !told.includes("409"))).toEqual([]);
});

test("[INV-08] goods ordered from a new supplier fill the order that waits for them", async () => {
  const { items } = await staff.get<{ items: { id: string }[] }>("/admin/products?q=wall-clock");
  const { variants } = await staff.get<{ variants: { sku: string }[] }>(`/admin/products/${items[0]?.id}`);
  const sku = variants[0]?.sku ?? "";
  await leaveOnly(staff, sku, 0, columbus);
  await sayOf(staff, sku, {
    beyond: { kind: "backorder", limit: 5, promised_at: "2027-01-10T12:00:00.000Z" },
  });
  const shopper = await openPage(chromium, shop.url, { javaScript: false });
  const order = shopper.getByRole("button", { name: "Order", exact: true });
  await expect
    .poll(
      async () => {
        await shopper.goto(`/products/wall-clock?variant=${sku}`);
        return order.count();
      },
      { timeout: 15_000 },
    )
    .toBe(1);
  await order.click();
  await shopper.waitForURL("**/cart?added");
  await goToPayment(shopper);
  await pay(shopper, "4242");
  await shopper.waitForURL("**/orders/**");
  const orderId = /orders\/(ord_\w+)/.exec(shopper.url())?.[1] ?? "";
  const { waiting } = await item(sku);
  expect(waiting.promises).toBe(1);

  const desk = await backOffice("/stock/purchase-orders/new", "ada@alder-wren.example");
  await button(desk, "New supplier").click();
  await asked(desk).getByLabel(/^Name/).fill("Clockworks Ltd");
  await answer(desk, "Add supplier").click();
  await expect
    .poll(() => desk.getByLabel("Supplier", { exact: true }).locator("option:checked").innerText())
    .toBe("Clockworks Ltd");
  await desk.getByLabel("To", { exact: true }).selectOption(waiting.list[0]?.location_id ?? "");
  await desk.getByRole("combobox", { name: "Add a SKU" }).fill(sku);
  await desk.getByRole("option", { name: new RegExp(sku) }).click();
  await desk.getByRole("textbox", { name: /^Units of / }).fill("3");
  await desk.getByRole("textbox", { name: /^Unit cost of / }).fill("12.50");
  await expectAccessible(desk);
  await button(desk, "Save as draft").click();
  await desk.waitForURL("**/admin/stock/purchase-orders/pur_*");
  await desk.getByText("$37.50").first().waitFor();
  await button(desk, "Mark as ordered").click();
  await expect.poll(() => stands(desk).innerText()).toBe("Ordered");
  await desk.getByText("What arrives fills 1 waiting order first.").waitFor();

  // One more came than was ordered: it is taken in only when that is said.
  await button(desk, "Receive").click();
  await asked(desk)
    .getByRole("textbox", { name: /^Good units/ })
    .fill("4");
  await answer(desk, "Receive").click();
  await asked(desk).getByText("1 more than ordered").waitFor();
  await asked(desk).getByText("Take in 1 unit more than was ordered").click();
  await answer(desk, "Receive").click();
  await expect.poll(() => stands(desk).innerText()).toBe("Closed");
  await expectAccessible(desk);

  const at = waiting.list[0]?.location_id ?? "";
  expect(await figures(sku, at)).toMatchObject({ on_hand: 4, allocated: 1, available: 3 });
  expect((await item(sku)).waiting.promises).toBe(0);
  await expect
    .poll(async () => (await staff.get<{ moves: string[] }>(`/admin/orders/${orderId}`)).moves)
    .toContain("start_picking");
  expect(problemsOf(desk)).toEqual([]);
});

test("[INV-06] goods that come to a store are counted in at its till, whole and damaged", async () => {
  const sku = "BA-01-CHA-BAT";
  await leaveOnly(staff, sku, 3, columbus);
  const lines = [{ sku, quantity: 3 }];
  const { id, number } = (await staff.post("/admin/transfers", {
    from_location_id: columbus,
    to_location_id: brooklyn,
    lines,
    note: null,
    expected_at: null,
    request: true,
  })) as { id: string; number: string };
  await staff.post(`/admin/transfers/${id}/approve`, { lines: [] });
  await staff.post(`/admin/transfers/${id}/pick`, { lines: [] });

  const till = await openPage(chromium, shop.url, { device: "tablet" });
  await setUpTill(till, MANAGER);
  await till.keyboard.press("F8");
  await till.getByRole("button", { name: /^Goods in/ }).click();
  await till.getByRole("heading", { name: "Goods in" }).waitFor();
  const card = till.getByRole("link", { name: new RegExp(number) });
  expect(await card.count()).toBe(0);
  // It shows by itself, as soon as it has left.
  await staff.post(`/admin/transfers/${id}/ship`, { expected_at: null, carrier: "DHL", tracking: null });
  await card.click();
  await till.getByText("3 to come").waitFor();
  await till.getByRole("button", { name: /^All arrived/ }).click();
  await till.getByRole("textbox", { name: /^Damaged units/ }).fill("1");
  await till.getByText("Only 3 were sent and are still to come.").waitFor();
  await till.getByRole("textbox", { name: /^Good units/ }).fill("2");
  await expectAccessible(till);
  await till.getByRole("button", { name: /^Receive/ }).click();
  await till.getByRole("heading", { name: "Goods in" }).waitFor();
  await expect.poll(() => card.count()).toBe(0);
  expect(await figures(sku, brooklyn)).toMatchObject({ available: 2, damaged: 1, in_transit: 0 });
  expect((await staff.get<{ state: string }>(`/admin/transfers/${id}`)).state).toBe("closed");
  expect(problemsOf(till)).toEqual([]);
});

import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { DEMO_PASSWORD } from "#db/seed/demo/organisation.ts";
import { asStaff, type ToolApi } from "./api.ts";
import { build } from "./build.ts";
import { call } from "./http.ts";
import { root } from "./paths.ts";
import { seedOnce, waitForHealth } from "./seeding.ts";
import { serve } from "./serve.ts";

// Takes the README's pictures of a freshly seeded shop in which something has just been sold. npm run pictures

const folder = join(root, "docs/pictures");
/** Pictures are looked at beside text: this wide is enough, and small enough for a repository. */
const WIDTH = 1200;
const MOST_BYTES = 150_000;

/** Between two keys; what is typed faster is a scanner to the till. */
const BY_HAND_MS = 60;

const ADMINISTRATOR = "ada@alder-wren.example";
const CASHIER = { name: "Sam Reed", pin: "3333" };
const STORE = "ST-NYC";

/** Who bought what before the pictures are taken, oldest first. */
const purchases: readonly Purchase[] = [
  { name: "Ines Calder", host: "localhost", handle: "serving-board", moves: ["start_picking", "ship"] },
  { name: "Jonas Weber", host: "de.localhost", handle: "reading-lamp", moves: ["start_picking", "ship"] },
  { name: "Priya Nair", host: "localhost", handle: "wool-throw", moves: ["cancel"] },
  { name: "Theo Marsh", host: "phone", handle: "storage-jar", moves: ["start_picking", "mark_ready"] },
  { name: "Mina Okafor", host: "localhost", handle: "dome-pendant", moves: ["start_picking"] },
  { name: "Clara Vogt", host: "de.localhost", handle: "stoneware-mug", moves: [] },
  { name: "Ruth Adeyemi", host: "phone", handle: "linen-bedding", moves: [] },
  { name: "Leo Farrow", host: "localhost", handle: "cast-iron-pan", moves: [] },
];

interface Purchase {
  readonly name: string;
  /** The site it was bought on; `phone` for an order that staff entered, to be picked up in the store. */
  readonly host: string;
  readonly handle: string;
  readonly moves: readonly string[];
}

interface Availability {
  readonly sku: string;
  readonly online: { readonly state: string };
  readonly stores: readonly { readonly location_id: string; readonly state: string }[];
}

interface Located {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

const executablePath = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path && existsSync(path));
if (!executablePath) throw new Error("No Chromium found: install it, or name it in CHROMIUM_PATH");

await build();
await mkdir(folder, { recursive: true });
const stateDir = await mkdtemp(join(tmpdir(), "millrace-pictures-"));
const shop = await serve({ port: 0, stateDir });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  await waitForHealth(shop.url);
  await seedOnce(shop.url, stateDir);
  const staff = await asStaff(shop.url, "localhost", ADMINISTRATOR, DEMO_PASSWORD);
  const { items: locations } = await staff.get<{ items: Located[] }>("/api/v1/admin/locations");
  const store = locations.find(({ code }) => code === STORE);
  if (!store) throw new Error(`the demo merchant has no store ${STORE}`);
  for (const purchase of purchases) await buy(staff, store, purchase);

  await pictureOfShop(browser);
  await pictureOfTill(browser, store);
  await pictureOfBackOffice(browser);
} finally {
  await browser.close();
  await shop.stop();
  await rm(stateDir, { recursive: true, force: true });
}

async function pictureOfShop(from: Browser): Promise<void> {
  const page = await open(from, { width: 1440, height: 900 });
  await page.goto("/categories/lighting");
  await keep(page, "shop");
}

async function pictureOfTill(from: Browser, store: Located): Promise<void> {
  const page = await open(from, { width: 1024, height: 768 });
  await page.goto("/pos/");
  await page.getByLabel("Email").fill(ADMINISTRATOR);
  await page.getByLabel("Password").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("radio", { name: store.name }).check();
  await page.getByRole("button", { name: "Set up this till" }).click();
  await page.getByRole("button", { name: CASHIER.name }).click();
  await page.keyboard.type(CASHIER.pin, { delay: BY_HAND_MS });
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Open a shift" }).waitFor();
  await page.keyboard.type("20000", { delay: BY_HAND_MS });
  await page.keyboard.press("Enter");
  await page.locator(".tile").first().waitFor();

  // One sale for the back office's list, then the basket that is shown.
  await ringUp(page, store, ["storage-jar"]);
  await page.keyboard.press("F9");
  await page.getByRole("button", { name: "Exact" }).click();
  await page.keyboard.press("F9");
  await page.getByRole("button", { name: "New sale" }).click();
  await ringUp(page, store, [
    "stoneware-mug",
    "tea-towels",
    "reading-lamp",
    "serving-board",
    "stoneware-mug",
  ]);
  await keep(page, "till");
}

/** Puts goods into the till's basket by their codes, as a scanner without a trigger would. */
async function ringUp(page: Page, store: Located, handles: readonly string[]): Promise<void> {
  const field = page.getByRole("searchbox");
  for (const handle of handles) {
    await field.fill(await variantInStock("localhost", handle, store));
    await field.press("Enter");
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>("[type=search]")?.value === "");
  }
  await field.press("Escape");
}

async function pictureOfBackOffice(from: Browser): Promise<void> {
  const page = await open(from, { width: 1440, height: 900 });
  await page.goto("/admin/orders");
  await page.getByLabel("Email").fill(ADMINISTRATOR);
  await page.getByLabel("Password").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText(purchases.at(-1)?.name ?? "").waitFor();
  await keep(page, "back-office");
}

async function open(from: Browser, viewport: { width: number; height: number }): Promise<Page> {
  const context = await from.newContext({
    viewport,
    baseURL: shop.url,
    locale: "en-US",
    timezoneId: "America/New_York",
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  return context.newPage();
}

/** Writes what the page shows as WebP, scaled down by the browser itself. */
async function keep(page: Page, name: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.mouse.move(0, 0);
  const png = await page.screenshot({ animations: "disabled", caret: "hide" });
  // A page of its own: the shop's content security policy lets no data address be drawn.
  const desk = await page.context().newPage();
  for (const quality of [0.9, 0.8, 0.7, 0.5]) {
    const webp = await desk.evaluate(toWebp, { png: png.toString("base64"), width: WIDTH, quality });
    const bytes = Buffer.from(webp, "base64");
    if (bytes.length > MOST_BYTES) continue;
    await writeFile(join(folder, `${name}.webp`), bytes);
    console.log(`docs/pictures/${name}.webp  ${Math.round(bytes.length / 1000)} KB, quality ${quality}`);
    return page.context().close();
  }
  throw new Error(`${name} does not fit ${MOST_BYTES} bytes`);
}

/** Runs in the browser, which is the image library at hand. */
async function toWebp({ png, width, quality }: { png: string; width: number; quality: number }) {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const scale = Math.min(1, width / image.width);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  context.imageSmoothingQuality = "high";
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/webp", quality).split(",")[1] ?? "";
}

/** One order, placed as its buyer would, and moved on by staff. */
async function buy(staff: ToolApi, store: Located, purchase: Purchase): Promise<void> {
  const id = purchase.host === "phone" ? await byPhone(staff, store, purchase) : await online(purchase);
  for (const move of purchase.moves) {
    await staff.post(`/api/v1/admin/orders/${id}/${move}`, { reason: null, tracking: null });
  }
}

async function byPhone(staff: ToolApi, store: Located, { name, handle }: Purchase): Promise<string> {
  const { items } = await staff.get<{ items: { id: string; kind: string; country: string }[] }>(
    "/api/v1/admin/channels",
  );
  const order = await staff.post<{ id: string }>("/api/v1/admin/orders", {
    channel_id: items.find(({ kind, country }) => kind === "web" && country === "US")?.id,
    customer: customer(name),
    fulfilment: { kind: "pickup", location_id: store.id },
    lines: [{ sku: await variantInStock("localhost", handle, store), quantity: 1 }],
    payment: { kind: "card", token: "tok_approve" },
    expected_total: null,
  });
  return order.id;
}

async function online({ name, host, handle }: Purchase): Promise<string> {
  const { id } = await ask<{ id: string }>(host, "POST", "/carts", {});
  await ask(host, "POST", `/carts/${id}/lines`, { sku: await variantInStock(host, handle), quantity: 1 });
  const address =
    host === "localhost"
      ? { line1: "84 Orchard Street", city: "New York", region: "NY", postal_code: "10002", country: "US" }
      : { line1: "Lindenallee 7", city: "Berlin", region: null, postal_code: "10115", country: "DE" };
  const ship = (method_id: string | null) => ({
    customer: customer(name),
    fulfilment: { kind: "ship", address: { name, line2: null, ...address }, method_id },
  });
  const { shipping_methods } = await ask<{ shipping_methods: { id: string }[] }>(
    host,
    "PUT",
    `/carts/${id}/details`,
    ship(null),
  );
  const { total } = await ask<{ total: unknown }>(
    host,
    "PUT",
    `/carts/${id}/details`,
    ship(shipping_methods[0]?.id ?? null),
  );
  const { order } = await ask<{ order: { id: string } }>(host, "POST", `/carts/${id}/checkout`, {
    payment: { kind: "card", token: "tok_approve" },
    expected_total: total,
  });
  return order.id;
}

function customer(name: string) {
  return { name, email: `${name.toLowerCase().replace(" ", ".")}@example.com`, phone: null };
}

/** The first variant that is not sold out, online or in a store. */
async function variantInStock(host: string, handle: string, store?: Located): Promise<string> {
  const { items } = await ask<{ items: Availability[] }>(host, "GET", `/products/${handle}/availability`);
  const found = items.find(({ online, stores }) => {
    const place = store ? stores.find(({ location_id }) => location_id === store.id) : online;
    return place && place.state !== "out_of_stock";
  });
  if (!found) throw new Error(`${handle} is sold out`);
  return found.sku;
}

/** The store API, as a shopper of one site. */
async function ask<T>(host: string, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await call(shop.url, `/api/v1/store${path}`, {
    method,
    host,
    headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
  return JSON.parse(answer.text) as T;
}

import type { ShopWindow, ToldStock } from "#commerce/stock/shop-window.ts";
import { type StockWords, stockText } from "../stock/stock-words.ts";
import { listen } from "./shared/live.ts";
import { keepNearest } from "./shared/nearest.ts";
import { fetchPage, show } from "./shared/swap.ts";

// Stock on a product page moves by itself; choosing a variant does not load the whole page again.

interface SkuStock extends ShopWindow {
  sku: string;
}

const root = () => document.querySelector<HTMLElement>("[data-live-product]");

/** Rewrites one figure, and only when it differs: a live region speaks whenever it is touched. */
function write(place: Element | null, told: ToldStock, words: StockWords): void {
  const stock = place?.querySelector<HTMLElement>(".stock");
  if (!place || !stock) return;
  const online = place.hasAttribute("data-stock-online");
  const text = stockText(words, told, online, new Date());
  if (stock.textContent === text) return;
  stock.dataset.state = told.state;
  stock.textContent = text;
  const button = online && document.querySelector<HTMLButtonElement>("[data-buy-button]");
  if (!button) return;
  button.disabled = told.state === "out_of_stock";
  button.textContent = words.button[told.state];
}

function apply({ sku, online, stores }: SkuStock): void {
  const product = root();
  if (!product || product.dataset.sku !== sku) return;
  const words = JSON.parse(product.dataset.words ?? "{}") as StockWords;
  write(product.querySelector("[data-stock-online]"), online, words);
  for (const store of stores)
    write(product.querySelector(`[data-stock-store="${store.location_id}"]`), store, words);
  const count = product.querySelector("[data-stock-stores]");
  const text = words.stores[stores.filter(({ state }) => state !== "out_of_stock").length];
  if (count && text) count.textContent = text;
}

async function readAgain(): Promise<void> {
  const response = await fetch(`/api/v1/store/products/${root()?.dataset.handle}/availability`);
  if (!response.ok) return;
  const { items } = (await response.json()) as { items: SkuStock[] };
  items.forEach(apply);
}

async function swapTo(address: string): Promise<void> {
  const open = document.querySelector<HTMLDetailsElement>("#stores")?.open ?? false;
  show(await fetchPage(address));
  document.querySelector("#stores")?.toggleAttribute("open", open);
  keepNearest();
  await readAgain();
}

document.addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-swap]");
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const address = link.href.replace(/#.*/, "");
  swapTo(address).then(
    () => history.pushState(null, "", address),
    () => location.assign(address),
  );
});
addEventListener("popstate", () => {
  if (!location.hash) swapTo(location.href).catch(() => location.reload());
});

const id = root()?.dataset.liveProduct;
if (id) listen(`/api/v1/store/live?topic=product:${id}`, (data) => apply(data as SkuStock), readAgain);

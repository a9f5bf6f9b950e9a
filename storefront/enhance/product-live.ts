import { listen } from "./shared/live.ts";
import { fetchPage, show } from "./shared/swap.ts";

// Stock on a product page moves by itself; choosing a variant does not load the whole page again.

interface Words {
  in_stock: string;
  low_stock: string[];
  out_of_stock: string;
  out_online: string;
  stores: string[];
}
interface Level {
  location_id: string;
  available: number;
}
interface Availability {
  sku: string;
  online: { state: State; units: number | null };
  stores: { location_id: string; state: State; units: number | null }[];
}
type State = "in_stock" | "low_stock" | "out_of_stock";

/** From here down a count is told; the same limit as on the server. */
const LOW = 5;

const root = () => document.querySelector<HTMLElement>("[data-live-product]");
const stateOf = (units: number): State =>
  units <= 0 ? "out_of_stock" : units <= LOW ? "low_stock" : "in_stock";

/** Rewrites one figure, and only when it differs: a live region speaks whenever it is touched. */
function write(place: Element | null | undefined, state: State, units: number | null, words: Words): void {
  const stock = place?.querySelector<HTMLElement>(".stock");
  if (!stock) return;
  const online = place?.hasAttribute("data-stock-online");
  const text =
    state === "low_stock"
      ? words.low_stock[(units ?? LOW) - 1]
      : words[state === "out_of_stock" && online ? "out_online" : state];
  if (text === undefined || stock.textContent === text) return;
  stock.dataset.state = state;
  stock.textContent = text;
  if (online) writeButton(state === "out_of_stock");
}

function writeButton(out: boolean): void {
  const button = document.querySelector<HTMLButtonElement>("[data-buy-button]");
  if (!button) return;
  button.disabled = out;
  button.textContent = (out ? button.dataset.wordOut : button.dataset.wordBuy) ?? "";
}

function apply(
  sku: string,
  online: { state: State; units: number | null },
  stores: Availability["stores"],
): void {
  const product = root();
  if (!product || product.dataset.sku !== sku) return;
  const words = JSON.parse(product.dataset.words ?? "{}") as Words;
  write(product.querySelector("[data-stock-online]"), online.state, online.units, words);
  for (const { location_id, state, units } of stores)
    write(product.querySelector(`[data-stock-store="${location_id}"]`), state, units, words);
  const count = product.querySelector("[data-stock-stores]");
  const having = [...product.querySelectorAll<HTMLElement>("[data-stock-store] .stock")];
  const text = words.stores[having.filter(({ dataset }) => dataset.state !== "out_of_stock").length];
  if (count && text) count.textContent = text;
}

async function readAgain(): Promise<void> {
  const response = await fetch(`/api/v1/store/products/${root()?.dataset.handle}/availability`);
  if (!response.ok) return;
  const { items } = (await response.json()) as { items: Availability[] };
  for (const item of items) apply(item.sku, item.online, item.stores);
}

function onStock(data: unknown): void {
  const { sku, levels } = data as { sku: string; levels: Level[] };
  const sold = (root()?.dataset.online ?? "").split(" ");
  const online = levels
    .filter((level) => sold.includes(level.location_id))
    .reduce((units, level) => units + level.available, 0);
  apply(
    sku,
    { state: stateOf(online), units: online },
    levels.map(({ location_id, available }) => ({
      location_id,
      state: stateOf(available),
      units: available,
    })),
  );
}

async function swapTo(address: string): Promise<void> {
  show(await fetchPage(address));
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
if (id) listen(`/api/v1/store/live?topic=product:${id}`, onStock, readAgain);

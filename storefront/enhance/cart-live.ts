import { listen } from "./shared/live.ts";
import { announce, fetchPage, show } from "./shared/swap.ts";

// The cart page keeps in step with the shopper's other devices, and its forms change it in place.

const root = () => document.querySelector<HTMLElement>("[data-live-cart]");
const versionOf = (element: HTMLElement | null | undefined) => Number(element?.dataset.version ?? 0);

/** Shows a rendering unless what stands here is newer already. */
function showNewer(page: Document): boolean {
  const next = page.querySelector<HTMLElement>("[data-version]");
  if (next && versionOf(next) <= versionOf(root())) return false;
  show(page);
  return true;
}

async function readAgain(): Promise<void> {
  const words = root()?.dataset.changed;
  if (showNewer(await fetchPage("/cart"))) announce(words);
}

document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (!form.closest("[data-live-cart]")) return;
  event.preventDefault();
  const body = new FormData(form, event.submitter);
  fetchPage("/cart", { method: "POST", body: new URLSearchParams([...body].map(([k, v]) => [k, String(v)])) })
    .then((page) => show(page))
    .catch(() => location.reload());
});

document.addEventListener("change", (event) => {
  const input = event.target as HTMLInputElement;
  if (input.closest("[data-quantity]") && input.checkValidity()) input.form?.requestSubmit();
});

const id = root()?.dataset.liveCart;
if (id) {
  const onCart = (data: unknown) => {
    if ((data as { version: number }).version > versionOf(root())) readAgain().catch(() => {});
  };
  listen(`/api/v1/store/carts/${id}/live`, onCart, () => readAgain().catch(() => {}));
}

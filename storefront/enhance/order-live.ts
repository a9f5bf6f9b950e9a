import { listen } from "./shared/live.ts";
import { announce, fetchPage, show } from "./shared/swap.ts";

// An order's page moves by itself, and says so: with its state, and with what it waits for.

const root = () => document.querySelector<HTMLElement>(".order[data-state]");

async function readAgain(): Promise<void> {
  const page = await fetchPage(location.href);
  const next = page.querySelector<HTMLElement>(".order[data-state]");
  const shown = root()?.dataset;
  if (!next || (next.dataset.state === shown?.state && next.dataset.waits === shown?.waits)) return;
  show(page);
  announce(root()?.querySelector("[data-announce]")?.textContent);
}

const { liveOrder: id, key = "" } = root()?.dataset ?? {};
if (id) {
  const look = () => {
    readAgain().catch(() => {});
  };
  listen(`/api/v1/store/orders/${id}/live?key=${encodeURIComponent(key)}`, look, look);
}

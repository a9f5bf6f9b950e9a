import { cell } from "./cell.ts";

/** A newer till has been loaded and waits for a quiet moment. */
export const updateWaiting = cell(false);

const SERVICE_WORKER = "/pos/service-worker.js";
/** The one script that the till may load by its address (Trusted Types, workers/content-policy.ts). */
const scripts = globalThis.trustedTypes?.createPolicy("service-worker", {
  createScriptURL(url) {
    if (url !== SERVICE_WORKER) throw new TypeError(`${url} is no script of the till`);
    return url;
  },
});

let registration: ServiceWorkerRegistration | null = null;
let quiet = false;
let reloading = false;
/** A quiet moment shorter than this is only a breath between two customers. */
const QUIET_FOR_MS = 4000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Makes the till work without a network, and looks for newer versions of it. */
export async function registerServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    // The first worker takes over a page that is its own version already.
    if (!controlled || reloading) return;
    reloading = true;
    applySoon();
  });
  const script = scripts?.createScriptURL(SERVICE_WORKER) ?? SERVICE_WORKER;
  registration = await navigator.serviceWorker.register(script, { scope: "/pos/" });
  const offer = () => {
    if (!registration?.waiting || !navigator.serviceWorker.controller) return;
    updateWaiting.set(true);
    applySoon();
  };
  offer();
  registration.addEventListener("updatefound", () => {
    const worker = registration?.installing;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed") offer();
    });
  });
  setInterval(() => void registration?.update().catch(() => {}), 30 * 60_000);
}

/** Told by the shell: while a sale is going on, nothing is reloaded. */
export function applyUpdateBetweenSales(between: boolean): () => void {
  quiet = between;
  applySoon();
  return () => {
    quiet = false;
    clearTimeout(timer);
  };
}

function applySoon(): void {
  clearTimeout(timer);
  if (!quiet || !(updateWaiting.get() || reloading)) return;
  timer = setTimeout(() => {
    if (reloading) location.reload();
    else registration?.waiting?.postMessage("take_over");
  }, QUIET_FOR_MS);
}

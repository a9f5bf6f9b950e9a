import { type Coordinates, distanceKm } from "#commerce/geo.ts";
import { distanceText } from "../../stock/distance.ts";

/** Longer than this, nobody waits for an answer that may never come. */
const PATIENCE_MS = 10_000;

/** Where the shopper is, once they have told; it stays in this page. */
let here: Coordinates | null = null;

/** Puts the nearest stores first, where the shopper has said where they are. */
export function keepNearest(): void {
  const from = here;
  const list = document.querySelector("[data-stores]");
  if (!from || !list) return;
  const rows = [...list.querySelectorAll<HTMLElement>("li")].map((row) => {
    const { latitude, longitude } = row.dataset;
    return { row, km: distanceKm(from, { latitude: Number(latitude), longitude: Number(longitude) }) };
  });
  rows.sort((a, b) => a.km - b.km);
  for (const { row, km } of rows) {
    const distance = row.querySelector("[data-distance]");
    if (distance) distance.textContent = ` · ${distanceText(km, document.documentElement.lang)}`;
  }
  list.replaceChildren(...rows.map(({ row }) => row));
}

function say(denied: boolean): void {
  const status = document.querySelector<HTMLElement>("[data-locate-status]");
  if (status) status.textContent = denied ? (status.dataset.denied ?? "") : "";
}

document.addEventListener("click", (event) => {
  if (!(event.target as Element).closest("[data-locate]")) return;
  navigator.geolocation.getCurrentPosition(
    ({ coords: { latitude, longitude } }) => {
      here = { latitude, longitude };
      say(false);
      keepNearest();
    },
    () => say(true),
    { timeout: PATIENCE_MS, maximumAge: 60_000 },
  );
});

import { hueOf, themeHeaders } from "../server/hue.ts";
import type { Route } from "./+types/theme-icon";

/** A water wheel in the merchant's accent. */
export function loader({ request }: Route.LoaderArgs): Response {
  const hue = hueOf(request) ?? 158;
  const paddles = Array.from(
    { length: 8 },
    (_, i) => `<path d="M16 16V4.5h4" transform="rotate(${i * 45} 16 16)"/>`,
  ).join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="oklch(0.42 0.075 ${hue})"/><g fill="none" stroke="oklch(0.98 0.01 ${hue})" stroke-width="2" stroke-linejoin="round" stroke-linecap="round">${paddles}<circle cx="16" cy="16" r="7"/></g></svg>`;
  return new Response(svg, { headers: themeHeaders("image/svg+xml") });
}

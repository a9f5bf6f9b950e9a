import { hueOf, themeHeaders } from "../server/hue.ts";
import type { Route } from "./+types/theme-accent";

/** The merchant's accent as a stylesheet: inline styles are forbidden, and its address says all it holds. */
export function loader({ request }: Route.LoaderArgs): Response {
  const hue = hueOf(request);
  if (hue === null) return new Response("Not found", { status: 404 });
  return new Response(`@layer tokens{:root{--accent-hue:${hue}}}`, {
    headers: themeHeaders("text/css; charset=utf-8"),
  });
}

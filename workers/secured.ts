import { securityHeadersFor } from "./security-headers.ts";

/** Adds what the handler has not set itself, so that a route may tighten or widen its own policy. */
export function secured(request: Request, response: Response): Response {
  if (response.webSocket) return response;
  const answer = new Response(response.body, response);
  for (const [name, value] of Object.entries(securityHeadersFor(new URL(request.url).pathname))) {
    if (!answer.headers.has(name)) answer.headers.set(name, value);
  }
  const isHtml = answer.headers.get("Content-Type")?.startsWith("text/html");
  if (isHtml && !answer.headers.has("Cache-Control")) answer.headers.set("Cache-Control", "no-cache");
  return answer;
}

import { log } from "#logging/log.ts";
import { plainPagePolicy } from "./content-policy.ts";
import { refusalOfForeign } from "./foreign-requests.ts";
import { securityHeadersFor } from "./security-headers.ts";

/**
 * What every request passes on its way in, and every answer on its way out. An answer that could not be made
 * leaves as a plain 500: the runtime's own would carry no headers, and log what the error holds.
 */
export async function throughFrontDoor(request: Request, answer: () => Promise<Response>): Promise<Response> {
  return withHeaders(request, (await refusalOfForeign(request)) ?? (await orServerError(answer)));
}

async function orServerError(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    log.error("no answer", { error });
    return new Response("Something went wrong on our side. Try again in a moment.", {
      status: 500,
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
  }
}

/** Adds what the handler has not set itself, so that a route may tighten or widen its own policy. */
function withHeaders(request: Request, response: Response): Response {
  if (response.webSocket) return response;
  const answer = new Response(response.body, response);
  const isPage = answer.headers.get("Content-Type")?.startsWith("text/html") ?? false;
  const defaults = {
    ...securityHeadersFor(new URL(request.url).pathname),
    ...(isPage && { "Content-Security-Policy": plainPagePolicy }),
    // Whatever may be kept says so: most answers are somebody's own.
    "Cache-Control": "no-store",
  };
  for (const [name, value] of Object.entries(defaults)) {
    if (!answer.headers.has(name)) answer.headers.set(name, value);
  }
  return answer;
}

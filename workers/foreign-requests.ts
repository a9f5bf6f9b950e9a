import { html } from "hono/html";
import { newId } from "#db/ids.ts";
import { languageOf } from "#ui/i18n.ts";
import { STORE_KEY_HEADER } from "./middleware/store-key.ts";
import { localeAskedFor, plainPage } from "./plain-page.ts";
import { PROBLEMS, problemDocument } from "./problems.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Calls that other sites send by design, each checked by its own means: identity providers post the answer to a
 * sign-in (OAuth 2.0 Form Post Response Mode; Apple knows no other), which its `state` ties to whoever began it.
 */
const SENT_BY_OTHERS: readonly RegExp[] = [/^\/api\/v1\/auth\/(?:[\w-]+\/)*callback$/];

/**
 * Refuses what another site makes a browser send (OWASP cheat sheet "Cross-Site Request Forgery Prevention", Fetch
 * Metadata with Origin as fallback). Null lets the request on.
 *
 * A page's form must be proven to come from this origin. The API is also called by programs, which prove nothing of
 * the kind and carry no cookie that a browser keeps: there, only what is known to come from elsewhere is refused.
 * Another shop of the same platform domain counts as elsewhere, though browsers call it same-site and send cookies.
 * Sockets begin with a GET, are bound by no CORS, and carry cookies too: a browser names their origin always.
 */
export async function refusalOfForeign(request: Request): Promise<Response | null> {
  const { pathname, origin } = new URL(request.url);
  const from = request.headers.get("Origin");
  const isSocket = request.headers.get("Upgrade")?.toLowerCase() === "websocket";
  if (isSocket && from !== null && from !== origin) return refusedCall();
  if (SAFE.has(request.method)) return null;
  const site = request.headers.get("Sec-Fetch-Site");
  if (pathname.startsWith("/api/")) {
    const foreign =
      site === null ? from !== null && from !== origin : site === "cross-site" || site === "same-site";
    const expected = SENT_BY_OTHERS.some((path) => path.test(pathname)) || isHeadlessShop(request, pathname);
    return foreign && !expected ? refusedCall() : null;
  }
  const own = site === null ? from === origin : site === "same-origin";
  return own ? null : refusedForm(request);
}

/** A page of another origin that sells by a store key, for which no cookie counts: the browser has asked (CORS). */
const isHeadlessShop = (request: Request, pathname: string): boolean =>
  pathname.startsWith("/api/v1/store/") && request.headers.has(STORE_KEY_HEADER);

function refusedCall(): Response {
  const [status] = PROBLEMS.foreign_request;
  return Response.json(problemDocument("foreign_request", newId("req")), {
    status,
    headers: { "Content-Type": "application/problem+json" },
  });
}

const WORDS = {
  en: {
    title: "This form was not sent from this site",
    happened: "Your browser says that another site sent it, or does not say where it came from.",
    kept: "Nothing was changed, ordered or paid.",
    next: "Open the page here and send the form again. If that does not help, turn off extensions that change what your browser sends.",
    back: "To the start page",
  },
  de: {
    title: "Dieses Formular kam nicht von dieser Seite",
    happened:
      "Ihr Browser sagt, dass eine andere Website es gesendet hat, oder er sagt nicht, woher es kommt.",
    kept: "Nichts wurde geändert, bestellt oder bezahlt.",
    next: "Öffnen Sie die Seite hier und senden Sie das Formular noch einmal. Hilft das nicht, schalten Sie Erweiterungen ab, die verändern, was Ihr Browser sendet.",
    back: "Zur Startseite",
  },
} as const;

async function refusedForm(request: Request): Promise<Response> {
  const locale = localeAskedFor(request);
  const { title, happened, kept, next, back } = WORDS[languageOf(locale)];
  const body = html`<p>${happened}</p>
      <p>${kept}</p>
      <p>${next}</p>
      <p><a href="/">${back}</a></p>`;
  return new Response(await plainPage({ locale, title, body }), {
    status: PROBLEMS.foreign_request[0],
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
}

import type { Context } from "hono";
import { html } from "hono/html";
import { newNonce } from "#storefront/edge/nonce.ts";
import { docsPolicy } from "./content-policy.ts";
import { plainPage } from "./plain-page.ts";
import { PROBLEMS, type ProblemCode } from "./problems.ts";

/** Interactive documentation of the API; scripts and styles are this site's own files. */
export const docsPage = (c: Context) => {
  const nonce = newNonce();
  c.header("Content-Security-Policy", docsPolicy(nonce));
  return c.html(html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Millrace API</title>
    <link rel="icon" href="/theme/icon.svg" />
    <link rel="stylesheet" href="/api-docs/swagger-ui.css" />
  </head>
  <body>
    <main id="docs"></main>
    <script nonce="${nonce}" src="/api-docs/swagger-ui-bundle.js"></script>
    <script nonce="${nonce}" type="module" src="/api-docs/start.js"></script>
  </body>
</html>`);
};

/** What each problem's `type` points to. */
export const problemsPage = async (c: Context): Promise<Response> =>
  c.html(
    await plainPage({
      locale: "en",
      title: "Problems",
      body: html`<dl>
        ${(Object.keys(PROBLEMS) as ProblemCode[]).map((code) => {
          const [status, title, advice] = PROBLEMS[code];
          return html`<dt id="${code}"><code>${code}</code> ${status}</dt><dd>${title}. ${advice}</dd>`;
        })}
      </dl>`,
    }),
  );

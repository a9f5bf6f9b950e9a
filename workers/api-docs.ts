import type { Context } from "hono";
import { html } from "hono/html";
import { PROBLEMS, type ProblemCode } from "./problems.ts";

/** Interactive documentation of the API; scripts and styles are this site's own files. */
export const docsPage = (c: Context) =>
  c.html(html`<!doctype html>
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
    <script src="/api-docs/swagger-ui-bundle.js"></script>
    <script type="module" src="/api-docs/start.js"></script>
  </body>
</html>`);

/** What each problem's `type` points to. */
export const problemsPage = (c: Context) =>
  c.html(html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="/theme/icon.svg" />
    <title>Problems · Millrace API</title>
    <link rel="stylesheet" href="/plain-page.css" />
  </head>
  <body>
    <main>
      <h1>Problems</h1>
      <dl>
        ${(Object.keys(PROBLEMS) as ProblemCode[]).map((code) => {
          const [status, title, advice] = PROBLEMS[code];
          return html`<dt id="${code}"><code>${code}</code> ${status}</dt><dd>${title}. ${advice}</dd>`;
        })}
      </dl>
    </main>
  </body>
</html>`);

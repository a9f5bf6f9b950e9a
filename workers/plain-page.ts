import { html } from "hono/html";
import { languageOf } from "#ui/i18n.ts";

/** What the `html` tag gives: text that is escaped already. */
type Markup = ReturnType<typeof html>;

interface PlainPage {
  readonly locale: string;
  readonly title: string;
  /** What follows the heading. */
  readonly body: Markup;
}

/** A page of the Worker's own, of words and forms: no shop around it, no scripts. Nobody finds it by searching. */
export const plainPage = async ({ locale, title, body }: PlainPage): Promise<string> =>
  String(
    await html`<!doctype html>
<html lang="${languageOf(locale)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <link rel="icon" href="data:," />
    <title>${title}</title>
    <link rel="stylesheet" href="/plain-page.css" />
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      ${body}
    </main>
  </body>
</html>`,
  );

/** The language that a browser asks for first, for pages that belong to no shop. */
export const localeAskedFor = (request: Request): string =>
  request.headers.get("Accept-Language")?.split(/[,;]/, 1)[0]?.trim() || "en";

/** Characters that would be markup, in text and in quoted attributes. */
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);

/** Mail readers drop style sheets, so styles stand at each element. */
const STYLE = {
  page: "margin:0;background:#f3f4f6",
  sheet:
    "box-sizing:border-box;max-width:36rem;margin:0 auto;padding:32px 24px;background:#ffffff;color:#14171c;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif",
  paragraph: "margin:0 0 16px",
  link: "color:#1d4ed8;overflow-wrap:anywhere",
} as const;

/**
 * The HTML of a letter: the same words as its text, escaped. Of the addresses in it only `links` can be followed: what
 * people typed (a name, a reason) becomes no link.
 */
export function letterHtml(
  text: string,
  about: { readonly locale: string; readonly subject: string; readonly links: readonly string[] },
): string {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((part) => `<p style="${STYLE.paragraph}">${linked(part, about.links).replaceAll("\n", "<br>")}</p>`);
  return `<!doctype html>
<html lang="${escaped(about.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(about.subject)}</title>
</head>
<body style="${STYLE.page}">
<div style="${STYLE.sheet}">
${paragraphs.join("\n")}
</div>
</body>
</html>
`;
}

function linked(text: string, links: readonly string[]): string {
  const [link, ...others] = links;
  if (!link) return escaped(text);
  const address = escaped(link);
  return text
    .split(link)
    .map((part) => linked(part, others))
    .join(`<a href="${address}" style="${STYLE.link}">${address}</a>`);
}

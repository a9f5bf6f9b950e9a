/** The one way for text to become markup here: it has to be a page that this site answered. */
const serverPage = globalThis.trustedTypes?.createPolicy("server-page", { createHTML: (html) => html });

/** The page at an address, as the server renders it. Rejects for what is no page of this site. */
export async function fetchPage(address: string, init?: RequestInit): Promise<Document> {
  const response = await fetch(address, init);
  const isPage = response.headers.get("Content-Type")?.startsWith("text/html");
  if (!isPage || new URL(response.url).origin !== location.origin) throw new Error("no page of this site");
  const html = await response.text();
  return new DOMParser().parseFromString(serverPage?.createHTML(html) ?? html, "text/html");
}

/** Puts another rendering in place of this one: the main part, the title and the cart's count. Focus stays. */
export function show(page: Document): void {
  const path = pathTo(document.activeElement);
  for (const part of ["main", ".cart-link"]) {
    const fresh = page.querySelector(part);
    if (fresh) document.querySelector(part)?.replaceWith(document.adoptNode(fresh));
  }
  document.title = page.title;
  if (path) document.querySelector<HTMLElement>(path)?.focus({ preventScroll: true });
}

/** Says something to screen readers without moving them. */
export function announce(text: string | null | undefined): void {
  if (!text) return;
  let region = document.querySelector("#announcer");
  if (!region) {
    region = document.createElement("p");
    region.id = "announcer";
    region.className = "visually-hidden";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  region.textContent = text;
}

/** A selector that finds the same place in the next rendering. */
function pathTo(element: Element | null): string | null {
  const steps: string[] = [];
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    const { parentElement } = at;
    if (!parentElement) return null;
    steps.unshift(`${at.localName}:nth-child(${[...parentElement.children].indexOf(at) + 1})`);
  }
  return steps.length > 0 ? `body > ${steps.join(" > ")}` : null;
}

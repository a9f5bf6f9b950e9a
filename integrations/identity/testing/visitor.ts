/** What the provider sends a person back with, and how. */
export interface WayBack {
  redirect_uri: string;
  response_mode: "query" | "form_post";
  parameters: URLSearchParams;
}

/** More steps than any sign-in takes: out, login, resume, consent, resume, back. */
const MAX_STEPS = 12;

/**
 * Walks a sign-in at the test provider as a browser would, cookies and forms included, up to where the provider sends
 * the person back; nothing is sent there. `login` is typed into the form; null cancels.
 */
export async function walkSignIn(url: string, login: string | null): Promise<WayBack> {
  const { origin } = new URL(url);
  const cookies = new Map<string, string>();
  let at = new URL(url);
  let answer: URLSearchParams | null = null;
  for (let step = 0; step < MAX_STEPS; step++) {
    const response = await fetch(at, {
      method: answer ? "POST" : "GET",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      redirect: "manual",
      ...(answer && { body: answer }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    const page = await response.text();
    const location = response.headers.get("location");
    if (location) {
      at = new URL(location, at);
      answer = null;
      if (at.origin !== origin) return wayBack(at.origin + at.pathname, "query", at.searchParams);
      continue;
    }
    const action = /<form[^>]* action="([^"]*)"/.exec(page)?.[1] ?? at.href;
    const fields = [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    if (new URL(action).origin !== origin) {
      const posted = fields.map(([, name = "", value = ""]): [string, string] => [name, value]);
      return wayBack(action, "form_post", new URLSearchParams(posted));
    }
    if (!page.includes("<form")) throw new Error(`The provider answers ${response.status}: ${page}`);
    answer = new URLSearchParams(login === null ? { cancel: "yes" } : { login, password: "any" });
  }
  throw new Error(`No way back after ${MAX_STEPS} steps`);
}

const wayBack = (
  redirect_uri: string,
  response_mode: WayBack["response_mode"],
  parameters: URLSearchParams,
): WayBack => ({ redirect_uri, response_mode, parameters });

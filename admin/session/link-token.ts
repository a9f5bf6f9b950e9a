import { useEffect, useState } from "react";

/**
 * The token of a link from a mail. It stands behind the `#`, which never leaves the browser, and is taken out of the
 * address at once: out of the history, and out of sight of whoever looks over a shoulder.
 */
export function useLinkToken(): string {
  const [token] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    const { hash, pathname, search } = window.location;
    if (hash) window.history.replaceState(window.history.state, "", pathname + search);
  }, []);
  return token;
}

import { createContext, useContext } from "react";
import { enhanceUrl } from "../enhance-url.ts";

/** The nonce of the answer being made: the content policy runs scripts that carry it, and no others. */
export const PageNonce = createContext<string | undefined>(undefined);

/** Loads `storefront/enhance/<name>.ts` into the page. */
export function Enhancement({ name }: { name: string }) {
  return <script type="module" nonce={useContext(PageNonce)} src={enhanceUrl(name)} />;
}

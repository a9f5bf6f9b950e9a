/**
 * How long a page's HTML may be kept at the edge, declared for every route in one place.
 *
 * - `catalogue`: the same for everybody without a cart or a session; kept for {@link CATALOGUE_TTL_MS}.
 * - `none`: somebody's own; never kept anywhere, a browser's history included.
 */
export type CachePolicy =
  | { readonly kind: "none" }
  | { readonly kind: "catalogue"; readonly params: readonly string[] };

/** A published change is visible within five seconds; the data below pages is as old as this already. */
export const CATALOGUE_TTL_MS = 2_500;

const none: CachePolicy = { kind: "none" };
/** A page never sees other query parameters than these, so no two addresses can share a page wrongly. */
const catalogue = (...params: string[]): CachePolicy => ({ kind: "catalogue", params });

const policies: readonly (readonly [path: RegExp, policy: CachePolicy])[] = [
  [/^\/$/, catalogue()],
  [/^\/categories\/[^/]+$/, catalogue("sort", "cursor")],
  [/^\/products\/[^/]+$/, catalogue("variant", "near")],
  [/^\/search$/, catalogue("q", "sort", "cursor")],
  [/^\/stores$/, catalogue()],
  [/^\/help$/, catalogue()],
  [/^\/privacy$/, catalogue()],
];

export function cachePolicyOf(path: string): CachePolicy {
  return policies.find(([pattern]) => pattern.test(path))?.[1] ?? none;
}

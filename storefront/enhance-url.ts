/** Set by the build: enhancement name → hashed address. Absent in development. */
declare const __ENHANCE_URLS__: Record<string, string> | undefined;

const built = typeof __ENHANCE_URLS__ === "undefined" ? undefined : __ENHANCE_URLS__;

/** Where the browser finds the module `storefront/enhance/<name>.ts`. */
export function enhanceUrl(name: string): string {
  if (!built) return `/storefront/enhance/${name}.ts`;
  const url = built[name];
  if (!url) throw new Error(`No enhancement called ${name} in storefront/enhance`);
  return url;
}

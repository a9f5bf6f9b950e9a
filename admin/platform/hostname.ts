/** A name that DNS can hold (RFC 1123 §2.1), as the API wants it. */
export const isHostname = (text: string): boolean =>
  text.length <= 253 &&
  /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/.test(text);

/** Hostnames that somebody typed one a line, or with commas. */
export const hostnamesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,;]+/)
      .map((name) => name.trim().toLowerCase())
      .filter(Boolean),
  ),
];

/** Where a site at a hostname is found: on a developer's machine at the port of this very page. */
export function siteAddress(hostname: string): string {
  const local = hostname === "localhost" || hostname.endsWith(".localhost");
  return local
    ? `${location.protocol}//${hostname}${location.port && `:${location.port}`}`
    : `https://${hostname}`;
}

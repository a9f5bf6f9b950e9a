/**
 * What every response carries. The Worker sets these on what it answers itself; files served straight from the
 * assets directory never pass through it, so the build writes the same constants to `_headers`.
 */

const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self'", // covers ws: and wss: to the same host
  "worker-src 'self'",
  "object-src 'none'",
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ");

const permissionsPolicy = (devices: "()" | "(self)") =>
  [
    `serial=${devices}`,
    `usb=${devices}`,
    "camera=(self)",
    "geolocation=(self)",
    "microphone=()",
    "payment=(self)",
  ].join(", ");

export const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": contentSecurityPolicy,
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": permissionsPolicy("()"),
};

/** The till alone may talk to printers, scanners and drawers. Web Bluetooth has no policy name in Chromium. */
const tillHeaders: Readonly<Record<string, string>> = { "Permissions-Policy": permissionsPolicy("(self)") };

const isTill = (path: string) => path === "/pos" || path.startsWith("/pos/");

export function securityHeadersFor(path: string): Readonly<Record<string, string>> {
  return isTill(path) ? { ...securityHeaders, ...tillHeaders } : securityHeaders;
}

/** Folders whose file names carry a content hash. */
const immutableFolders = ["/assets/*", "/enhance/*", "/pos/assets/*", "/admin/assets/*"];
const alwaysRevalidated = ["/pos/", "/admin/", "/pos/service-worker.js"];

/** The text of `_headers`: a rule that sets what an earlier one has set must detach it first, or both are joined. */
export function assetHeadersFile(): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>, detach: string[] = []) =>
    [
      path,
      ...detach.map((name) => `  ! ${name}`),
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ].join("\n");
  return [
    rule("/*", securityHeaders),
    rule("/pos/*", tillHeaders, Object.keys(tillHeaders)),
    ...immutableFolders.map((path) => rule(path, { "Cache-Control": "public, max-age=31536000, immutable" })),
    ...alwaysRevalidated.map((path) => rule(path, { "Cache-Control": "no-cache" })),
  ]
    .join("\n\n")
    .concat("\n");
}

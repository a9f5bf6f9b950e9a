import { backOfficePolicy, noPagePolicy, tillPolicy } from "./content-policy.ts";

/**
 * What every response carries. The Worker sets these on what it answers itself; files served straight from the
 * assets directory never pass through it, so the build writes the same constants to `_headers`.
 */

const permissionsPolicy = (devices: "()" | "(self)") =>
  [
    `serial=${devices}`,
    `usb=${devices}`,
    "camera=(self)",
    "geolocation=(self)",
    "microphone=()",
    "payment=(self)",
  ].join(", ");

/** After owasp.org/www-project-secure-headers and the OWASP cheat sheets on HTTP headers and REST. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": noPagePolicy,
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  // As `frame-ancestors`, for whoever does not know that.
  "X-Frame-Options": "DENY",
  // An address may hold a key (an order's link, a password's): it is told to nobody but this site. `no-referrer`
  // would make the browser send `Origin: null` with our own forms (fetch.spec.whatwg.org/#append-a-request-origin-header).
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  // Pictures widen this for themselves. No embedder policy: nothing here needs an isolated page.
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": permissionsPolicy("()"),
};

const backOfficeHeaders: Readonly<Record<string, string>> = { "Content-Security-Policy": backOfficePolicy };

/** The till alone may talk to printers, scanners and drawers. Web Bluetooth has no policy name in Chromium. */
const tillHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": tillPolicy,
  "Permissions-Policy": permissionsPolicy("(self)"),
};

const within = (folder: string, path: string) => path === folder || path.startsWith(`${folder}/`);

/** The headers of an answer at a path, where its handler does not set its own. */
export function securityHeadersFor(path: string): Readonly<Record<string, string>> {
  if (within("/pos", path)) return { ...securityHeaders, ...tillHeaders };
  if (within("/admin", path)) return { ...securityHeaders, ...backOfficeHeaders };
  return securityHeaders;
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
  const instead = (path: string, headers: Readonly<Record<string, string>>) =>
    rule(path, headers, Object.keys(headers));
  return [
    rule("/*", securityHeaders),
    instead("/pos/*", tillHeaders),
    instead("/admin/*", backOfficeHeaders),
    ...immutableFolders.map((path) => rule(path, { "Cache-Control": "public, max-age=31536000, immutable" })),
    ...alwaysRevalidated.map((path) => rule(path, { "Cache-Control": "no-cache" })),
  ]
    .join("\n\n")
    .concat("\n");
}

/**
 * Content security policies (w3.org/TR/CSP3): what each kind of answer may load, run and send. All begin at
 * nothing, so that a kind of file nobody has thought of stays shut out.
 *
 * Scripts come from the build alone. A page of the shop names its own by a nonce; the till and the back office are
 * static files and name the folder of their scripts. In neither can a file that somebody uploaded run, whatever it
 * pretends to be. Trusted Types (w3.org/TR/trusted-types) close the other way in: no text becomes markup or a script
 * in the browser except through the policies named here.
 */

type Directives = Readonly<Record<string, string>>;

const policy = (directives: Directives): string =>
  Object.entries({
    "default-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
    ...directives,
  })
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");

/** `'none'` also forbids making policies; the sinks for script text stay shut either way. */
const trustedTypes = (...names: string[]): Directives => ({
  "require-trusted-types-for": "'script'",
  "trusted-types": names.join(" ") || "'none'",
});

/** JSON, pictures, redirects: nothing in them is a page. */
export const noPagePolicy = policy({});

/** A page of words and forms, without scripts. */
export const plainPagePolicy = policy({
  "style-src": "'self'",
  "img-src": "'self' data:",
  "form-action": "'self'",
});

/** A mail shown as its reader shows it: styled at each element, and nothing is loaded. */
export const mailPolicy = policy({ "style-src": "'unsafe-inline'" });

/** A page of the shop. `server-page` parses what this site renders (storefront/enhance/shared/swap.ts). */
export const shopPolicy = (nonce: string): string =>
  policy({
    "script-src": `'nonce-${nonce}'`,
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'", // covers ws: and wss: to the same host
    "manifest-src": "'self'",
    "form-action": "'self'",
    ...trustedTypes("server-page"),
  });

/**
 * The API's documentation. `dompurify` is what Swagger UI cleans its markup with; what it then writes as text goes
 * through `default`, which lets plain markup pass (public/api-docs/start.js).
 */
export const docsPolicy = (nonce: string): string =>
  policy({
    "script-src": `'nonce-${nonce}'`,
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    ...trustedTypes("default", "dompurify"),
  });

/**
 * An app of static files. `_headers` knows no host and no nonce, and `'self'` takes no path: two policies, of which
 * the first holds scripts to this site and the second to the app's own folder, allow only what both do.
 */
function appPolicy(folder: string, directives: Directives, paths: Directives = {}): string {
  const here = policy({
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    ...directives,
  });
  const inFolder = Object.entries({ "script-src": "assets/", ...paths })
    .map(([name, path]) => `${name} *:*${folder}${path}`)
    .join("; ");
  return `${here}, ${inFolder}`;
}

export const backOfficePolicy = appPolicy("/admin/", trustedTypes());

/** `service-worker` names the one script that the till registers (pos-pwa/app-update.ts). */
export const tillPolicy = appPolicy(
  "/pos/",
  { "worker-src": "'self'", "manifest-src": "'self'", ...trustedTypes("service-worker") },
  { "worker-src": "service-worker.js" },
);

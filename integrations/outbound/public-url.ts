import { err, ok, type Result } from "#commerce/result.ts";

/** Why an address is not called. */
export type UrlFault = "malformed" | "scheme" | "credentials" | "port" | "host";

export interface OutboundPolicy {
  /** Also lets `http` and any port of this machine pass: for `ENVIRONMENT` local and test, never for production. */
  allowLocal: boolean;
}

const MAX_LENGTH = 2_048;

/** 443, which URLs leave out, and its registered alternative. Other ports are other protocols, or somebody's inside. */
const PORTS: readonly string[] = ["", "8443"];

/** This machine, under the names that {@link OutboundPolicy} may allow. */
const LOCAL_HOSTS: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Endings that no public host has: RFC 6761 (localhost, test, invalid), RFC 6762 and its appendix G (local, intranet,
 * internal, private, corp, home, lan), RFC 8375 (home.arpa), RFC 7686 (onion), RFC 9476 (alt), and the one that old
 * resolvers hand out (localdomain). Cloud metadata services live under `internal`.
 */
const PRIVATE_ENDINGS: readonly string[] = [
  "localhost",
  "test",
  "invalid",
  "local",
  "intranet",
  "internal",
  "private",
  "corp",
  "home",
  "lan",
  "arpa",
  "onion",
  "alt",
  "localdomain",
];

/** Letters only, or Punycode (RFC 3696, 2): IPv4 ends in a number. */
const TOP_LEVEL = /^(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The address that a merchant or a partner gave, when a request may be sent there: `https`, a public host name, no
 * credentials, port 443 or 8443. Addresses of numbers are refused altogether, since certificates are made out to names;
 * that closes private, link-local, carrier, metadata and mapped ranges in every notation, because the URL parser turns
 * decimal, octal, hexadecimal and full-width forms into one.
 *
 * What a name resolves to is not looked up here (a second lookup could answer otherwise); on Cloudflare a Worker's fetch
 * reaches public addresses only. Call it through `outboundRequest`, which does not follow redirects either.
 */
export function publicUrl(text: string, { allowLocal }: OutboundPolicy): Result<URL, UrlFault> {
  // The parser drops white space and control characters; an address that has any was not meant as it reads.
  if (text.length > MAX_LENGTH || /[\s\p{Cc}\\]/u.test(text) || !URL.canParse(text)) return err("malformed");
  const url = new URL(text);
  if (url.username || url.password) return err("credentials");
  if (allowLocal && isWeb(url) && LOCAL_HOSTS.includes(url.hostname)) return ok(url);
  if (url.protocol !== "https:") return err("scheme");
  if (!PORTS.includes(url.port)) return err("port");
  return isPublicName(url.hostname) ? ok(url) : err("host");
}

const isWeb = (url: URL) => url.protocol === "https:" || url.protocol === "http:";

function isPublicName(hostname: string): boolean {
  const labels = hostname.split(".");
  const ending = labels.at(-1) ?? "";
  return (
    hostname.length <= 253 &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    TOP_LEVEL.test(ending) &&
    !PRIVATE_ENDINGS.includes(ending)
  );
}

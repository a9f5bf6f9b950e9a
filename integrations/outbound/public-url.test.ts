import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { publicUrl } from "./public-url.ts";

const production = { allowLocal: false };
const local = { allowLocal: true };

describe("in production", () => {
  test.each([
    "https://hooks.example.com",
    "https://login.example.com/tenant/v2.0?a=b",
    "https://hooks.example.com:443/in",
    "https://hooks.example.com:8443/in",
    "https://bücher.example.com/",
    "https://xn--bcher-kva.example.com/",
    "https://localhost.example.com/",
    "https://1.example.com/",
  ])("[SEC-08] %s may be called", (address) => {
    expect(publicUrl(address, production)).toEqual({ ok: true, value: new URL(address) });
  });

  test.each([
    ["", "malformed"],
    ["hooks.example.com", "malformed"],
    [" https://hooks.example.com", "malformed"],
    ["https://hooks.exa\tmple.com", "malformed"],
    ["https:\\\\hooks.example.com", "malformed"],
    ["https://", "malformed"],
    ["http://hooks.example.com", "scheme"],
    ["ftp://hooks.example.com", "scheme"],
    ["file:///etc/passwd", "scheme"],
    ["javascript:alert(1)", "scheme"],
    ["data:text/html,hello", "scheme"],
    ["https://user@hooks.example.com", "credentials"],
    ["https://user:secret@hooks.example.com", "credentials"],
    ["https://hooks.example.com@169.254.169.254/", "credentials"],
    ["https://hooks.example.com:22/", "port"],
    ["https://hooks.example.com:80/", "port"],
    ["https://hooks.example.com:6379/", "port"],
  ])("[SEC-08] %s is refused: %s", (address, reason) => {
    expect(publicUrl(address, production)).toEqual({ ok: false, error: reason });
  });

  test.each([
    "localhost",
    "LOCALHOST",
    "localhost.",
    "shop.localhost",
    "printer.local",
    "metadata.google.internal",
    "db.corp",
    "router.home.arpa",
    "nas.lan",
    "api.test",
    "intranet",
    "hooks.example.com.",
    "hooks..example.com",
    "-hooks.example.com",
    "127.0.0.1",
    "127.1",
    "0.0.0.0",
    "0",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "8.8.8.8",
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "0177.0.0.1",
    "017700000001",
    "１２７.0.0.1",
    "127。0。0。1",
    "127.0.0.1.",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:a9fe:a9fe]",
    "[64:ff9b::a00:1]",
    "[fe80::1]",
    "[fd00::1]",
    "[2001:4860:4860::8888]",
  ])("[SEC-08] the host %s is refused", (host) => {
    expect(publicUrl(`https://${host}/`, production)).toEqual({ ok: false, error: "host" });
  });

  test("[SEC-08] an address longer than 2,048 characters is refused", () => {
    const longest = `https://hooks.example.com/${"a".repeat(2_048 - 26)}`;
    expect(publicUrl(longest, production)).toEqual({ ok: true, value: new URL(longest) });
    expect(publicUrl(`${longest}a`, production)).toEqual({ ok: false, error: "malformed" });
  });

  test("[SEC-08] this machine is refused with any scheme and port", () => {
    expect(publicUrl("http://localhost:8787/", production)).toEqual({ ok: false, error: "scheme" });
    expect(publicUrl("https://localhost:8787/", production)).toEqual({ ok: false, error: "port" });
  });

  test("[SEC-08] no IPv4 address passes, in whatever notation", () => {
    const notations = [
      (part: number) => `${part}`,
      (part: number) => `0x${part.toString(16)}`,
      (part: number) => `0${part.toString(8)}`,
    ];
    const notation = fc.constantFrom(...notations);
    const dotted = fc
      .array(fc.tuple(fc.nat(255), notation), { minLength: 4, maxLength: 4 })
      .map((parts) => parts.map(([part, write]) => write(part)).join("."));
    const whole = fc.tuple(fc.nat(0xff_ff_ff_ff), notation).map(([address, write]) => write(address));
    fc.assert(
      fc.property(fc.oneof(dotted, whole), (host) => {
        expect(publicUrl(`https://${host}/`, production)).toEqual({ ok: false, error: "host" });
      }),
    );
  });

  test("[SEC-08] no IPv6 address passes", () => {
    fc.assert(
      fc.property(fc.ipV6(), (host) => {
        expect(publicUrl(`https://[${host}]/`, production)).toEqual({ ok: false, error: "host" });
      }),
    );
  });

  test("[SEC-08] what passes is https to a dotted name, whatever was typed", () => {
    const typed = fc.oneof(
      fc.webUrl(),
      fc
        .tuple(fc.webAuthority({ withUserInfo: true, withPort: true, withIPv4Extended: true }))
        .map(([a]) => `https://${a}`),
      fc.string().map((text) => `https://${text}`),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const url = publicUrl(text, production);
        if (!url.ok) return;
        expect(url.value.protocol).toBe("https:");
        expect(url.value.username + url.value.password).toBe("");
        expect(url.value.hostname).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)*\.([a-z]{2,}|xn--[a-z0-9-]+)$/);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("on a developer's machine", () => {
  test.each([
    "http://localhost:9000/issuer",
    "http://127.0.0.1:9000/",
    "http://[::1]:9000/",
    "https://localhost:8443/",
    "https://hooks.example.com/",
  ])("%s may be called", (address) => {
    expect(publicUrl(address, local)).toEqual({ ok: true, value: new URL(address) });
  });

  test.each([
    ["http://hooks.example.com/", "scheme"],
    ["http://10.0.0.1/", "scheme"],
    ["https://10.0.0.1/", "host"],
    ["http://user@localhost:9000/", "credentials"],
    ["ftp://localhost/", "scheme"],
    ["http://localhost.:9000/", "scheme"],
  ])("[SEC-08] %s is refused there too: %s", (address, reason) => {
    expect(publicUrl(address, local)).toEqual({ ok: false, error: reason });
  });
});

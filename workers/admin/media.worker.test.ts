import { env, exports } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { mediaKey } from "#db/media.ts";
import { openShop, type TestShop } from "../testing/shop.ts";

let shop: TestShop;

beforeAll(async () => {
  shop = await openShop();
});

const drawing = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30">${content}<!-- ${crypto.randomUUID()} --></svg>`;

const upload = (body: string, type: string | null = "image/svg+xml") =>
  shop.administrator("POST", "/admin/media", body, {
    headers: type === null ? {} : { "content-type": type },
  });

const stored = async () => (await env.MEDIA.list({ prefix: mediaKey(shop.tenant_id, "") })).objects.length;

const show = (path: string, init: RequestInit = {}) =>
  exports.default.fetch(`https://${shop.host}${path}`, init);

test("[SEC-08] a drawing is taken, and served so that nothing in it could run", async () => {
  const svg = drawing('<rect width="40" height="30"/>');
  const taken = await upload(svg);
  expect(taken.status).toBe(201);
  expect(taken.body).toMatchObject({
    content_type: "image/svg+xml",
    width: 40,
    height: 30,
    bytes: svg.length,
  });
  const served = await show(taken.body.url);
  expect(await served.text()).toBe(svg);
  const { headers } = served;
  expect(headers.get("Content-Type")).toBe("image/svg+xml");
  expect(headers.get("Content-Security-Policy")).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  );
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
});

test.each([
  ["a script", "<script>alert(1)</script>", "a script"],
  ["a handler", '<rect onload="alert(1)"/>', "a script (onload)"],
  ["a page", "<foreignObject/>", "a page inside the picture (foreignObject)"],
  ["a picture from elsewhere", '<image href="https://tracker.example/x"/>', "an address outside the picture"],
])("[SEC-08] a drawing with %s is refused by name, and kept nowhere", async (_, content, found) => {
  const before = await stored();
  const { status, body } = await upload(drawing(content));
  expect([status, body.code, body.found]).toEqual([422, "unsafe_image", found]);
  expect(body.detail).toBe(`It holds ${found}. Export it again as a plain SVG without that, or send PNG.`);
  expect(await stored()).toBe(before);
});

test.each([
  ["a page", "<!doctype html><script>alert(1)</script>"],
  ["a page with a drawing in it", `<html><body>${drawing("")}</body></html>`],
  ["a script", "alert(1)"],
  ["a PDF", "%PDF-1.7\n"],
  ["an archive", "PK\u0003\u0004"],
])("[SEC-08] %s is no picture, whatever type it is sent under", async (_, text) => {
  const before = await stored();
  for (const type of ["image/png", "image/svg+xml", "application/octet-stream"]) {
    const { status, body } = await upload(text, type);
    expect([status, body.code], type).toEqual([415, "unsupported_image"]);
  }
  expect(await stored()).toBe(before);
});

test.each([
  "text/plain",
  "text/plain;charset=UTF-8",
  "multipart/form-data; boundary=x",
  "application/x-www-form-urlencoded",
])("[SEC-08] a picture sent as %s, as a form of another site could, is refused", async (type) => {
  const { status, body } = await upload(drawing(""), type);
  expect([status, body.code]).toEqual([415, "unsupported_media_type"]);
});

test("[SEC-08] a picture of more pixels than devices can unpack is refused", async () => {
  const { status, body } = await upload('<svg xmlns="http://www.w3.org/2000/svg" width="16385" height="1"/>');
  expect([status, body.code, body.limit]).toEqual([422, "image_too_big", 16_384]);
});

test("[SEC-08] a file larger than ten megabytes is refused", async () => {
  const { status, body } = await upload("x".repeat(10 * 2 ** 20 + 1));
  expect([status, body.code, body.limit]).toEqual([413, "body_too_large", 10 * 2 ** 20]);
});

describe("[SEC-08] addresses of pictures", () => {
  test.each([
    "/media/../secret",
    "/media/%2e%2e%2fsecret",
    "/media/picture.html",
    `/media/${"0".repeat(64)}.html`,
    `/media/${"0".repeat(64)}.png`,
    `/media/${"0".repeat(64)}.png.svg`,
  ])("%s leads nowhere", async (path) => {
    const response = await show(path);
    expect(response.status).toBe(404);
    expect(response.headers.get("Content-Security-Policy")).toMatch(/^default-src 'none'/);
  });

  test("another merchant's picture is not shown here", async () => {
    const { body } = await upload(drawing("<g/>"));
    const other = await openShop();
    expect((await show(body.url)).status).toBe(200);
    expect((await exports.default.fetch(`https://${other.host}${body.url}`)).status).toBe(404);
  });
});

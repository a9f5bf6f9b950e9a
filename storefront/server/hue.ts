/** The `hue` of an address, in degrees; null when it is none. */
export function hueOf(request: Request): number | null {
  const text = new URL(request.url).searchParams.get("hue");
  if (text === null || !/^\d{1,3}(\.\d{1,3})?$/.test(text)) return null;
  const hue = Number(text);
  return hue <= 360 ? hue : null;
}

/** The hue is in the address, so what it gives never changes. */
export const themeHeaders = (type: string) => ({
  "Content-Type": type,
  "Cache-Control": "public, max-age=31536000, immutable",
});

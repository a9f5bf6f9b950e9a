import { imageSize } from "image-size";

/** Content types of the formats that browsers show. */
const SHOWN: Readonly<Record<string, string>> = {
  avif: "image/avif",
  webp: "image/webp",
  jpg: "image/jpeg",
  png: "image/png",
  svg: "image/svg+xml",
};

/** What a picture's bytes say it is, and its size in pixels; null for anything that is not shown in browsers. */
export function imageFacts(
  bytes: Uint8Array,
): { content_type: string; width: number; height: number } | null {
  try {
    const { type = "", width, height } = imageSize(bytes);
    const content_type = SHOWN[type];
    return content_type && width > 0 && height > 0
      ? { content_type, width: Math.round(width), height: Math.round(height) }
      : null;
  } catch {
    return null;
  }
}

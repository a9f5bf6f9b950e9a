import { imageSize } from "image-size";
import { err, ok, type Result } from "#commerce/result.ts";
import { pictureEnd, type RasterFormat } from "./picture-end.ts";
import { checkSvg } from "./svg-check.ts";

/** Content types of the formats that browsers show, by `image-size`'s names. */
const SHOWN: Readonly<Record<RasterFormat | "svg", string>> = {
  avif: "image/avif",
  webp: "image/webp",
  jpg: "image/jpeg",
  png: "image/png",
  svg: "image/svg+xml",
};

/** Largest file taken; a drawing is text, and read as a whole. */
export const MAX_PICTURE_BYTES = 10 * 2 ** 20;
const MAX_SVG_BYTES = 2 * 2 ** 20;

/** What a phone can still unpack: 100 megapixels are 400 MB of memory at four bytes each. */
export const MAX_PICTURE_SIDE = 16_384;
const MAX_PICTURE_PIXELS = 100_000_000;

export interface Picture {
  readonly content_type: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** The picture alone, without what may have followed it in the file. */
  readonly bytes: Uint8Array;
}

export type PictureFault =
  | { readonly code: "unsupported_image" }
  | { readonly code: "unsafe_image"; readonly found: string }
  | { readonly code: "body_too_large"; readonly limit: number }
  | { readonly code: "image_too_big"; readonly limit: number };

/**
 * The picture that some bytes are. What a file is called, and the type it was sent under, count for nothing: the
 * bytes say what they are, from the first to the last.
 */
export function pictureOf(bytes: Uint8Array): Result<Picture, PictureFault> {
  if (bytes.length > MAX_PICTURE_BYTES) return err({ code: "body_too_large", limit: MAX_PICTURE_BYTES });
  const size = sizeOf(bytes);
  if (!size) return err({ code: "unsupported_image" });
  const { format, width, height } = size;
  if (Math.max(width, height) > MAX_PICTURE_SIDE || width * height > MAX_PICTURE_PIXELS)
    return err({ code: "image_too_big", limit: MAX_PICTURE_SIDE });
  const facts = { content_type: SHOWN[format], width, height };
  if (format !== "svg") {
    const end = pictureEnd(format, bytes);
    return end === null
      ? err({ code: "unsupported_image" })
      : ok({ ...facts, bytes: bytes.subarray(0, end) });
  }
  if (bytes.length > MAX_SVG_BYTES) return err({ code: "body_too_large", limit: MAX_SVG_BYTES });
  const checked = checkSvg(bytes);
  if (checked.ok) return ok({ ...facts, bytes });
  const { found } = checked.error;
  return err(found === null ? { code: "unsupported_image" } : { code: "unsafe_image", found });
}

function sizeOf(bytes: Uint8Array): { format: RasterFormat | "svg"; width: number; height: number } | null {
  try {
    const { type = "", width, height } = imageSize(bytes);
    return isShown(type) && width > 0 && height > 0
      ? { format: type, width: Math.round(width), height: Math.round(height) }
      : null;
  } catch {
    return null;
  }
}

const isShown = (type: string): type is RasterFormat | "svg" => Object.hasOwn(SHOWN, type);

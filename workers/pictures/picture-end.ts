/** Formats made of dots, by the names that `image-size` gives them. */
export type RasterFormat = "avif" | "webp" | "jpg" | "png";

/**
 * Where a picture ends in its bytes, told by its own structure; null where the structure breaks off. What follows
 * is no part of it, though viewers pass over it: another file that rides along, or what a careless crop left there.
 */
export function pictureEnd(format: RasterFormat, bytes: Uint8Array): number | null {
  const end = ENDS[format](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return end !== null && end <= bytes.byteLength ? end : null;
}

const ENDS: Readonly<Record<RasterFormat, (view: DataView) => number | null>> = {
  png: pngEnd,
  jpg: jpegEnd,
  webp: webpEnd,
  avif: avifEnd,
};

const PNG_SIGNATURE = 0x89504e470d0a1a0an;
const IEND = 0x49454e44;

/** Signature, then chunks of length, type, data and checksum (w3.org/TR/png-3, 5.2 and 5.3). */
function pngEnd(view: DataView): number | null {
  if (view.byteLength < 8 || view.getBigUint64(0) !== PNG_SIGNATURE) return null;
  let at = 8;
  while (at + 12 <= view.byteLength) {
    const type = view.getUint32(at + 4);
    at += 12 + view.getUint32(at);
    if (type === IEND) return at;
  }
  return null;
}

const MARKER = 0xff;
const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const isRestart = (code: number) => code >= 0xd0 && code <= 0xd7;

/** Segments of marker and length; after a scan's header come coded data, in which FF stands before 00 (ITU T.81, B.1). */
function jpegEnd(view: DataView): number | null {
  if (view.byteLength < 4 || view.getUint8(0) !== MARKER || view.getUint8(1) !== START_OF_IMAGE) return null;
  let at = 2;
  while (at + 2 <= view.byteLength) {
    if (view.getUint8(at) !== MARKER) return null;
    const code = view.getUint8(at + 1);
    if (code === END_OF_IMAGE) return at + 2;
    if (code === MARKER) at += 1;
    else if (at + 4 > view.byteLength) return null;
    else {
      at += 2 + view.getUint16(at + 2);
      if (code === START_OF_SCAN) at = scanEnd(view, at);
    }
  }
  return null;
}

function scanEnd(view: DataView, from: number): number {
  let at = from;
  for (; at + 1 < view.byteLength; at++) {
    if (view.getUint8(at) !== MARKER) continue;
    const code = view.getUint8(at + 1);
    if (code !== 0 && !isRestart(code)) return at;
  }
  return at;
}

const RIFF = 0x52494646;

/** The container says its own length, padded to an even one (RFC 9649, 2.3). */
function webpEnd(view: DataView): number | null {
  if (view.byteLength < 12 || view.getUint32(0) !== RIFF) return null;
  const size = view.getUint32(4, true);
  return 8 + size + (size % 2);
}

/** What stands at the top of the file (ISO/IEC 14496-12, table 1; ISO/IEC 23008-12 for pictures). */
const TOP_BOXES = new Set([
  "ftyp",
  "meta",
  "mdat",
  "moov",
  "moof",
  "mfra",
  "sidx",
  "styp",
  "free",
  "skip",
  "uuid",
]);

/** Boxes of length and type, one after the other (ISO/IEC 14496-12, 4.2); the first unknown one is no part of it. */
function avifEnd(view: DataView): number | null {
  if (view.byteLength < 8 || boxType(view, 0) !== "ftyp") return null;
  let at = 0;
  let hasData = false;
  while (at + 8 <= view.byteLength && TOP_BOXES.has(boxType(view, at))) {
    hasData ||= boxType(view, at) === "mdat";
    const size = boxSize(view, at);
    if (size === null) return null;
    at += size;
  }
  return hasData ? at : null;
}

const boxType = (view: DataView, at: number): string =>
  String.fromCharCode(...[4, 5, 6, 7].map((place) => view.getUint8(at + place)));

/** 0 means up to the end of the file, 1 that a length of 64 bits follows. */
function boxSize(view: DataView, at: number): number | null {
  const short = view.getUint32(at);
  if (short === 0) return view.byteLength - at;
  if (short !== 1) return short >= 8 ? short : null;
  const long = at + 16 <= view.byteLength ? Number(view.getBigUint64(at + 8)) : 0;
  return long >= 16 ? long : null;
}

import { checksOf } from "./reed-solomon.ts";

/**
 * QR codes (ISO/IEC 18004:2015): bytes, error correction level M, versions 1 to 20. What authenticator apps read from a
 * screen is about 120 bytes.
 */

/** Check bytes a block, and blocks, by version (table 9, level M). */
const CHECK_BYTES = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];

/** Level M in the format information (table 12). */
const LEVEL_M = 0b00;

/** The dark modules of the code for a text, by row; without the quiet zone of 4 modules. @throws when it is too long. */
export function qrCode(text: string): boolean[][] {
  const bytes = new TextEncoder().encode(text);
  const version =
    1 + CHECK_BYTES.findIndex((_, index) => headerBits(index + 1) + bytes.length * 8 <= dataBits(index + 1));
  if (version === 0)
    throw new RangeError(`${bytes.length} bytes do not fit a QR code of version ${CHECK_BYTES.length}`);
  const codewords = interleaved(encoded(bytes, version), version);
  let best: { readonly modules: boolean[][]; readonly penalty: number } | null = null;
  for (let mask = 0; mask < MASKS.length; mask++) {
    const modules = drawn(version, codewords, mask);
    const penalty = penaltyOf(modules);
    if (!best || penalty < best.penalty) best = { modules, penalty };
  }
  return best?.modules ?? [];
}

const sizeOf = (version: number): number => 17 + 4 * version;
const headerBits = (version: number): number => 4 + (version < 10 ? 8 : 16);
const checkBytes = (version: number): number => CHECK_BYTES[version - 1] ?? 0;
const blockCount = (version: number): number => BLOCKS[version - 1] ?? 0;

/** Places for data and check bytes: all modules but the patterns, their separators, format and version. */
function codewordCount(version: number): number {
  const free = framed(version)
    .flat()
    .filter((module) => module === null).length;
  return Math.floor(free / 8);
}

const dataBits = (version: number): number =>
  8 * (codewordCount(version) - checkBytes(version) * blockCount(version));

/** Mode, length, bytes, end, and filling (7.4). */
function encoded(bytes: Uint8Array, version: number): number[] {
  const bits: number[] = [];
  const put = (value: number, length: number) => {
    for (let at = length - 1; at >= 0; at--) bits.push((value >> at) & 1);
  };
  put(0b0100, 4);
  put(bytes.length, headerBits(version) - 4);
  for (const byte of bytes) put(byte, 8);
  const capacity = dataBits(version);
  put(0, Math.min(4, capacity - bits.length));
  put(0, (8 - (bits.length % 8)) % 8);
  for (let filler = 0xec; bits.length < capacity; filler ^= 0xec ^ 0x11) put(filler, 8);
  return Array.from({ length: capacity / 8 }, (_, index) =>
    bits.slice(index * 8, index * 8 + 8).reduce((byte, bit) => byte * 2 + bit, 0),
  );
}

/** Blocks with their check bytes, read across (7.6). Later blocks may be one byte longer. */
function interleaved(data: readonly number[], version: number): number[] {
  const count = blockCount(version);
  const shorter = Math.floor(data.length / count);
  const longer = data.length % count;
  let taken = 0;
  const blocks = Array.from({ length: count }, (_, index) => {
    const length = shorter + (index >= count - longer ? 1 : 0);
    taken += length;
    return data.slice(taken - length, taken);
  });
  const checks = blocks.map((block) => checksOf(block, checkBytes(version)));
  const across = (columns: readonly (readonly number[])[], length: number) =>
    Array.from({ length }, (_, at) => columns.flatMap((column) => column[at] ?? [])).flat();
  return [...across(blocks, shorter + 1), ...across(checks, checkBytes(version))];
}

type Frame = (boolean | null)[][];

/** What is the same in each code of a version; null where data go. Format modules are light until a mask is chosen. */
function framed(version: number): Frame {
  const size = sizeOf(version);
  const frame: Frame = Array.from({ length: size }, () => Array(size).fill(null));
  const fill = (
    top: number,
    left: number,
    height: number,
    width: number,
    dark: (y: number, x: number) => boolean,
  ) => {
    for (let y = Math.max(0, top); y < Math.min(size, top + height); y++)
      for (let x = Math.max(0, left); x < Math.min(size, left + width); x++)
        set(frame, y, x, dark(y - top, x - left));
  };
  const ring = (from: number) => (y: number, x: number) => {
    const distance = Math.max(Math.abs(y - from), Math.abs(x - from));
    return distance !== 2 && distance < 4;
  };
  for (let at = 0; at < size; at++) {
    set(frame, 6, at, at % 2 === 0);
    set(frame, at, 6, at % 2 === 0);
  }
  const places = alignments(version);
  for (const y of places)
    for (const x of places) {
      const inCorner = (y === 6 && x === 6) || (y === 6 && x === size - 7) || (y === size - 7 && x === 6);
      if (!inCorner)
        fill(y - 2, x - 2, 5, 5, (row, column) => Math.max(Math.abs(row - 2), Math.abs(column - 2)) !== 1);
    }
  for (const [top, left] of [
    [-1, -1],
    [-1, size - 8],
    [size - 8, -1],
  ] as const)
    fill(top, left, 9, 9, ring(4));
  for (const [y, x] of formatPlaces(size)) set(frame, y, x, false);
  set(frame, size - 8, 8, true);
  if (version >= 7) {
    const bits = (version << 12) | divided(version << 12, 0x1f25);
    for (let at = 0; at < 18; at++) {
      const [far, near] = [size - 11 + (at % 3), Math.floor(at / 3)];
      set(frame, far, near, ((bits >> at) & 1) === 1);
      set(frame, near, far, ((bits >> at) & 1) === 1);
    }
  }
  return frame;
}

function set(frame: Frame, y: number, x: number, dark: boolean): void {
  const row = frame[y];
  if (row) row[x] = dark;
}

/** Rows and columns of alignment patterns' centres (annex E). */
function alignments(version: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = 2 * Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4));
  const last = sizeOf(version) - 7;
  return [6, ...Array.from({ length: count - 1 }, (_, index) => last - step * (count - 2 - index))];
}

/** Where the 15 bits of format information go, lowest first, twice (7.9.1). */
const formatPlaces = (size: number): (readonly [y: number, x: number])[] => [
  ...Array.from({ length: 8 }, (_, bit) => [bit < 6 ? bit : bit + 1, 8] as const),
  ...Array.from({ length: 7 }, (_, bit) => [8, bit === 0 ? 7 : 6 - bit] as const),
  ...Array.from({ length: 8 }, (_, bit) => [8, size - 1 - bit] as const),
  ...Array.from({ length: 7 }, (_, bit) => [size - 7 + bit, 8] as const),
];

/** What is left when a BCH code's polynomial has been divided out (annexes C and D). */
function divided(value: number, polynomial: number): number {
  let rest = value;
  for (let width = 31 - Math.clz32(polynomial), at = 31; at >= width; at--)
    if ((rest >> at) & 1) rest ^= polynomial << (at - width);
  return rest;
}

/** Modules that a mask turns over (table 10). */
const MASKS: readonly ((y: number, x: number) => boolean)[] = [
  (y, x) => (y + x) % 2 === 0,
  (y) => y % 2 === 0,
  (_, x) => x % 3 === 0,
  (y, x) => (y + x) % 3 === 0,
  (y, x) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (y, x) => ((y * x) % 2) + ((y * x) % 3) === 0,
  (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2 === 0,
  (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2 === 0,
];

/** The code under a mask: bits in pairs of columns, from the right, up and down in turn (7.7.3). */
function drawn(version: number, codewords: readonly number[], mask: number): boolean[][] {
  const size = sizeOf(version);
  const frame = framed(version);
  const turns = MASKS[mask] ?? (() => false);
  let bit = 0;
  for (let right = size - 1, up = true; right > 0; right -= right === 8 ? 3 : 2, up = !up) {
    for (let step = 0; step < size; step++) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (frame[y]?.[x] !== null) continue;
        const dark = (((codewords[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1;
        set(frame, y, x, dark !== turns(y, x));
        bit += 1;
      }
    }
  }
  const data = (LEVEL_M << 3) | mask;
  const format = ((data << 10) | divided(data << 10, 0x537)) ^ 0x5412;
  for (const [at, [y, x]] of formatPlaces(size).entries())
    set(frame, y, x, ((format >> (at % 15)) & 1) === 1);
  return frame as boolean[][];
}

/** How badly a reader may take the code for something else (7.8.3); the mask with the lowest is used. */
function penaltyOf(modules: readonly (readonly boolean[])[]): number {
  const rows = modules.map((row) => row.map(Number).join(""));
  const columns = modules.map((_, x) => modules.map((row) => Number(row[x])).join(""));
  let penalty = 0;
  for (const line of [...rows, ...columns]) {
    for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) penalty += run.length - 2;
    penalty += 40 * [...line.matchAll(/(?=10111010000|00001011101)/g)].length;
  }
  for (const [y, row] of modules.entries())
    for (const [x, dark] of row.entries()) {
      const below = modules[y + 1];
      if (below && x + 1 < row.length && row[x + 1] === dark && below[x] === dark && below[x + 1] === dark)
        penalty += 3;
    }
  const share = (100 * rows.join("").replaceAll("0", "").length) / modules.length ** 2;
  return penalty + 10 * Math.floor(Math.abs(share - 50) / 5);
}

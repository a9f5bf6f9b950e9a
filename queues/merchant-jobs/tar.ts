/** A tar archive's block (POSIX.1-2017, pax, "ustar Interchange Format"). */
const BLOCK = 512;
/** Longer names would have to be split in two, which nothing here needs. */
const MAX_NAME = 100;

const encoder = new TextEncoder();

/**
 * One file of a tar archive: its header, its bytes, and the padding to a whole block. Entries are simply joined;
 * {@link tarEnd} follows the last.
 *
 * @param at seconds since 1970.
 * @throws RangeError when the name is too long or not ASCII.
 */
export function tarEntry(name: string, content: Uint8Array, at: number): Uint8Array<ArrayBuffer> {
  if (name.length > MAX_NAME || !/^[\x21-\x7e]+$/.test(name))
    throw new RangeError(`no name for tar: ${name}`);
  const entry = new Uint8Array(BLOCK + Math.ceil(content.length / BLOCK) * BLOCK);
  const put = (text: string, offset: number): void => entry.set(encoder.encode(text), offset);
  /** Numbers are octal text, closed by a null. */
  const number = (value: number, offset: number, length: number): void =>
    put(
      Math.floor(value)
        .toString(8)
        .padStart(length - 1, "0"),
      offset,
    );
  put(name, 0);
  number(0o644, 100, 8);
  number(0, 108, 8);
  number(0, 116, 8);
  number(content.length, 124, 12);
  number(at, 136, 12);
  put("        ", 148); // the checksum counts itself as spaces
  put("0", 156); // a regular file
  put("ustar\0", 257);
  put("00", 263);
  number(0, 329, 8);
  number(0, 337, 8);
  const sum = entry.subarray(0, BLOCK).reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  entry.set(content, BLOCK);
  return entry;
}

/** What closes an archive: two empty blocks. */
export const tarEnd = (): Uint8Array<ArrayBuffer> => new Uint8Array(2 * BLOCK);

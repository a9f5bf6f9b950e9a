/** A scanner types faster than any hand: at most so long between two keys. */
export const SCAN_GAP_MS = 40;
/** Shorter bursts are no code. */
const SHORTEST_CODE = 4;

/** Tells a keyboard-wedge scanner's burst from a hand's typing. Fed with every key, it knows no DOM. */
export interface ScanBuffer {
  /** A printable character at a time (ms). True when it belongs to a burst already. */
  character(key: string, at: number): boolean;
  /** The key that ends a code: the code when it was a burst, else null. The buffer is empty afterwards. */
  end(at: number): string | null;
}

export function scanBuffer(): ScanBuffer {
  let code = "";
  let last = Number.NEGATIVE_INFINITY;
  return {
    character(key, at) {
      code = at - last <= SCAN_GAP_MS ? code + key : key;
      last = at;
      return code.length > 1;
    },
    end(at) {
      const read = at - last <= SCAN_GAP_MS && code.length >= SHORTEST_CODE ? code.trim() : null;
      code = "";
      last = Number.NEGATIVE_INFINITY;
      return read || null;
    },
  };
}

/** The spellings under which a scanned code may be stored: UPC-A is an EAN-13 with a leading zero. */
export function codeSpellings(code: string): string[] {
  if (/^\d{12}$/.test(code)) return [code, `0${code}`];
  if (/^0\d{12}$/.test(code)) return [code, code.slice(1)];
  return [code];
}

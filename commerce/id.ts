/**
 * Ids are a prefix and a ULID (github.com/ulid/spec): 48 bits of milliseconds, 80 bits of chance, in
 * Crockford's base 32. They sort by time and can be made anywhere, by an offline till too.
 */
const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** What an id names; the prefix tells a reader of a log or URL. */
export type IdPrefix =
  | "mer"
  | "chn"
  | "loc"
  | "stf"
  | "dev"
  | "prd"
  | "var"
  | "cat"
  | "med"
  | "crt"
  | "lin"
  | "ord"
  | "evt"
  | "shf"
  | "imp"
  | "cus"
  | "ntf"
  | "shp"
  | "req"
  | "rol"
  | "acc"
  | "ses"
  | "psk"
  | "idp"
  | "cli"
  | "opr"
  | "vis"
  | "job"
  | "aud"
  | "alr"
  | "mai"
  | "adr"
  | "csn"
  | "mrg"
  | "prv"
  | "whk"
  | "whd"
  | "srl"
  | "qrn"
  | "sal"
  | "snp"
  | "trf"
  | "pur"
  | "cnt"
  | "cne"
  | "sup";

/** Bytes of chance that an id takes. */
export const ID_ENTROPY_BYTES = 10;

/** The id of `prefix` for an instant (ms since 1970) and {@link ID_ENTROPY_BYTES} random bytes. */
export function makeId(prefix: IdPrefix, at: number, entropy: Uint8Array): string {
  if (entropy.length !== ID_ENTROPY_BYTES)
    throw new RangeError(`an id takes ${ID_ENTROPY_BYTES} random bytes`);
  let value = BigInt(Math.floor(at));
  for (const byte of entropy) value = (value << 8n) | BigInt(byte);
  let text = "";
  for (let i = 0; i < 26; i++) {
    text = CROCKFORD[Number(value & 31n)] + text;
    value >>= 5n;
  }
  return `${prefix}_${text}`;
}

/** What an id of that kind looks like. */
export const idPattern = (prefix: IdPrefix): RegExp => new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`);

/** Whether a text is an id of that kind. */
export const isId = (text: string, prefix: IdPrefix): boolean => idPattern(prefix).test(text);

/**
 * The short number people read out, of an order or another paper: seconds of its time and four letters of its chance.
 * Derived from the id, so that an offline till prints the number the server will use.
 * Two share one only when made within one second with 20 equal random bits.
 */
export function numberOf(id: string): string {
  const ulid = id.slice(id.indexOf("_") + 1);
  let ms = 0;
  for (const letter of ulid.slice(0, 10)) ms = ms * 32 + CROCKFORD.indexOf(letter);
  const elapsed = Math.floor(ms / 1000) - EPOCH_SECONDS;
  let seconds = ((elapsed % NUMBER_SPAN) + NUMBER_SPAN) % NUMBER_SPAN;
  let text = "";
  for (let i = 0; i < 6; i++) {
    text = CROCKFORD[seconds % 32] + text;
    seconds = Math.floor(seconds / 32);
  }
  return `${text}-${ulid.slice(10, 14)}`;
}

/** 2025-01-01T00:00:00Z: six letters of seconds from here last until 2059. */
const EPOCH_SECONDS = 1_735_689_600;

/** Seconds that six letters count. Earlier and later times wrap: a till whose clock is wrong still sells. */
const NUMBER_SPAN = 32 ** 6;

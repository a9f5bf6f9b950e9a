import { ID_ENTROPY_BYTES, type IdPrefix, makeId } from "#commerce/id.ts";

/** A new id, now. */
export const newId = (prefix: IdPrefix): string =>
  makeId(prefix, Date.now(), crypto.getRandomValues(new Uint8Array(ID_ENTROPY_BYTES)));

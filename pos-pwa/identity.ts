import { ID_ENTROPY_BYTES, type IdPrefix, makeId } from "#commerce/id.ts";

/** An id made on this device, as good as one of the server's. */
export const newId = (prefix: IdPrefix): string =>
  makeId(prefix, Date.now(), crypto.getRandomValues(new Uint8Array(ID_ENTROPY_BYTES)));

/** A key for one intent of a person; kept for its repeats. */
export const newIntent = (): string => crypto.randomUUID();

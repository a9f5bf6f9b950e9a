import type { AttemptStore } from "../people/attempts.ts";
import type { KnownPeopleStore } from "../people/known-people.ts";
import { readMeta, type TillDatabase } from "./database.ts";

/** The people that the device knows, in IndexedDB. */
export function peopleStore(db: TillDatabase): KnownPeopleStore {
  return {
    async key(make) {
      const known = await readMeta(db, "device_key");
      if (known) return known;
      const made = await make();
      // Another tab may have been faster: the first key stays.
      const tx = db.transaction("meta", "readwrite");
      const first = (await tx.store.get("device_key")) as CryptoKey | undefined;
      if (!first) await tx.store.put(made, "device_key");
      await tx.done;
      return first ?? made;
    },
    async all() {
      const tx = db.transaction("people");
      const [ids, rows] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
      return new Map(ids.flatMap((id, index) => (rows[index] ? [[id, rows[index]] as const] : [])));
    },
    get: (staffId) => db.get("people", staffId),
    async put(staffId, sealed) {
      await db.put("people", sealed, staffId);
    },
    async remove(staffIds) {
      const tx = db.transaction("people", "readwrite");
      await Promise.all([...staffIds.map((id) => tx.store.delete(id)), tx.done]);
    },
    async clear() {
      const tx = db.transaction(["people", "meta"], "readwrite");
      await Promise.all([tx.objectStore("people").clear(), tx.objectStore("meta").delete("device_key")]);
      await tx.done;
    },
  };
}

/** Wrong PINs, in IndexedDB: on disk before a PIN is looked at. */
export function attemptStore(db: TillDatabase): AttemptStore {
  return {
    async change(staffId, change) {
      const tx = db.transaction("attempts", "readwrite", { durability: "strict" });
      const known = (await tx.store.get(staffId)) ?? null;
      const next = change(known);
      if (next && next !== known) await tx.store.put(next, staffId);
      else if (!next && known) await tx.store.delete(staffId);
      await tx.done;
      return next;
    },
  };
}

import { type Cell, cell } from "../cell.ts";
import type { StorePerson } from "../wire.ts";
import { makeDeviceKey, type Sealed, seal, unseal } from "./seal.ts";
import { fits, makeVerifier, type PinVerifier } from "./verifier.ts";

/** Somebody whose PIN this device recognises by itself. */
export interface KnownPerson extends StorePerson {
  readonly verifier: PinVerifier;
  /** Epoch milliseconds. */
  readonly learned_at: number;
}

/** Where known people are kept, each sealed with the device's key. */
export interface KnownPeopleStore {
  /** The device's key; made by `make` the first time. */
  key(make: () => Promise<CryptoKey>): Promise<CryptoKey>;
  all(): Promise<ReadonlyMap<string, Sealed>>;
  get(staffId: string): Promise<Sealed | undefined>;
  put(staffId: string, sealed: Sealed): Promise<void>;
  remove(staffIds: readonly string[]): Promise<void>;
  /** Everybody, and the key. */
  clear(): Promise<void>;
}

/** A till that has not reached the server for so long lets nobody in by itself. */
export const KNOWN_FOR_MS = 14 * 86_400_000;

export type PinCheck =
  | { readonly kind: "right"; readonly person: StorePerson }
  | { readonly kind: "wrong" }
  /** The device does not know this person, or has not heard of the server for too long. */
  | { readonly kind: "unknown" };

export interface KnownPeople {
  /** Who can sign in without the server. */
  readonly ids: Cell<ReadonlySet<string>>;
  /** Keeps a verifier of a PIN that the server has just accepted. */
  learn(person: StorePerson, pin: string): Promise<void>;
  check(staffId: string, pin: string): Promise<PinCheck>;
  /** The server has told who may sell here: whoever is missing, or has a new PIN, is forgotten. */
  confirm(people: readonly StorePerson[]): Promise<void>;
  forget(staffId: string): Promise<void>;
  forgetAll(): Promise<void>;
}

/** Keeps the people that this device knows. `reachedAt` says when the server last answered, in epoch milliseconds. */
export async function keepKnownPeople(deps: {
  store: KnownPeopleStore;
  now: () => number;
  reachedAt: () => Promise<number>;
}): Promise<KnownPeople> {
  const { store, now, reachedAt } = deps;
  const ids = cell<ReadonlySet<string>>(new Set());
  const key = () => store.key(makeDeviceKey);

  async function open(staffId: string, sealed: Sealed | undefined): Promise<KnownPerson | null> {
    return sealed ? ((await unseal(await key(), staffId, sealed)) as KnownPerson | null) : null;
  }
  async function keep(person: KnownPerson): Promise<void> {
    await store.put(person.id, await seal(await key(), person.id, person));
  }
  const isCurrent = async (person: KnownPerson): Promise<boolean> =>
    now() - Math.max(person.learned_at, await reachedAt()) <= KNOWN_FOR_MS;

  async function recount(): Promise<void> {
    const current: string[] = [];
    for (const [id, sealed] of await store.all()) {
      const person = await open(id, sealed);
      if (person && (await isCurrent(person))) current.push(id);
    }
    ids.set(new Set(current));
  }

  await recount();
  return {
    ids,
    async learn(person, pin) {
      await keep({ ...person, verifier: await makeVerifier(pin), learned_at: now() });
      await recount();
    },
    async check(staffId, pin) {
      const known = await open(staffId, await store.get(staffId));
      if (!known || !(await isCurrent(known)) || !known.permissions.includes("till.sell"))
        return { kind: "unknown" };
      if (!(await fits(pin, known.verifier))) return { kind: "wrong" };
      const { verifier: _, learned_at: __, ...person } = known;
      return { kind: "right", person };
    },
    async confirm(people) {
      const listed = new Map(people.map((person) => [person.id, person]));
      const gone: string[] = [];
      for (const [id, sealed] of await store.all()) {
        const known = await open(id, sealed);
        const person = listed.get(id);
        if (!known || person?.pin_set_at !== known.pin_set_at) gone.push(id);
        else await keep({ ...known, ...person });
      }
      await store.remove(gone);
      await recount();
    },
    async forget(staffId) {
      await store.remove([staffId]);
      await recount();
    },
    async forgetAll() {
      await store.clear();
      ids.set(new Set());
    },
  };
}

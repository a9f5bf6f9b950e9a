import { type Cell, cell } from "../cell.ts";
import { newId, newIntent } from "../identity.ts";
import type { TillSession } from "../people/signing-in.ts";
import type { CountStore, OpenedCount } from "../store/count-store.ts";
import type { CountEntered, CountHead, CountPage, Problem, TillCount } from "../wire.ts";
import type { Answer } from "./answers.ts";
import { LONGEST_DELAY_MS } from "./backoff.ts";
import { type LocalEntry, sendEntries } from "./count-outbox.ts";

/** What counting asks of the server. */
export interface CountCalls {
  list(): Promise<Answer<{ items: readonly TillCount[] }>>;
  page(id: string, cursor: string | null): Promise<Answer<CountPage>>;
  /** The device itself tells what was counted, whoever is signed in now. */
  enter(id: string, countedBy: string, entries: readonly LocalEntry[]): Promise<Answer<CountEntered>>;
  finish(id: string, rest: "zero" | "not_counted", key: string): Promise<Answer<TillCount>>;
}

/** The count that is on the screen, with what was entered here. */
export interface CurrentCount extends OpenedCount {
  readonly entries: readonly LocalEntry[];
}

export interface Counts {
  /** Open counts of this store; those opened here alone while the server does not answer. */
  readonly list: Cell<readonly (TillCount | CountHead)[]>;
  readonly current: Cell<CurrentCount | null>;
  readonly problem: Cell<Problem | null>;
  reload(): Promise<void>;
  /** Opens a count: as the server has it now, else as it was opened here before. False when neither is to be had. */
  open(id: string): Promise<boolean>;
  close(): void;
  enter(item: { readonly sku: string; readonly title: string }, quantity: number): Promise<void>;
  takeBack(entry: LocalEntry): Promise<void>;
  /** Sends now what was not. */
  wake(): Promise<void>;
  finish(rest: "zero" | "not_counted"): Promise<Answer<TillCount>>;
}

/** Counting at this till: an opened count works without the network, and what was counted is sent by one tab. */
export function startCounts(deps: {
  store: CountStore;
  calls: CountCalls;
  session: Cell<TillSession | null>;
  online: Cell<boolean>;
  leads: Cell<boolean>;
  /** Tells the device's other tabs that entries were made or sent; they call `heard`. */
  changed: () => void;
}): Counts & { heard(): Promise<void> } {
  const { store, calls, session, online, leads } = deps;
  const list = cell<readonly (TillCount | CountHead)[]>([]);
  const current = cell<CurrentCount | null>(null);
  const problem = cell<Problem | null>(null);
  /** Kept while an answer is missing, so that finishing twice is finishing once. */
  let finishing: { readonly id: string; readonly key: string } | null = null;

  async function reread(): Promise<void> {
    const shown = current.get();
    if (!shown) return;
    const entries = await store.entriesOf(shown.id);
    if (current.get()?.id === shown.id) current.set({ ...shown, entries });
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;
  let again = false;
  function wake(): Promise<void> {
    if (!leads.get()) {
      deps.changed();
      return Promise.resolve();
    }
    again = true;
    sending ??= (async () => {
      let done = true;
      while (again) {
        again = false;
        done = await sendEntries(store, calls.enter);
      }
      clearTimeout(timer);
      if (!done) timer = setTimeout(() => void wake(), LONGEST_DELAY_MS);
    })().finally(() => {
      sending = null;
    });
    return sending.then(async () => {
      await reread();
      deps.changed();
    });
  }

  async function readLines(id: string): Promise<Answer<OpenedCount>> {
    const lines: OpenedCount["lines"][number][] = [];
    let cursor: string | null = null;
    for (;;) {
      const answer: Answer<CountPage> = await calls.page(id, cursor);
      if (answer.kind !== "ok") return answer;
      lines.push(...answer.value.items);
      cursor = answer.value.next_cursor;
      if (cursor === null) return { kind: "ok", value: { id, head: answer.value.count, lines } };
    }
  }

  async function add(
    entry: Omit<LocalEntry, "id" | "at" | "counted_by" | "state" | "refusal">,
  ): Promise<void> {
    const person = session.get();
    if (!person) throw new Error("nobody is signed in at this till");
    await store.add({
      ...entry,
      id: newId("cne"),
      at: new Date().toISOString(),
      counted_by: person.staff_id,
      state: "unsent",
      refusal: null,
    });
    await reread();
    void wake();
  }

  /** Counts that are over elsewhere leave this device, once all that was counted here is sent. */
  async function forgetOthers(open: ReadonlySet<string>): Promise<void> {
    const unsent = new Set((await store.unsent()).map(({ count_id }) => count_id));
    for (const { id } of await store.allOpened())
      if (!open.has(id) && !unsent.has(id) && current.get()?.id !== id) await store.forget(id);
  }

  online.subscribe(() => {
    if (online.get()) void wake();
  });
  leads.subscribe(() => void wake());

  return {
    list,
    current,
    problem,
    wake,
    async heard() {
      await reread();
      if (leads.get() && (await store.unsent()).length > 0) void wake();
    },
    async reload() {
      const answer = await calls.list();
      if (answer.kind === "ok") {
        list.set(answer.value.items);
        problem.set(null);
        await forgetOthers(new Set(answer.value.items.map(({ id }) => id)));
      } else {
        problem.set(answer.kind === "refused" ? answer.problem : null);
        list.set((await store.allOpened()).map(({ head }) => head));
      }
    },
    async open(id) {
      const answer = await readLines(id);
      if (answer.kind === "ok") await store.keep(answer.value);
      problem.set(answer.kind === "refused" ? answer.problem : null);
      const opened = answer.kind === "ok" ? answer.value : await store.opened(id);
      if (!opened) return false;
      current.set({ ...opened, entries: await store.entriesOf(id) });
      void wake();
      return true;
    },
    close: () => current.set(null),
    async enter({ sku, title }, quantity) {
      const count = current.get();
      if (!count) return;
      await add({ count_id: count.id, sku, title, quantity, round: count.head.round, takes_back: null });
    },
    takeBack: ({ id, count_id, sku, title, quantity, round }) =>
      add({ count_id, sku, title, quantity, round, takes_back: id }),
    async finish(rest) {
      const id = current.get()?.id ?? "";
      await wake();
      if ((await store.unsent()).some(({ count_id }) => count_id === id)) return { kind: "unreachable" };
      if (finishing?.id !== id) finishing = { id, key: newIntent() };
      const answer = await calls.finish(id, rest, finishing.key);
      if (answer.kind === "ok") await store.forget(id);
      if (answer.kind === "ok" || answer.kind === "refused") finishing = null;
      return answer;
    },
  };
}

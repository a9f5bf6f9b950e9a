/**
 * Writes docs/order-lifecycle.md from the order machine, and draws the machines of stock into docs/inventory.md. Run it
 * after changing a state or a move; `--check` compares instead, and so do unit tests.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  FULFILMENT_KINDS,
  ORDER_MOVES,
  type OrderMove,
  orderMachine,
  STAFF_MOVES,
} from "../commerce/order/lifecycle.ts";
import type { StateMachine } from "../commerce/state-machine.ts";
import { countMachine } from "../commerce/stock/count.ts";
import { purchaseMachine } from "../commerce/stock/purchase.ts";
import { transferMachine } from "../commerce/stock/transfer.ts";

export const inventoryFile = join(import.meta.dirname, "../docs/inventory.md");
export const lifecycleFile = join(import.meta.dirname, "../docs/order-lifecycle.md");

const isStaffMove = (move: OrderMove) => (STAFF_MOVES as readonly string[]).includes(move);

/** The kinds of fulfilment that a move is open to, and why it is closed to others. */
function openTo(move: OrderMove): { readonly kinds: readonly string[]; readonly reasons: readonly string[] } {
  const { guard } = orderMachine.moves[move];
  const answers = FULFILMENT_KINDS.map((kind) => ({
    kind,
    reason: guard?.({ fulfilment: kind, waits: false }) ?? null,
  }));
  return {
    kinds: answers.filter(({ reason }) => reason === null).map(({ kind }) => kind),
    reasons: [...new Set(answers.flatMap(({ reason }) => reason ?? []))],
  };
}

/** A machine as a diagram. */
function drawMachine<State extends string, Name extends string, Facts>({
  initial,
  states,
  moves,
}: StateMachine<State, Name, Facts>): string {
  const named = Object.entries(moves) as [Name, (typeof moves)[Name]][];
  const arrows = named.flatMap(([name, { from, to }]) =>
    from.map((state) => `  ${state} --> ${to}: ${name}`),
  );
  const ends = states.filter((state) => named.every(([, { from }]) => !from.includes(state)));
  return [
    "```mermaid",
    "stateDiagram-v2",
    `  [*] --> ${initial}`,
    ...arrows,
    ...ends.map((state) => `  ${state} --> [*]`),
    "```",
  ].join("\n");
}

/** A page with its diagrams as they should be: each between `<!-- drawn: name -->` and `<!-- /drawn -->`. */
export function drawInventory(page: string): string {
  const drawings: Readonly<Record<string, string>> = {
    transfer: drawMachine(transferMachine),
    purchase_order: drawMachine(purchaseMachine),
    count: drawMachine(countMachine),
  };
  return page.replaceAll(
    /<!-- drawn: (\w+) -->\n.*?<!-- \/drawn -->/gs,
    (_, name: string) => `<!-- drawn: ${name} -->\n${drawings[name] ?? ""}\n<!-- /drawn -->`,
  );
}

/** The page as it should be. */
export function drawLifecycle(): string {
  const rows = ORDER_MOVES.map((move) => {
    const { from, to } = orderMachine.moves[move];
    const { kinds, reasons } = openTo(move);
    const open = kinds.length === FULFILMENT_KINDS.length ? "all" : kinds.join(", ");
    return `| \`${move}\` | ${from.join(", ")} | ${to} | ${isStaffMove(move) ? "staff" : "placement"} | ${open} | ${reasons.join("; ")} |`;
  });
  return `# The life of an order

Drawn from \`commerce/order/lifecycle.ts\` by \`node scripts/draw-lifecycle.ts\`; do not edit. The same machine decides
which moves the API accepts and which buttons the screens show.

${drawMachine(orderMachine)}

| move | from | to | made by | open to | refused otherwise, because |
| --- | --- | --- | --- | --- | --- |
${rows.join("\n")}

*Placement* moves belong to the saga that places an order; *staff* moves are made by people with the
permission for it. A refused order holds no stock and charged nobody; \`retry\` places it anew. An order
with goods that were sold beyond stock is neither picked nor sent before they have arrived.
`;
}

if (import.meta.main) {
  const inventory = await readFile(inventoryFile, "utf8");
  const pages = new Map([
    [lifecycleFile, drawLifecycle()],
    [inventoryFile, drawInventory(inventory)],
  ]);
  for (const [file, text] of pages) {
    if (!process.argv.includes("--check")) await writeFile(file, text);
    else if (text !== (await readFile(file, "utf8").catch(() => ""))) {
      console.error(`${file} is out of date. Run: node scripts/draw-lifecycle.ts`);
      process.exit(1);
    }
  }
}

/**
 * Writes docs/order-lifecycle.md from the order machine. Run it after changing a state or a move; `--check`
 * compares instead, and so does the unit test.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  FULFILMENT_KINDS,
  ORDER_MOVES,
  ORDER_STATES,
  type OrderMove,
  orderMachine,
  STAFF_MOVES,
} from "../commerce/order/lifecycle.ts";

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

/** The page as it should be. */
export function drawLifecycle(): string {
  const ends = ORDER_STATES.filter((state) =>
    ORDER_MOVES.every((move) => !orderMachine.moves[move].from.includes(state)),
  );
  const arrows = ORDER_MOVES.flatMap((move) =>
    orderMachine.moves[move].from.map((from) => `  ${from} --> ${orderMachine.moves[move].to}: ${move}`),
  );
  const rows = ORDER_MOVES.map((move) => {
    const { from, to } = orderMachine.moves[move];
    const { kinds, reasons } = openTo(move);
    const open = kinds.length === FULFILMENT_KINDS.length ? "all" : kinds.join(", ");
    return `| \`${move}\` | ${from.join(", ")} | ${to} | ${isStaffMove(move) ? "staff" : "placement"} | ${open} | ${reasons.join("; ")} |`;
  });
  return `# The life of an order

Drawn from \`commerce/order/lifecycle.ts\` by \`node scripts/draw-lifecycle.ts\`; do not edit. The same machine decides
which moves the API accepts and which buttons the screens show.

\`\`\`mermaid
stateDiagram-v2
  [*] --> ${orderMachine.initial}
${arrows.join("\n")}
${ends.map((state) => `  ${state} --> [*]`).join("\n")}
\`\`\`

| move | from | to | made by | open to | refused otherwise, because |
| --- | --- | --- | --- | --- | --- |
${rows.join("\n")}

*Placement* moves belong to the saga that places an order; *staff* moves are made by people with the
permission for it. A refused order holds no stock and charged nobody; \`retry\` places it anew. An order
with goods that were sold beyond stock is neither picked nor sent before they have arrived.
`;
}

if (import.meta.main) {
  const text = drawLifecycle();
  const check = process.argv.includes("--check");
  if (check && text !== (await readFile(lifecycleFile, "utf8").catch(() => ""))) {
    console.error("docs/order-lifecycle.md is out of date. Run: node scripts/draw-lifecycle.ts");
    process.exit(1);
  }
  if (!check) {
    await mkdir(dirname(lifecycleFile), { recursive: true });
    await writeFile(lifecycleFile, text);
  }
}

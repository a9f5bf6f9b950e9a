import type { IconName } from "../../components/icon.tsx";
import type { TimelineEntry } from "../../components/timeline.tsx";
import type { DocumentWords } from "../documents/words.ts";
import type { Purchase } from "./calls.ts";

type Entry = Purchase["history"][number];

const icons: Readonly<Record<string, IconName>> = {
  create: "draft",
  edit: "edit",
  order: "clock",
  receive: "store",
  close: "check",
  cancel: "close",
};

/** Everything that happened to a purchase order, newest first, as sentences. */
export function purchaseStory({ history }: Pick<Purchase, "history">, words: DocumentWords): TimelineEntry[] {
  return history
    .map(
      (entry, index): TimelineEntry => ({
        id: `${index}`,
        at: entry.at,
        icon: icons[entry.move] ?? "clock",
        ...(entry.move === "cancel" && { tone: "danger" as const }),
        ...(entry.to === "closed" && { tone: "success" as const }),
        title: sentence(entry, words),
        by: entry.actor.kind === "system" ? null : entry.actor.name,
        detail: entry.reason,
      }),
    )
    .reverse();
}

function sentence({ move, to, units }: Entry, words: DocumentWords): string {
  const values = { count: units ?? 0 };
  switch (move) {
    case "receive":
      return words(to === "closed" ? "purchase.story.receive_rest" : "purchase.story.receive", values);
    case "create":
    case "edit":
    case "order":
    case "close":
    case "cancel":
      return words(`purchase.story.${move}`, values);
    default:
      // A move of a newer server than this page is told by its name.
      return move.replaceAll("_", " ");
  }
}

import type { IconName } from "../../components/icon.tsx";
import type { TimelineEntry } from "../../components/timeline.tsx";
import type { DocumentWords } from "../documents/words.ts";
import type { Transfer } from "./calls.ts";

type Entry = Transfer["history"][number];

const icons: Readonly<Record<string, IconName>> = {
  create: "draft",
  edit: "edit",
  request: "clock",
  approve: "check",
  reject: "ban",
  pick: "pick",
  ship: "truck",
  receive: "store",
  report_discrepancy: "alert",
  close: "check",
  cancel: "close",
};

/** Everything that happened to a transfer, newest first, as sentences. */
export function transferStory(
  {
    history,
    from_location_id,
    to_location_id,
  }: Pick<Transfer, "history" | "from_location_id" | "to_location_id">,
  words: DocumentWords,
  locationName: (id: string) => string,
): TimelineEntry[] {
  const places = { from: locationName(from_location_id), to: locationName(to_location_id) };
  return history
    .map((entry, index) => {
      const refused = wasRefused(entry);
      return {
        id: `${index}`,
        at: entry.at,
        icon: refused ? "ban" : (icons[entry.move] ?? "clock"),
        ...(toneOf(entry) && { tone: toneOf(entry) }),
        title: sentence(entry, words, places),
        by: entry.actor.kind === "system" ? null : entry.actor.name,
        // The reason of a refusal is the machine's; the sentence says it.
        detail: refused ? null : entry.reason,
      } as TimelineEntry;
    })
    .reverse();
}

/** Too few units were there: an approval that changed nothing, goods of which some stayed. */
const wasRefused = ({ move, to }: Entry): boolean =>
  (move === "approve" && to !== "approved") || (move === "ship" && to !== "shipped");

function toneOf({ move, to, units }: Entry): TimelineEntry["tone"] {
  if (move === "reject" || move === "cancel" || move === "report_discrepancy") return "danger";
  if (move === "close" && (units ?? 0) > 0) return "danger";
  return to === "closed" ? "success" : undefined;
}

function sentence(entry: Entry, words: DocumentWords, places: { from: string; to: string }): string {
  const values = { ...places, count: entry.units ?? 0 };
  const refused = wasRefused(entry);
  switch (entry.move) {
    case "create":
      return words(entry.to === "requested" ? "transfer.story.create_requested" : "transfer.story.create");
    case "approve":
      return words(refused ? "transfer.story.approve_refused" : "transfer.story.approve", values);
    case "ship":
      return words(refused ? "transfer.story.ship_partly" : "transfer.story.ship", values);
    case "receive":
      return words(entry.to === "closed" ? "transfer.story.receive_rest" : "transfer.story.receive", values);
    case "edit":
    case "request":
    case "reject":
    case "pick":
    case "report_discrepancy":
    case "close":
    case "cancel":
      return words(`transfer.story.${entry.move}`, values);
    default:
      // A move of a newer server than this page is told by its name.
      return entry.move.replaceAll("_", " ");
  }
}

import type { SellerRemark } from "#commerce/order/document.ts";
import type { IconName } from "../components/icon.tsx";
import type { TimelineEntry } from "../components/timeline.tsx";
import type { Notification, Order } from "../model.ts";
import type { Format } from "../session/format.ts";
import type { AdminKey, Words } from "../session/words.ts";

const moveIcons: Readonly<Record<string, IconName>> = {
  place: "bag",
  await_payment: "card",
  confirm: "check",
  refuse: "ban",
  retry: "refresh",
  hand_over: "store",
  start_picking: "pick",
  mark_ready: "store",
  collect: "check",
  ship: "truck",
  complete: "check",
  cancel: "close",
  goods_arrived: "check",
  promise_moved: "clock",
};

const moveWords: Readonly<Record<string, AdminKey>> = {
  place: "story.place",
  await_payment: "story.await_payment",
  confirm: "story.confirm",
  refuse: "story.refuse",
  retry: "story.retry",
  hand_over: "story.hand_over",
  start_picking: "story.start_picking",
  mark_ready: "story.mark_ready",
  collect: "story.collect",
  ship: "story.ship",
  complete: "story.complete",
  cancel: "story.cancel",
  goods_arrived: "story.goods_arrived",
  promise_moved: "story.promise_moved",
};

const tones: Readonly<Record<string, TimelineEntry["tone"]>> = {
  confirm: "success",
  complete: "success",
  collect: "success",
  hand_over: "success",
  refuse: "danger",
  cancel: "danger",
};

/** Remarks on who has made a recorded sale; other reasons are people's own words. */
const remarkWords: Readonly<Record<SellerRemark, AdminKey>> = {
  seller_disabled: "story.seller_disabled",
  seller_not_permitted: "story.seller_not_permitted",
};
const isRemark = (reason: string | null): reason is SellerRemark =>
  reason !== null && Object.hasOwn(remarkWords, reason);

/** Order within one instant: what was done comes before the money, and that before the message about it. */
const rank = { history: 0, payment: 1, message: 2 } as const;

/** Everything that happened to an order, newest first: its moves, its money, its messages. */
export function orderStory(
  order: Pick<Order, "history" | "payments">,
  messages: readonly Notification[],
  words: Words,
  format: Pick<Format, "money">,
): TimelineEntry[] {
  const moves = order.history.map((entry, index) => ({
    rank: rank.history + index / 1_000,
    id: `move-${index}`,
    at: entry.at,
    icon: moveIcons[entry.move] ?? "clock",
    ...tone(isRemark(entry.reason) ? "danger" : tones[entry.move]),
    title: moveTitle(words, entry.move),
    by: entry.actor.kind === "system" ? null : entry.actor.name,
    detail: isRemark(entry.reason) ? words(remarkWords[entry.reason]) : entry.reason,
  }));
  const payments = order.payments.map((entry, index) => ({
    rank: rank.payment + index / 1_000,
    id: entry.id,
    at: entry.at,
    icon: entry.tender,
    title: words(`story.payment.${entry.kind}`, { amount: format.money(entry.amount) }),
    by: words(`payment.tender.${entry.tender}`),
  }));
  const sent = messages.map((message, index) => ({
    rank: rank.message + index / 1_000,
    id: message.id,
    at: message.created_at,
    icon: "messages" as const,
    title: words("story.message", { subject: message.subject }),
    by: message.recipient,
    folded: { open: words("story.message.read"), text: message.body },
  }));
  return [...moves, ...payments, ...sent].sort((a, b) =>
    a.at === b.at ? b.rank - a.rank : a.at < b.at ? 1 : -1,
  );
}

const tone = (value: TimelineEntry["tone"]) => (value ? { tone: value } : {});

/** A move of a newer server than this page is told by its name. */
function moveTitle(words: Words, move: string): string {
  const key = moveWords[move];
  return key ? words(key) : move.replaceAll("_", " ");
}

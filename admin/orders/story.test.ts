import { expect, test } from "vitest";
import type { Notification, Order } from "../model.ts";
import { orderStory } from "./story.ts";

const at = (minute: number) => `2026-11-22T10:0${minute}:00.000Z`;
const actor = { kind: "staff" as const, id: "stf_1", name: "Mia" };
const system = { kind: "system" as const, id: null, name: "Millrace" };
const amount = { amount: 2500, currency: "EUR" };
const words = (key: string) => key;
const format = { money: (value: { amount: number }) => String(value.amount) };

const history: Order["history"] = [
  { at: at(1), move: "place", from: null, to: "placing", actor, reason: null },
  { at: at(1), move: "confirm", from: "placing", to: "confirmed", actor: system, reason: null },
  { at: at(5), move: "cancel", from: "confirmed", to: "cancelled", actor, reason: "Ordered twice" },
];
const payments: Order["payments"] = [
  { id: "p1", kind: "authorize", tender: "card", amount, reference: null, at: at(1) },
  { id: "p2", kind: "void", tender: "card", amount, reference: null, at: at(6) },
];
const message: Notification = {
  id: "ntf_1",
  order_id: "ord_1",
  kind: "order_confirmed",
  medium: "email",
  recipient: "ada@example.com",
  subject: "Thank you",
  body: "",
  created_at: at(2),
};

test("[UXA-03] moves, money and messages are one story, newest first", () => {
  const story = orderStory({ history, payments }, [message], words, format);
  expect(story.map((entry) => entry.title)).toEqual([
    "story.payment.void",
    "story.cancel",
    "story.message",
    "story.payment.authorize",
    "story.confirm",
    "story.place",
  ]);
});

test("[UXA-03] the story says who did it and why; what the system did has no name", () => {
  const story = orderStory({ history, payments: [] }, [], words, format);
  expect(story.map(({ by, detail }) => [by, detail])).toEqual([
    ["Mia", "Ordered twice"],
    [null, null],
    ["Mia", null],
  ]);
});

test.each(["seller_disabled", "seller_not_permitted"])(
  "[SEC-01] a sale whose seller should not have made it stands out (%s)",
  (reason) => {
    const [place] = history;
    const story = orderStory(
      { history: place ? [{ ...place, reason }] : [], payments: [] },
      [],
      words,
      format,
    );
    expect(story.map(({ tone, detail }) => [tone, detail])).toEqual([["danger", `story.${reason}`]]);
  },
);

test("[INV-08] goods that came for the order and dates that moved are told with their SKU", () => {
  const told = (move: "goods_arrived" | "promise_moved", minute: number): Order["history"][number] => ({
    at: at(minute),
    move,
    from: "confirmed",
    to: "confirmed",
    actor: system,
    reason: "MUG-1",
  });
  const moved = [told("promise_moved", 3), told("goods_arrived", 4)];
  const story = orderStory({ history: moved, payments: [] }, [], words, format);
  expect(story.map(({ title, by, detail }) => [title, by, detail])).toEqual([
    ["story.goods_arrived", null, "MUG-1"],
    ["story.promise_moved", null, "MUG-1"],
  ]);
});

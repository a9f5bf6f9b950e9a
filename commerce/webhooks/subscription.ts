/** Whether a webhook that asked for these is told of an event: each is a type (`stock.low`) or a family (`stock.*`). */
export const isSubscribed = (subscriptions: readonly string[], type: string): boolean =>
  subscriptions.includes(type) || subscriptions.includes(familyOf(type));

/** All events of one kind, as a webhook asks for them: `stock.low` belongs to `stock.*`. */
export const familyOf = (type: string): string => `${type.slice(0, type.indexOf("."))}.*`;

import type { Webhook, WebhookEvent, WebhookSubscription, WebhookTerms } from "../../model.ts";

/** What a person fills in. */
export interface WebhookForm {
  url: string;
  description: string;
  events: WebhookSubscription[];
}

export const emptyForm: WebhookForm = { url: "", description: "", events: [] };

export const formOf = ({ url, description, events }: Webhook): WebhookForm => ({
  url,
  description,
  events: [...events],
});

export const termsOf = ({ url, description, events }: WebhookForm): Omit<WebhookTerms, "status"> => ({
  url: url.trim(),
  description: description.trim(),
  events,
});

/** A family of events (`stock.*`) with its types. */
export interface EventFamily {
  readonly family: WebhookEvent;
  readonly types: readonly WebhookEvent[];
}

/** The events by family, in the order that they are told. */
export const familiesOf = (events: readonly WebhookEvent[]): EventFamily[] =>
  events
    .filter(({ name }) => name.endsWith(".*"))
    .map((family) => ({
      family,
      types: events.filter(({ name }) => name !== family.name && name.startsWith(family.name.slice(0, -1))),
    }));

/** The choice after something was ticked or unticked; a family takes its types in. */
export function toggled(
  chosen: readonly WebhookSubscription[],
  name: WebhookSubscription,
): WebhookSubscription[] {
  if (chosen.includes(name)) return chosen.filter((other) => other !== name);
  const family = name.endsWith(".*") ? name.slice(0, -1) : null;
  return [...chosen.filter((other) => family === null || !other.startsWith(family)), name];
}

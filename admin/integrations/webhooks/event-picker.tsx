import { useQuery } from "@tanstack/react-query";
import { type Ref, useId } from "react";
import { Failed, Skeleton } from "../../components/states.tsx";
import type { WebhookEvent, WebhookSubscription } from "../../model.ts";
import { reach } from "../../session/permissions.ts";
import { useStaff } from "../../session/session.ts";
import { webhookEventsQuery } from "./queries.ts";
import { familiesOf, toggled } from "./webhook-form.ts";
import { eventWords, useWebhookWords } from "./words.ts";

interface EventPickerProps {
  value: readonly WebhookSubscription[];
  onChange: (events: WebhookSubscription[]) => void;
  error?: string | undefined;
  /** Takes the focus when nothing was chosen. */
  focusRef: Ref<HTMLFieldSetElement>;
}

/** What a webhook is told of, in words, by family. What one may not read oneself cannot be given. */
export function EventPicker({ value, onChange, error, focusRef }: EventPickerProps) {
  const words = useWebhookWords();
  const staff = useStaff();
  const id = useId();
  const query = useQuery(webhookEventsQuery);
  const held = (event: WebhookEvent) => reach(staff, event.permission) === "everywhere";
  const box = (event: WebhookEvent, covered: boolean) => {
    const may = held(event);
    return (
      <label key={event.name} className={may && !covered ? "scope" : "scope is-disabled"}>
        <input
          type="checkbox"
          checked={covered || value.includes(event.name)}
          disabled={!may || covered}
          onChange={() => onChange(toggled(value, event.name))}
        />
        <span>
          {eventWords(words, event.name)}
          <span className="field-hint">
            {may ? <code>{event.name}</code> : words("webhook.events.not_held")}
          </span>
        </span>
      </label>
    );
  };
  return (
    <fieldset
      ref={focusRef}
      tabIndex={-1}
      className="scopes"
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className="field-label">{words("webhook.events")}</legend>
      {error && (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      )}
      {query.error && <Failed error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton lines={6} />}
      <div className="scope-areas">
        {familiesOf(query.data ?? []).map(({ family, types }) => (
          <fieldset key={family.name} className="scope-area" aria-label={eventWords(words, family.name)}>
            {box(family, false)}
            <div className="event-types">{types.map((type) => box(type, value.includes(family.name)))}</div>
          </fieldset>
        ))}
      </div>
    </fieldset>
  );
}

import { type Control, useController } from "react-hook-form";
import { FormTextField } from "../../components/field.tsx";
import { EventPicker } from "./event-picker.tsx";
import type { WebhookForm } from "./webhook-form.ts";
import { useWebhookWords } from "./words.ts";

/** All that is decided about a webhook: the same when it is made and when it is edited. */
export function WebhookFields({ control }: { control: Control<WebhookForm> }) {
  const words = useWebhookWords();
  const events = useController({
    control,
    name: "events",
    rules: { validate: (chosen) => chosen.length > 0 || words("webhook.events.missing") },
  });
  return (
    <>
      <FormTextField
        control={control}
        name="url"
        type="url"
        label={words("webhook.url")}
        hint={words("webhook.url.hint")}
        maxLength={2_048}
        rules={{ validate: (url) => String(url).trim() !== "" || words("webhook.url.missing") }}
        isRequired
      />
      <FormTextField
        control={control}
        name="description"
        label={words("webhook.description")}
        hint={words("webhook.description.hint")}
        maxLength={200}
      />
      <EventPicker
        value={events.field.value}
        onChange={events.field.onChange}
        error={events.fieldState.error?.message}
        focusRef={events.field.ref}
      />
    </>
  );
}

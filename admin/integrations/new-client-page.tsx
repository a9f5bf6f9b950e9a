import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { useController, useForm } from "react-hook-form";
import type { Grant } from "#commerce/access/grants.ts";
import { Button, ButtonLink } from "../components/button.tsx";
import { Page, Panel } from "../components/page.tsx";
import { Notice } from "../components/states.tsx";
import type { ApiClientWithSecret } from "../model.ts";
import { useProblemText } from "../session/problem-text.ts";
import { useChannels } from "../session/reference.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import { clientsApi } from "./api.ts";
import { ClientFields } from "./client-fields.tsx";
import { type ClientForm, formFor, PRESETS, type Preset, termsOf } from "./client-form.ts";
import { SecretTold } from "./secret-told.tsx";
import { useClientWords } from "./words.ts";

/** Lets a program in: what it will do, how it proves itself, and its secret, which is shown this once. */
export function Component() {
  const adminWords = useWords();
  const words = useClientWords();
  const [made, setMade] = useState<ApiClientWithSecret | null>(null);
  const back = { to: "/integrations", label: adminWords("nav.integrations") };
  if (!made)
    return (
      <Page title={words("client.new.title")} back={back}>
        <NewClient onMade={setMade} />
      </Page>
    );
  return (
    <Page title={words("client.created", { name: made.client.name })} back={back}>
      <Panel title={words("client.secret.title", { name: made.client.name })}>
        <div className="form secret-page">
          <SecretTold {...made} />
          <ButtonLink look="primary" icon="check" to={`/integrations/${made.client.id}`} replace>
            {words("client.secret.done")}
          </ButtonLink>
        </div>
      </Panel>
    </Page>
  );
}

function NewClient({ onMade }: { onMade: (made: ApiClientWithSecret) => void }) {
  const words = useClientWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const staff = useStaff();
  const channels = useChannels();
  const [preset, setPreset] = useState<Preset | null>(null);
  const nameOf = (chosen: Preset) => (chosen === "own" ? "" : words(`client.name.preset.${chosen}`));
  const { control, handleSubmit, reset } = useForm<ClientForm>({
    defaultValues: formFor("own", "", []),
  });
  const kind = useController({ control, name: "kind" });
  const make = useMutation({
    mutationFn: (form: ClientForm) => clientsApi.create({ kind: form.kind, ...termsOf(form) }),
    onSuccess: (created) => {
      void queries.invalidateQueries({ queryKey: ["api-clients"] });
      onMade(created);
    },
  });
  const begin = (value: string) => {
    const chosen = PRESETS.find((candidate) => candidate === value);
    if (!chosen) return;
    setPreset(chosen);
    const sites = channels.filter((channel) => channel.kind === "web");
    reset({
      ...formFor(chosen, nameOf(chosen), staff.grants as readonly Grant[]),
      channel_id: (sites.length === 1 && sites[0]?.id) || "",
    });
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => void handleSubmit((form) => make.mutate(form))(event)}
    >
      <Panel title={words("client.choose")}>
        <div className="form">
          <p className="muted">{words("client.choose.hint")}</p>
          <RadioGroup className="presets" aria-label={words("client.choose")} value={preset} onChange={begin}>
            {PRESETS.map((name) => (
              <Radio key={name} value={name} className="choice-card">
                <span className="card-text">
                  <strong>{words(`client.preset.${name}`)}</strong>
                  <span className="field-hint">{words(`client.preset.${name}.hint`)}</span>
                </span>
              </Radio>
            ))}
          </RadioGroup>
        </div>
      </Panel>
      {preset && (
        <>
          {kind.field.value !== "store" && (
            <Panel title={words("client.kind")}>
              <RadioGroup
                className="choice-row"
                aria-label={words("client.kind")}
                value={kind.field.value}
                onChange={kind.field.onChange}
              >
                {(["key", "oauth"] as const).map((value) => (
                  <Radio key={value} value={value} className="choice-card">
                    <span className="card-text">
                      <strong>{words(`client.kind.${value}`)}</strong>
                      <span className="field-hint">{words(`client.kind.${value}.hint`)}</span>
                    </span>
                  </Radio>
                ))}
              </RadioGroup>
            </Panel>
          )}
          <Panel title={words(`client.preset.${preset}`)}>
            <div className="form">
              <ClientFields control={control} />
            </div>
          </Panel>
          {make.error && (
            <Notice tone="danger" title={words("client.refused")}>
              <p>{problemText(make.error)}</p>
            </Notice>
          )}
          <div className="page-actions">
            <Button look="primary" type="submit" icon="plus" isPending={make.isPending}>
              {words("client.create")}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

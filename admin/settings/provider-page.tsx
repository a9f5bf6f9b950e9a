import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { Button } from "../components/button.tsx";
import { CopyButton } from "../components/copy-button.tsx";
import { Confirm } from "../components/dialog.tsx";
import { Page, Panel } from "../components/page.tsx";
import { Failed, Notice, Skeleton } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import { isProblem } from "../problem.ts";
import { useProblemText } from "../session/problem-text.ts";
import { type Provider, settingsCalls } from "./calls.ts";
import { ProviderFields } from "./provider-fields.tsx";
import { formOf, inputOf, type ProviderForm } from "./provider-form.ts";
import { providerQuery } from "./queries.ts";
import { useSettingsWords } from "./words.ts";

/** One sign-in provider: its settings, and the address to give to it. */
export function Component() {
  const words = useSettingsWords();
  const { id = "" } = useParams();
  const query = useQuery(providerQuery(id));
  const back = { to: "/settings/sign-in", label: words("settings.tab.sign_in") };
  const provider = query.data;
  return (
    <Page
      title={provider?.name ?? words("settings.tab.sign_in")}
      back={back}
      {...(provider && {
        under: `${words(`provider.kind.${provider.kind}`)} · ${words(`provider.audience.${provider.audience}`)}`,
        actions: <DeleteProvider provider={provider} />,
      })}
    >
      {provider ? (
        <div className="stack">
          <ReturnAddress provider={provider} />
          <EditProvider key={provider.version} provider={provider} />
        </div>
      ) : query.error ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}

const PATHS = {
  staff: (id: string) => `/api/v1/auth/staff/sso/${id}/callback`,
  shopper: (id: string) => `/api/v1/auth/shopper/${id}/callback`,
} as const;

function ReturnAddress({ provider }: { provider: Provider }) {
  const words = useSettingsWords();
  const address = location.origin + PATHS[provider.audience](provider.id);
  return (
    <Panel title={words("provider.callback")}>
      <div className="form">
        <p className="copy-line">
          <code>{address}</code>
          <CopyButton
            text={address}
            copied={words("provider.callback.copied")}
            failed={words("provider.callback.failed")}
          >
            {words("provider.callback.copy")}
          </CopyButton>
        </p>
        <p className="field-hint">{words("provider.callback.hint")}</p>
      </div>
    </Panel>
  );
}

function EditProvider({ provider }: { provider: Provider }) {
  const words = useSettingsWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const { control, handleSubmit } = useForm<ProviderForm>({ defaultValues: formOf(provider) });
  const save = useMutation({
    mutationFn: (form: ProviderForm) =>
      settingsCalls.changeProvider(
        provider.id,
        { ...inputOf(form), client_secret: form.client_secret.trim() || null },
        provider.version,
      ),
    onSuccess: (saved) => {
      queries.setQueryData(providerQuery(provider.id).queryKey, saved);
      void queries.invalidateQueries({ queryKey: ["providers", "list"] });
      say(words("provider.saved"));
    },
    onError: (error) => {
      // The form begins anew with what is stored now.
      if (!isProblem(error, "version_conflict")) return;
      say(words("provider.conflict"), "danger");
      void queries.invalidateQueries({ queryKey: providerQuery(provider.id).queryKey });
    },
  });
  return (
    <form noValidate onSubmit={(event) => void handleSubmit((form) => save.mutate(form))(event)}>
      <Panel title={words(`provider.kind.${provider.kind}`)}>
        <div className="form narrow-form">
          {save.error && !isProblem(save.error, "version_conflict") && (
            <Notice tone="danger" title={words("provider.refused")}>
              <p>{problemText(save.error)}</p>
            </Notice>
          )}
          <ProviderFields control={control} hasSecret />
          <div className="page-actions">
            <Button look="primary" type="submit" isPending={save.isPending}>
              {words("provider.save")}
            </Button>
          </div>
        </div>
      </Panel>
    </form>
  );
}

function DeleteProvider({ provider }: { provider: Provider }) {
  const words = useSettingsWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const { id, name } = provider;
  const remove = useMutation({
    mutationFn: () => settingsCalls.removeProvider(id),
    onSuccess: async () => {
      say(words("provider.deleted", { name }));
      await navigate("/settings/sign-in", { replace: true });
      queries.removeQueries({ queryKey: providerQuery(id).queryKey });
      await queries.invalidateQueries({ queryKey: ["providers"] });
    },
    onError: (error) => {
      setAsking(false);
      say(problemText(error), "danger");
    },
  });
  return (
    <>
      <Button icon="trash" onPress={() => setAsking(true)}>
        {words("provider.delete")}
      </Button>
      {asking && (
        <Confirm
          title={words("provider.delete.title", { name })}
          action={words("provider.delete")}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsking(false)}
          pending={remove.isPending}
          danger
        >
          <p>{words("provider.delete.text")}</p>
        </Confirm>
      )}
    </>
  );
}

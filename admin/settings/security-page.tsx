import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useController, useForm } from "react-hook-form";
import { Button } from "../components/button.tsx";
import { FormTextField } from "../components/field.tsx";
import { Page, Panel } from "../components/page.tsx";
import { Failed, Notice, Skeleton } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import { isProblem } from "../problem.ts";
import { useProblemText } from "../session/problem-text.ts";
import { type SecurityPolicy, settingsCalls, type Tagged } from "./calls.ts";
import { securityQuery } from "./queries.ts";
import { SettingsTabs } from "./settings-tabs.tsx";
import { useSettingsWords } from "./words.ts";

/** What is asked of people's sessions. */
export function Component() {
  const words = useSettingsWords();
  const query = useQuery(securityQuery);
  return (
    <Page title={words("settings.tab.security")}>
      <div className="stack">
        <SettingsTabs />
        {query.data ? (
          <SecurityForm key={query.data.etag} read={query.data} />
        ) : query.error ? (
          <Failed error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Skeleton lines={6} />
        )}
      </div>
    </Page>
  );
}

interface PolicyForm {
  require_second_factor: boolean;
  idle_minutes: string;
  session_hours: string;
}

const BOUNDS = { idle_minutes: [5, 480], session_hours: [1, 24] } as const;

const formOf = (policy: SecurityPolicy): PolicyForm => ({
  require_second_factor: policy.require_second_factor,
  idle_minutes: String(policy.idle_minutes),
  session_hours: String(policy.session_hours),
});

function SecurityForm({ read }: { read: Tagged<SecurityPolicy> }) {
  const words = useSettingsWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const { control, handleSubmit } = useForm<PolicyForm>({ defaultValues: formOf(read.data) });
  const factor = useController({ control, name: "require_second_factor" });
  const save = useMutation({
    mutationFn: (form: PolicyForm) =>
      settingsCalls.changeSecurity(
        {
          require_second_factor: form.require_second_factor,
          idle_minutes: Number(form.idle_minutes),
          session_hours: Number(form.session_hours),
        },
        read.etag,
      ),
    onSuccess: (saved) => {
      queries.setQueryData(securityQuery.queryKey, saved);
      say(words("security.saved"));
    },
    onError: (error) => {
      // The form begins anew with what is stored now.
      if (!isProblem(error, "version_conflict")) return;
      say(words("security.conflict"), "danger");
      void queries.invalidateQueries({ queryKey: securityQuery.queryKey });
    },
  });
  const whole = (name: keyof typeof BOUNDS) => (text: unknown) => {
    const [least, most] = BOUNDS[name];
    const value = Number(text);
    const fits = Number.isInteger(value) && value >= least && value <= most;
    return fits || words("security.wrong", { least, most });
  };
  return (
    <form noValidate onSubmit={(event) => void handleSubmit((form) => save.mutate(form))(event)}>
      <Panel title={words("security.sessions")}>
        <div className="form narrow-form">
          {save.error && !isProblem(save.error, "version_conflict") && (
            <Notice tone="danger" title={words("security.refused")}>
              <p>{problemText(save.error)}</p>
            </Notice>
          )}
          <label className="scope">
            <input
              type="checkbox"
              checked={factor.field.value}
              onChange={(event) => factor.field.onChange(event.target.checked)}
              onBlur={factor.field.onBlur}
            />
            <span>
              {words("security.factor")}
              <span className="field-hint">{words("security.factor.hint")}</span>
            </span>
          </label>
          <FormTextField
            control={control}
            name="idle_minutes"
            label={words("security.idle")}
            hint={words("security.idle.hint")}
            inputMode="numeric"
            rules={{ validate: whole("idle_minutes") }}
          />
          <FormTextField
            control={control}
            name="session_hours"
            label={words("security.hours")}
            hint={words("security.hours.hint")}
            inputMode="numeric"
            rules={{ validate: whole("session_hours") }}
          />
          <div className="page-actions">
            <Button look="primary" type="submit" isPending={save.isPending}>
              {words("security.save")}
            </Button>
          </div>
        </div>
      </Panel>
    </form>
  );
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { useController, useForm } from "react-hook-form";
import { useNavigate } from "react-router";
import { Button } from "../components/button.tsx";
import { SelectField } from "../components/field.tsx";
import { Page, Panel } from "../components/page.tsx";
import { Notice } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import { useIntent } from "../components/use-intent.ts";
import { isProblem } from "../problem.ts";
import { useProblemText } from "../session/problem-text.ts";
import { settingsCalls } from "./calls.ts";
import { ProviderFields } from "./provider-fields.tsx";
import { formOf, inputOf, type ProviderForm } from "./provider-form.ts";
import { useSettingsWords } from "./words.ts";

const KINDS = ["oidc", "google", "facebook", "apple"] as const;

/** Lets people or customers sign in with a provider. */
export function Component() {
  const words = useSettingsWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const intent = useIntent();
  const { control, handleSubmit } = useForm<ProviderForm>({ defaultValues: formOf(null) });
  const audience = useController({ control, name: "audience" });
  const kind = useController({ control, name: "kind" });
  const add = useMutation({
    mutationFn: (form: ProviderForm) => {
      const { audience: whom, kind: what, client_secret } = form;
      const input = { ...inputOf(form), audience: whom, kind: what, client_secret: client_secret.trim() };
      return settingsCalls.addProvider(input, intent.keyFor(input));
    },
    onSuccess: async (provider) => {
      intent.settle();
      void queries.invalidateQueries({ queryKey: ["providers"] });
      say(words("provider.added", { name: provider.name }));
      await navigate(`/settings/sign-in/${provider.id}`, { replace: true });
    },
    onError: (error) => {
      if (isProblem(error) && error.isDefinite) intent.settle();
    },
  });
  const choose = (value: string) => {
    audience.field.onChange(value);
    // Staff come from the merchant's own provider.
    if (value === "staff") kind.field.onChange("oidc");
  };
  return (
    <Page
      title={words("provider.add")}
      back={{ to: "/settings/sign-in", label: words("settings.tab.sign_in") }}
    >
      <form
        className="stack"
        noValidate
        onSubmit={(event) => void handleSubmit((form) => add.mutate(form))(event)}
      >
        <Panel title={words("provider.audience")}>
          <div className="form narrow-form">
            <RadioGroup
              className="choice-row"
              aria-label={words("provider.audience")}
              value={audience.field.value}
              onChange={choose}
            >
              {(["staff", "shopper"] as const).map((value) => (
                <Radio key={value} value={value} className="choice-card">
                  <span className="two-lines wrap-lines">
                    <strong>{words(`provider.audience.${value}`)}</strong>
                    <span className="field-hint">{words(`provider.audience.${value}.hint`)}</span>
                  </span>
                </Radio>
              ))}
            </RadioGroup>
            {audience.field.value === "shopper" && (
              <SelectField
                label={words("provider.kind")}
                value={kind.field.value}
                onChange={kind.field.onChange}
                choices={KINDS.map((value) => ({ value, label: words(`provider.kind.${value}`) }))}
              />
            )}
          </div>
        </Panel>
        <Panel title={words(`provider.kind.${kind.field.value}`)}>
          <div className="form narrow-form">
            {add.error && (
              <Notice tone="danger" title={words("provider.refused")}>
                <p>{problemText(add.error)}</p>
              </Notice>
            )}
            <ProviderFields control={control} hasSecret={false} />
            <div className="page-actions">
              <Button look="primary" type="submit" icon="plus" isPending={add.isPending}>
                {words("provider.add")}
              </Button>
            </div>
          </div>
        </Panel>
      </form>
    </Page>
  );
}

import { useMutation } from "@tanstack/react-query";
import { type Control, useController, useWatch } from "react-hook-form";
import { type Grant, grantsAt, mayGive } from "#commerce/access/grants.ts";
import { LOCATION_ROLES, type RoleGrant } from "#commerce/access/roles.ts";
import { Button } from "../components/button.tsx";
import { FormTextField, SelectField } from "../components/field.tsx";
import { Notice } from "../components/states.tsx";
import { useRoles } from "../people/role-names.ts";
import { useProblemText } from "../session/problem-text.ts";
import { roleName } from "../session/roles.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import { settingsCalls } from "./calls.ts";
import { domainsOf, isDomain, type ProviderForm } from "./provider-form.ts";
import { type SettingsWords, useSettingsWords } from "./words.ts";

interface FieldsProps {
  control: Control<ProviderForm>;
  /** Whether a secret is stored already, which an empty field keeps. */
  hasSecret: boolean;
}

/** What is to be known of a provider, as its kind and audience want it. */
export function ProviderFields({ control, hasSecret }: FieldsProps) {
  const words = useSettingsWords();
  const { kind, audience } = useWatch({ control }) as ProviderForm;
  const enabled = useController({ control, name: "enabled" });
  const filled = (text: unknown) => String(text).trim() !== "" || words("provider.missing");
  const tenSigns = (text: unknown) =>
    /^[A-Z0-9]{10}$/.test(String(text).trim()) || words("provider.apple.key.wrong");
  return (
    <>
      <FormTextField
        control={control}
        name="name"
        label={words("provider.name")}
        hint={words("provider.name.hint")}
        maxLength={60}
        isRequired
        rules={{ validate: filled }}
      />
      {kind === "oidc" && <Issuer control={control} />}
      <FormTextField
        control={control}
        name="client_id"
        label={words("provider.client_id")}
        maxLength={255}
        isRequired
        rules={{ validate: filled }}
      />
      {kind === "apple" && (
        <div className="form-row">
          <FormTextField
            control={control}
            name="team_id"
            label={words("provider.apple.team")}
            maxLength={10}
            isRequired
            rules={{ validate: tenSigns }}
          />
          <FormTextField
            control={control}
            name="key_id"
            label={words("provider.apple.key")}
            maxLength={10}
            isRequired
            rules={{ validate: tenSigns }}
          />
        </div>
      )}
      <FormTextField
        control={control}
        name="client_secret"
        label={words(kind === "apple" ? "provider.apple.secret" : "provider.secret")}
        hint={secretHint(words, kind, hasSecret)}
        autoComplete="off"
        maxLength={4_000}
        {...(kind === "apple" ? { rows: 4 } : { type: "password" as const })}
        isRequired={!hasSecret}
        rules={{ validate: (text) => hasSecret || filled(text) }}
      />
      {audience === "staff" && <Admission control={control} />}
      <label className="scope">
        <input
          type="checkbox"
          checked={enabled.field.value}
          onChange={(event) => enabled.field.onChange(event.target.checked)}
          onBlur={enabled.field.onBlur}
        />
        <span>{words("provider.enabled")}</span>
      </label>
    </>
  );
}

const secretHint = (words: SettingsWords, kind: ProviderForm["kind"], hasSecret: boolean): string =>
  [
    kind === "apple" && words("provider.apple.secret.hint"),
    words("provider.secret.hint"),
    hasSecret && words("provider.secret.keep"),
  ]
    .filter(Boolean)
    .join(" ");

/** The provider's address, which can be tried before it is saved. */
function Issuer({ control }: { control: Control<ProviderForm> }) {
  const words = useSettingsWords();
  const problemText = useProblemText();
  const { issuer } = useWatch({ control }) as ProviderForm;
  const check = useMutation({ mutationFn: () => settingsCalls.checkProvider("oidc", issuer.trim()) });
  const { data } = check;
  return (
    <>
      <FormTextField
        control={control}
        name="issuer"
        type="url"
        label={words("provider.issuer")}
        hint={words("provider.issuer.hint")}
        maxLength={2_048}
        isRequired
        rules={{ validate: (text) => URL.canParse(String(text).trim()) || words("provider.issuer.wrong") }}
      />
      <div className="page-actions">
        <Button
          icon="refresh"
          onPress={() => check.mutate()}
          isPending={check.isPending}
          isDisabled={!URL.canParse(issuer.trim())}
        >
          {words("check.action")}
        </Button>
      </div>
      {check.error && <Notice tone="danger" title={problemText(check.error)} />}
      {data && (
        <Notice
          tone={data.usable ? "success" : "warning"}
          title={
            data.usable
              ? words("check.ok")
              : words(checkKey(data.code), { reason: data.reason ?? data.code ?? "" })
          }
        />
      )}
    </>
  );
}

const checkKey = (code: string | null) =>
  code === "configuration_invalid" || code === "provider_unreachable"
    ? (`check.${code}` as const)
    : ("check.discovery_invalid" as const);

/** Who of the provider's people is let in, and with which role the first time. */
function Admission({ control }: { control: Control<ProviderForm> }) {
  const adminWords = useWords();
  const words = useSettingsWords();
  const own = useStaff().grants as readonly Grant[];
  const role = useController({ control, name: "first_role_id" });
  const { domains } = useWatch({ control }) as ProviderForm;
  const roles = useRoles().filter(
    ({ id, grants }) =>
      id === role.field.value ||
      (!LOCATION_ROLES.some((bound) => bound === id) &&
        mayGive(own, grantsAt(grants as readonly RoleGrant[], null))),
  );
  const open = domainsOf(domains).length > 0;
  return (
    <>
      <FormTextField
        control={control}
        name="domains"
        label={words("provider.domains")}
        hint={words("provider.domains.hint")}
        rows={3}
        rules={{
          validate: (text) => domainsOf(String(text)).every(isDomain) || words("provider.domains.wrong"),
        }}
      />
      <SelectField
        label={words("provider.first_role")}
        hint={words("provider.first_role.hint")}
        value={open ? role.field.value : ""}
        onChange={role.field.onChange}
        choices={[
          { value: "", label: words("provider.first_role.none") },
          ...roles.map(({ id, name }) => ({
            value: id,
            label: roleName(adminWords, id, name ?? undefined),
            disabled: !open,
          })),
        ]}
      />
    </>
  );
}

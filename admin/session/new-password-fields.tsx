import { type Control, type FieldPath, useController, useWatch } from "react-hook-form";
import { PASSWORD_MIN, type PasswordFault, passwordFault } from "#commerce/access/password-rules.ts";
import { FormTextField } from "../components/field.tsx";
import { Icon } from "../components/icon.tsx";
import { useWords, type Words } from "./words.ts";

interface NewPassword {
  password: string;
  again: string;
}

interface FieldsProps<Values extends NewPassword> {
  control: Control<Values>;
  /** Whose it is: not to be built on their name. */
  owner: { readonly email: string | null; readonly merchant: string };
}

/** A new password, twice; whether it is a good one is told while it is typed. */
export function NewPasswordFields<Values extends NewPassword>({ control, owner }: FieldsProps<Values>) {
  const words = useWords();
  const password = useWatch({ control, name: "password" as FieldPath<Values> }) as string;
  const { formState } = useController({ control, name: "password" as FieldPath<Values> });
  const fault = passwordFault(password, owner);
  const isRefused = formState.isSubmitted && fault !== null;
  return (
    <>
      {/* Tells password managers whose password it is. */}
      <input
        className="visually-hidden"
        type="email"
        autoComplete="username"
        value={owner.email ?? ""}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <FormTextField
        control={control}
        name={"password" as FieldPath<Values>}
        rules={{ validate: (typed) => faultText(words, typed as string, owner) ?? true }}
        label={words("account.password.new")}
        type="password"
        autoComplete="new-password"
        hint={isRefused ? undefined : <Strength password={password} fault={fault} />}
      />
      <FormTextField
        control={control}
        name={"again" as FieldPath<Values>}
        rules={{
          validate: (typed, values) => typed === values.password || words("account.password.again.differs"),
        }}
        label={words("account.password.again")}
        type="password"
        autoComplete="new-password"
      />
    </>
  );
}

/** The rule, until it is kept. */
function Strength({ password, fault }: { password: string; fault: PasswordFault | null }) {
  const words = useWords();
  if (!password || fault === "too_short") return words("account.password.rule");
  if (fault) return wordFor(words, fault, password);
  return (
    <span className="with-icon tone-success">
      <Icon name="check" size="sm" />
      {words("account.password.good")}
    </span>
  );
}

const faultText = (
  words: Words,
  password: string,
  owner: FieldsProps<NewPassword>["owner"],
): string | null => {
  const fault = passwordFault(password, owner);
  return fault && wordFor(words, fault, password);
};

/** What is wrong with a password, in words. */
export const wordFor = (words: Words, fault: PasswordFault, password: string): string =>
  fault === "too_short"
    ? words("account.password.too_short", { count: PASSWORD_MIN - [...password.normalize("NFKC")].length })
    : words(`account.password.${fault}`);

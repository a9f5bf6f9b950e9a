import type { AccountFault, AccountFaults, AccountField } from "../../account/fields.ts";
import { useShop } from "../../shop.ts";
import { isWorded, type ShopKey } from "../../words.ts";
import { Field } from "../field.tsx";

/** What is wrong with the fields of a form about accounts: by field, and all of it in the order of the page. */
export function useAccountErrors(faults: AccountFaults = {}) {
  const { t } = useShop();
  const words = (field: AccountField, fault: AccountFault): string => {
    const key = `field.${field}.${fault}`;
    return t(isWorded(key) ? key : (`field.${field}.invalid` as ShopKey));
  };
  const error = (field: AccountField) => {
    const fault = faults[field];
    return fault && words(field, fault);
  };
  const fields: AccountField[] = ["current", "name", "email", "password"];
  const errors = fields.flatMap((field) => {
    const text = error(field);
    return text ? [{ field, text }] : [];
  });
  return { error, errors };
}

interface EmailFieldProps {
  value?: string;
  label?: string;
  error: string | undefined;
  /** `username` where it is what one signs in with, for password managers. */
  autoComplete: "username" | "email";
}

export function EmailField({ value, label, error, autoComplete }: EmailFieldProps) {
  const { t } = useShop();
  return (
    <Field
      name="email"
      label={label ?? t("checkout.email")}
      type="email"
      inputMode="email"
      defaultValue={value ?? ""}
      error={error}
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      required
    />
  );
}

interface PasswordFieldProps {
  name?: "password" | "current";
  label: string;
  hint?: string;
  error: string | undefined;
  /** Tells password managers to fill one in, or to make one up. */
  kind: "current-password" | "new-password";
  optional?: boolean;
}

/** A password: never filled in by us, pasted as one likes. */
export function PasswordField({ name = "password", label, hint, error, kind, optional }: PasswordFieldProps) {
  return (
    <Field
      name={name}
      label={label}
      type="password"
      error={error}
      autoComplete={kind}
      {...(hint && { hint })}
      {...(optional ? { optional } : { required: true })}
    />
  );
}

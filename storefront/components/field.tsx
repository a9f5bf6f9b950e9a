import type { InputHTMLAttributes, ReactNode } from "react";
import { useShop } from "../shop.ts";

interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  error: string | undefined;
  optional?: boolean;
  /** How wide the answer is; full width when absent. */
  size?: "short" | "half";
  children?: ReactNode;
}

type Attributes = Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "size" | "children">;

/** A labelled input; what is wrong with it stands right below, and is read out with it. */
export function Field({ name, label, hint, error, optional, size, ...input }: FieldProps & Attributes) {
  return (
    <FieldFrame name={name} label={label} error={error} {...optionals({ hint, optional, size })}>
      <input id={name} name={name} {...described(name, hint, error)} {...input} />
    </FieldFrame>
  );
}

interface SelectFieldProps extends FieldProps {
  defaultValue: string;
  autoComplete?: string;
}

export function SelectField({
  name,
  label,
  hint,
  error,
  optional,
  size,
  children,
  ...select
}: SelectFieldProps) {
  return (
    <FieldFrame name={name} label={label} error={error} {...optionals({ hint, optional, size })}>
      <select id={name} name={name} {...described(name, hint, error)} {...select}>
        {children}
      </select>
    </FieldFrame>
  );
}

function FieldFrame({ name, label, hint, error, optional, size, children }: FieldProps) {
  const { t } = useShop();
  return (
    <div className="field" data-size={size} data-invalid={error ? "" : undefined}>
      <label htmlFor={name}>
        {label}
        {optional && <span className="muted"> ({t("checkout.optional")})</span>}
      </label>
      {children}
      {hint && (
        <p className="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <FieldError name={name} error={error} />
    </div>
  );
}

export function FieldError({ name, error }: { name: string; error: string | undefined }) {
  return error ? (
    <p className="field-error" id={`${name}-error`}>
      {error}
    </p>
  ) : null;
}

/** Points a control at its hint and its error. */
export function described(name: string, hint: string | undefined, error: string | undefined) {
  const ids = [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(" ");
  return { "aria-describedby": ids || undefined, "aria-invalid": error ? true : undefined };
}

/** Leaves out what is undefined, as exactOptionalPropertyTypes wants it. */
function optionals<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

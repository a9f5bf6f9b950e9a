import { type ReactNode, type Ref, useId } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextArea } from "react-aria-components/TextArea";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components/TextField";
import {
  type Control,
  type FieldPath,
  type FieldValues,
  type RegisterOptions,
  useController,
} from "react-hook-form";
import { useWords } from "../session/words.ts";
import { Icon } from "./icon.tsx";

export interface TextFieldProps extends Omit<AriaTextFieldProps, "children" | "className" | "style"> {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  placeholder?: string;
  /** More than one line: how many are shown at first. */
  rows?: number;
  inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** A labelled input with its hint and what is wrong with it. */
export function TextField({ label, hint, error, placeholder, rows, inputRef, ...props }: TextFieldProps) {
  const words = useWords();
  return (
    <AriaTextField {...props} className="field" isInvalid={error !== undefined} validationBehavior="aria">
      <Label>
        {label}{" "}
        {props.isRequired && (
          <span className="field-required" aria-hidden="true">
            {words("field.required")}
          </span>
        )}
      </Label>
      {rows ? (
        <TextArea ref={inputRef ?? null} className="input" rows={rows} placeholder={placeholder ?? ""} />
      ) : (
        <Input ref={inputRef ?? null} className="input" placeholder={placeholder ?? ""} />
      )}
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}

interface Controlled<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  rules?: RegisterOptions<Values, FieldPath<Values>>;
}

/** A {@link TextField} that belongs to a form. */
export function FormTextField<Values extends FieldValues>({
  control,
  name,
  rules,
  ...props
}: Controlled<Values> & TextFieldProps) {
  const { field, fieldState } = useController({ control, name, ...(rules && { rules }) });
  return (
    <TextField
      {...props}
      name={field.name}
      value={field.value ?? ""}
      onChange={field.onChange}
      onBlur={(event) => {
        field.onBlur();
        props.onBlur?.(event);
      }}
      inputRef={field.ref}
      error={fieldState.error?.message}
    />
  );
}

export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
}

interface SelectFieldProps<Value extends string> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  choices: readonly Choice<Value>[];
  hint?: ReactNode;
  error?: string | undefined;
  hideLabel?: boolean;
  required?: boolean;
}

/** A choice of few. The browser's own select: fast to the keyboard, a wheel on a phone. */
export function SelectField<Value extends string>({
  label,
  value,
  onChange,
  choices,
  hint,
  error,
  hideLabel,
  required,
}: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <div className="field">
      <label className={hideLabel ? "visually-hidden" : undefined} htmlFor={id}>
        {label}
      </label>
      <span className="select">
        <select
          id={id}
          className="input"
          value={value}
          required={required}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
          aria-invalid={error !== undefined}
          aria-describedby={hint || error ? `${id}-text` : undefined}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled}>
              {choice.label}
            </option>
          ))}
        </select>
        <Icon name="chevronDown" size="sm" />
      </span>
      {(error || hint) && (
        <span id={`${id}-text`} className={error ? "field-error" : "field-hint"}>
          {error ?? hint}
        </span>
      )}
    </div>
  );
}

import { PASSWORD_MAX, type PasswordFault } from "#commerce/access/password-rules.ts";
import type { Problem } from "../api-types.ts";

/** Fields of the forms about accounts; their words are `field.<name>.<fault>`. */
export type AccountField = "email" | "name" | "password" | "current";
export type AccountFault = "missing" | "invalid" | PasswordFault;
export type AccountFaults = Readonly<Partial<Record<AccountField, AccountFault>>>;

/** What was typed into a form. Passwords are taken as they are, all else is trimmed. */
export async function typed(request: Request) {
  const form = await request.formData();
  return {
    text: (name: string): string => String(form.get(name) ?? "").trim(),
    secret: (name: string): string => String(form.get(name) ?? ""),
    has: (name: string): boolean => form.has(name),
  };
}

const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

export function emailFaults(email: string): AccountFaults {
  if (email === "") return { email: "missing" };
  return EMAIL.test(email) && email.length <= 254 ? {} : { email: "invalid" };
}

export function nameFaults(name: string): AccountFaults {
  if (name === "") return { name: "missing" };
  return name.length <= 120 ? {} : { name: "invalid" };
}

/** A password that is given, not chosen: it only has to be there. */
export function passwordFaults(password: string, field: "password" | "current" = "password"): AccountFaults {
  if (password === "") return { [field]: "missing" };
  return password.length <= PASSWORD_MAX ? {} : { [field]: "invalid" };
}

/** The API's refusal of a field, told beside it: a password that is too easy, an address it does not take. */
export function refusedFaults(problem: Problem): AccountFaults {
  if (problem.code === "password_unfit") return { password: problem.fault as PasswordFault };
  if (problem.code !== "invalid_request" || !Array.isArray(problem.errors)) return {};
  const names = problem.errors.map((error: unknown) =>
    typeof error === "object" && error !== null && "field" in error ? String(error.field) : "",
  );
  const fields: AccountField[] = ["email", "name", "password", "current"];
  return Object.fromEntries(
    fields.filter((field) => names.includes(field)).map((field) => [field, "invalid" as const]),
  );
}

export const isFaulty = (faults: AccountFaults): boolean => Object.keys(faults).length > 0;

import { isPermission } from "#commerce/access/permissions.ts";
import { isProblem } from "../problem.ts";
import { type AdminKey, useWords, type Words } from "./words.ts";

/** Problems that have words of their own; the rest tell themselves. */
const keys: Readonly<Record<string, AdminKey>> = {
  unreachable: "problem.unreachable",
  internal_error: "problem.internal_error",
  forbidden: "problem.forbidden",
  not_found: "problem.not_found",
  order_not_found: "problem.not_found",
  customer_not_found: "problem.not_found",
  customer_not_mergeable: "problem.customer_not_mergeable",
  merge_not_undoable: "problem.merge_not_undoable",
  sign_in_refused: "problem.sign_in_refused",
  sign_in_locked: "problem.sign_in_locked",
  sign_in_required: "problem.sign_in_required",
  sign_in_expired: "problem.sign_in_expired",
  second_factor_refused: "problem.second_factor_refused",
  passkey_refused: "problem.passkey_refused",
  step_up_refused: "problem.step_up_refused",
  step_up_required: "problem.step_up_required",
  link_expired: "problem.link_expired",
  code_wrong: "problem.code_wrong",
  authenticator_present: "problem.authenticator_present",
  second_factor_needed: "problem.second_factor_needed",
  last_way_in: "problem.last_way_in",
  passkeys_full: "problem.passkeys_full",
  beyond_own: "problem.beyond_own",
  client_revoked: "problem.client_revoked",
  name_taken: "problem.name_taken",
  access_held: "problem.access_held",
  requests_waiting: "problem.requests_waiting",
  request_decided: "problem.request_decided",
  email_taken: "problem.email_taken",
  not_invited: "problem.not_invited",
  last_administrator: "problem.last_administrator",
  own_access: "problem.own_access",
  person_elsewhere: "problem.person_elsewhere",
  role_in_use: "problem.role_in_use",
  role_name_taken: "problem.role_name_taken",
  role_needs_location: "problem.role_needs_location",
  unknown_role: "problem.unknown_role",
  rate_limited: "problem.rate_limited",
  merchant_suspended: "problem.merchant_suspended",
  visit_reads_only: "problem.visit_reads_only",
  version_conflict: "problem.version_conflict",
  out_of_stock: "problem.out_of_stock",
  payment_declined: "problem.payment_declined",
  payment_not_confirmed: "problem.payment_not_confirmed",
  price_changed: "problem.price_changed",
  order_pending: "problem.order_pending",
  idempotency_in_progress: "problem.order_pending",
  stock_would_go_negative: "problem.stock_would_go_negative",
  too_few_units: "problem.too_few_units",
  stock_rule_exists: "problem.stock_rule_exists",
  too_many_stock_rules: "problem.too_many_stock_rules",
  unknown_location: "problem.unknown_location",
  handle_taken: "problem.handle_taken",
  sku_taken: "problem.sku_taken",
  unsupported_image: "problem.unsupported_image",
  unsafe_image: "problem.unsafe_image",
  image_too_big: "problem.image_too_big",
  body_too_large: "problem.body_too_large",
  invalid_request: "problem.invalid_request",
  unknown_sku: "problem.unknown_sku",
};

/** What happened and what to do, in the reader's language. */
export function problemText(words: Words, error: unknown): string {
  if (!isProblem(error)) return words("problem.internal_error", { request: "–" });
  const key = keys[error.code];
  if (!key) return [error.message, error.detail].filter(Boolean).join(". ");
  const values: Record<string, string | number> = { request: error.request_id ?? "–" };
  for (const [name, value] of Object.entries(error.fields))
    if (typeof value === "string" || typeof value === "number") values[name] = value;
  const { permission } = error.fields;
  if (typeof permission === "string" && isPermission(permission))
    values.permission = words(`permission.${permission}`);
  return words(key, values);
}

export function useProblemText(): (error: unknown) => string {
  const words = useWords();
  return (error) => problemText(words, error);
}

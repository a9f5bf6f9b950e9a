import type { Context } from "hono";
import type { TypedResponse } from "hono/types";
import type { JSONValue } from "hono/utils/types";
import type { AppEnv } from "./app-env.ts";

/**
 * Every problem the API can answer with (RFC 9457): a stable code, its status, and what to do next.
 * `{name}` in a text is filled from the problem's own fields.
 */
export const PROBLEMS = {
  invalid_request: [
    422,
    "The request does not have the expected form",
    "See `errors` for each field and send it again.",
  ],
  malformed_json: [400, "The body is not valid JSON", "Send one JSON document."],
  malformed_body: [400, "The body cannot be read", "Send it as its content type says."],
  unsupported_media_type: [
    415,
    "The body is not of a type this call takes",
    "Send application/json, or the type that the documentation names.",
  ],
  body_too_large: [413, "The body is too large", "Send at most {limit} bytes."],
  not_found: [404, "There is nothing here", "Check the address; ids are never reused."],
  unknown_host: [
    404,
    "No shop answers at this address",
    "Check the hostname; it has to be one of the merchant's sites.",
  ],
  sign_in_required: [401, "Sign in first", "Sign in and repeat the call."],
  sign_in_refused: [401, "Email, password or PIN is not right", "Check them and try again."],
  device_revoked: [
    403,
    "This till was taken out of service",
    "Somebody with the permission to register tills sets it up again; what it has not sent yet is kept on it.",
  ],
  rate_limited: [429, "Too many calls", "Wait {retry_after} seconds and repeat the call."],
  sign_in_expired: [
    401,
    "This sign-in took too long, or was tried too often",
    "Begin it again with email and password.",
  ],
  second_factor_refused: [
    401,
    "This code or passkey is not right",
    "Check it and try again: {left} tries are left. A code counts once.",
  ],
  passkey_refused: [
    401,
    "This passkey was not accepted",
    "It may belong to another site or have been removed. Use another way to sign in.",
  ],
  step_up_refused: [
    401,
    "This does not prove who you are",
    "Check it and try again, or use another way. Nothing was changed.",
  ],
  link_expired: [
    410,
    "This link does not work any more",
    "Links of this kind work once, and for a limited time. Ask for a new one.",
  ],
  pin_unfit: [
    422,
    "This PIN is too easy to guess",
    "Choose 4 to 8 digits that are no row, no repetition and no year.",
  ],
  authenticator_present: [
    409,
    "An authenticator app is set up already",
    "Remove it first, then set up the new one. Nothing was changed.",
  ],
  second_factor_needed: [
    409,
    "The merchant asks everybody for a second factor",
    "Add another one before you remove this one. Nothing was changed.",
  ],
  last_way_in: [
    409,
    "There would be no way left to sign in",
    "Choose a password before you remove this passkey. Nothing was changed.",
  ],
  passkeys_full: [
    409,
    "There are as many passkeys as there can be",
    "Remove one that you do not use any more.",
  ],
  sign_in_locked: [429, "Too many wrong attempts", "Wait until {until} and try again."],
  confirmation_password_needed: [
    403,
    "This account was asked for in another browser",
    "Send the password that was chosen there as well. Nothing was changed.",
  ],
  other_account: [
    403,
    "This link belongs to another account",
    "Sign in to the account that asked for it. Nothing was changed.",
  ],
  email_has_account: [
    409,
    "This address has an account of its own",
    "Sign in there, or ask the shop to join the two. Nothing was changed.",
  ],
  addresses_full: [409, "The address book is full", "It holds {limit}; remove one first."],
  foreign_request: [
    403,
    "Another website sent this call",
    "Nothing was changed. Call the API from the shop's own pages, or from a program.",
  ],
  step_up_required: [
    403,
    "This wants a fresh proof of who you are",
    "Confirm with your password or passkey and repeat the call. Nothing was changed.",
  ],
  visit_reads_only: [
    403,
    "You are looking in as an operator",
    "A visit reads only. Nothing was changed; what has to change, the merchant's own people change.",
  ],
  invitation_unknown: [
    404,
    "This invitation is not known",
    "It may have been used or have expired; ask for a new one.",
  ],
  code_wrong: [
    422,
    "The code is not right",
    "Take the six digits that the authenticator shows now; check that its clock is right.",
  ],
  password_unfit: [
    422,
    "This password is too easy to guess",
    "Choose 12 characters or more that are not a common word, a row of keys or your own name.",
  ],
  operator_known: [409, "An operator has this address already", "Invite them anew instead."],
  people_only: [
    403,
    "Only a person can do this",
    "Sign in as an operator; the deployment's secret has no name.",
  ],
  not_yourself: [409, "Nobody does this to themselves", "Ask another operator. Nothing was changed."],
  merchant_suspended: [
    503,
    "This shop is not open at the moment",
    "Nothing is lost. Try again later; its own people ask whoever runs the platform.",
  ],
  merchant_move_not_allowed: [
    409,
    "This merchant cannot do this now",
    "It is {state} at the moment. Nothing was changed.",
  ],
  slug_mismatch: [
    422,
    "The slug does not name this merchant",
    "Type {slug} to confirm which merchant is meant. Nothing was changed.",
  ],
  sandbox_only: [409, "Only a sandbox can do this", "Nothing was changed."],
  job_running: [409, "This is under way already", "Wait until it has ended."],
  export_not_ready: [
    409,
    "The export is not ready",
    "Wait until it is done; after seven days it is deleted.",
  ],
  client_unknown: [
    401,
    "This API client is not known",
    "Check its key or token; it may have expired or been revoked.",
  ],
  insufficient_scope: [
    403,
    "The scopes of this API client do not allow this",
    "Give it {scope}, or ask for a token that has it. Nothing was changed.",
  ],
  forbidden: [
    403,
    "Your role does not allow this",
    "Ask an administrator for {permission}. Nothing was changed.",
  ],
  amount_over_limit: [
    403,
    "This is more than you may give back",
    "Ask somebody with a higher limit for {permission}. Nothing was changed.",
  ],
  own_access: [
    403,
    "Nobody changes what they themselves may do",
    "Ask somebody else who manages people. Nothing was changed.",
  ],
  person_elsewhere: [
    403,
    "This reaches beyond the stores where you manage people",
    "Ask an administrator. Nothing was changed.",
  ],
  beyond_own: [
    403,
    "Nobody gives, takes or changes what they do not have themselves",
    "You lack {permission}, or have it for less. Ask an administrator. Nothing was changed.",
  ],
  idempotency_key_required: [
    400,
    "This call needs an Idempotency-Key",
    "Send a header `Idempotency-Key` with a value of your own, and the same one when you repeat the call.",
  ],
  idempotency_key_reused: [
    409,
    "This Idempotency-Key was used for another request",
    "Use a new key for a new request.",
  ],
  idempotency_in_progress: [
    409,
    "The first call with this key is still running",
    "Repeat it in a moment with the same key.",
  ],
  version_conflict: [
    412,
    "Somebody changed it meanwhile",
    "Read it again, apply your change and send the new ETag.",
  ],
  unknown_sku: [422, "There is no such SKU for sale here", "Check {sku}; it may have been unpublished."],
  unknown_location: [422, "There is no such location", "Choose one of the merchant's locations."],
  unknown_staff: [422, "There is no such person at this merchant", "Check {staff_id}."],
  unknown_category: [422, "There is no such category", "Choose one of the merchant's categories."],
  unknown_channel: [422, "There is no such channel", "Choose one of the merchant's channels."],
  cart_not_found: [404, "There is no such cart", "Start a new one."],
  cart_closed: [
    409,
    "This cart is being ordered or has been",
    "Start a new cart, or wait for the order to be settled.",
  ],
  cart_line_not_found: [404, "The cart has no such line", "Read the cart again."],
  cart_full: [409, "The cart holds no more of this", "At most {limit}."],
  cart_empty: [409, "The cart is empty", "Add something first."],
  checkout_incomplete: [409, "Something is missing before this can be ordered", "Fill in {missing}."],
  out_of_stock: [
    409,
    "There is not enough of this left",
    "See `skus` for what is left; nothing was charged.",
  ],
  price_changed: [
    409,
    "The total has changed",
    "It is now `actual`; confirm it and order again. Nothing was charged.",
  ],
  payment_declined: [
    402,
    "The payment was declined",
    "Try another card. Nothing was charged, and the goods are free again.",
  ],
  payment_not_confirmed: [
    402,
    "The payment was not confirmed",
    "Try again or use another card. If an amount is reserved, it is released.",
  ],
  cash_too_little: [422, "Less cash than the total was given", "Take `total` or more."],
  order_pending: [
    503,
    "The order is being placed and is not lost",
    "Repeat the call with the same key, or look at the order in a moment.",
  ],
  order_not_found: [404, "There is no such order", "Check the link; it has to be complete."],
  customer_not_found: [404, "There is no such customer", "Check the link; they may have been erased."],
  customer_not_mergeable: [
    409,
    "These two cannot be merged",
    "One of them is merged or erased already, both are the same, or an account would become a guest: merge the guest into the account. Nothing was changed.",
  ],
  erasure_unconfirmed: [
    422,
    "This is not the address of the account",
    "Type the address you sign in with to confirm whose data is to be erased. Nothing was erased.",
  ],
  merge_not_found: [404, "There is no such merge", "Look at the customer again."],
  merge_not_undoable: [
    409,
    "This merge cannot be undone any more",
    "It was undone already, or is older than 30 days. Nothing was changed.",
  ],
  move_not_allowed: [409, "This cannot be done now", "{reason}"],
  units_short: [
    409,
    "Fewer units are free than that",
    "See `lines` for what is free; take less, or take it from elsewhere. Nothing was set aside.",
  ],
  not_all_shipped: [
    409,
    "Not all of it could leave",
    "See `lines`: fewer units are there than were picked. Pick those anew and ship again; the others are on their way.",
  ],
  quantity_not_possible: [
    409,
    "This many units are not possible here",
    "Of {sku} it is {at_least} to {at_most}. Nothing was changed.",
  ],
  line_not_found: [409, "There is no such line", "{sku} does not stand on it. Nothing was changed."],
  nothing_to_count: [
    422,
    "There is nothing to count",
    "By the books nothing of it is there. Choose other SKUs, another category or place. Nothing was planned.",
  ],
  too_much_to_count: [
    422,
    "That is too much for one plan",
    "A plan covers at most {most} SKUs: choose a category or class. Nothing was planned.",
  ],
  document_pending: [
    503,
    "This is under way and not lost",
    "Repeat the call with the same key, or read it again in a moment.",
  ],
  unknown_supplier: [422, "There is nobody like this to order from", "Choose one of the active suppliers."],
  supplier_in_use: [
    409,
    "Something was ordered from this supplier",
    "Make the supplier inactive instead; what was ordered stays.",
  ],
  snapshot_closed: [
    409,
    "The snapshot takes no more lines",
    "It is {state}. Open a new one and send the lines to that.",
  ],
  snapshot_move_not_allowed: [
    409,
    "The snapshot cannot do this now",
    "It is {state}: {reason}. Read it again.",
  ],
  stock_would_go_negative: [
    409,
    "This would leave less than is promised to orders",
    "At most {on_hand} are there and {allocated} are promised.",
  ],
  too_few_units: [
    409,
    "There are not as many units there",
    "{units} can be taken from; change the number and send it again. Nothing was changed.",
  ],
  stock_rule_exists: [
    409,
    "There is a rule for this place already",
    "Change the rule {rule_id}, or choose another category, channel or location.",
  ],
  too_many_stock_rules: [409, "There are as many rules as a merchant may have", "Delete one first."],
  shift_open: [409, "A shift is open at this till already", "Close it first."],
  no_open_shift: [409, "No shift is open at this till", "Open one first."],
  handle_taken: [409, "Another product has this handle", "Choose another one."],
  sku_taken: [409, "Another variant has this SKU", "Choose another one for {sku}."],
  unsupported_image: [415, "This is not a picture we can show", "Send AVIF, WebP, JPEG, PNG or SVG."],
  name_taken: [409, "Another one has this name", "Choose another name."],
  webhook_taken: [
    409,
    "Another webhook has this address",
    "Change that one, or choose another address. Nothing was changed.",
  ],
  too_many_webhooks: [409, "There are as many webhooks as a merchant may have", "Delete one first."],
  webhook_not_active: [
    409,
    "This webhook is switched off",
    "Switch it on first, then send again. Nothing was sent.",
  ],
  client_revoked: [409, "This API client was revoked", "Make a new one; what was revoked stays so."],
  unsafe_image: [
    422,
    "This drawing holds more than a picture",
    "It holds {found}. Export it again as a plain SVG without that, or send PNG.",
  ],
  image_too_big: [
    422,
    "This picture has more pixels than devices can show",
    "Send one of at most {limit} pixels a side and 100 megapixels in all.",
  ],
  last_administrator: [
    409,
    "Nobody would be left who administrates everything",
    "Make somebody else an administrator first. Nothing was changed.",
  ],
  email_taken: [409, "Somebody with this email works here already", "Look for them among the people."],
  not_invited: [409, "This person has no invitation any more", "They have accepted it already."],
  unknown_role: [422, "There is no such role", "Read the roles again; it may have been deleted."],
  role_needs_location: [
    422,
    "This role is for people at one location",
    "Say at which location {role_id} is given.",
  ],
  role_name_taken: [409, "Another role has this name", "Choose another one."],
  role_in_use: [
    409,
    "Somebody has this role",
    "Take it from the people who have it, or from the sign-in provider that gives it, then delete it.",
  ],
  too_many_roles: [409, "There are as many roles as a merchant may have", "Delete one that nobody has."],
  too_many_providers: [
    409,
    "There are as many sign-in providers as a merchant may have",
    "Delete one first.",
  ],
  access_held: [409, "You have this access already", "Go on; there is nothing to ask for."],
  requests_waiting: [
    409,
    "Many of your requests wait for an answer already",
    "Withdraw one, or wait until it is decided.",
  ],
  request_decided: [409, "This request is decided already", "Read it again."],
  slug_taken: [409, "Another merchant has this slug or hostname", "Choose another one."],
  internal_error: [
    500,
    "Something went wrong on our side",
    "Repeat the call; quote the request id if it stays.",
  ],
} as const satisfies Record<string, readonly [number, string, string]>;

export type ProblemCode = keyof typeof PROBLEMS;
export type ProblemStatus = (typeof PROBLEMS)[ProblemCode][0];

/** A problem document as it goes over the wire. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  request_id: string;
  [field: string]: JSONValue;
}

/** A problem at each status it may have, so that it fits every route's declared answers. */
export type ProblemResponse = {
  [Status in ProblemStatus]: Response & TypedResponse<ProblemDocument, Status, "json">;
}[ProblemStatus];

/** Answers with a problem. `fields` are added to the document and fill the text's `{names}`. */
export function problem(
  c: Context<AppEnv>,
  code: ProblemCode,
  fields: Readonly<Record<string, unknown>> = {},
): ProblemResponse {
  const document = problemDocument(code, c.get("request_id"), fields);
  return c.body(JSON.stringify(document), document.status as ProblemStatus, {
    "Content-Type": "application/problem+json",
  }) as unknown as ProblemResponse;
}

export function problemDocument(
  code: ProblemCode,
  requestId: string,
  fields: Readonly<Record<string, unknown>> = {},
): ProblemDocument {
  const [status, title, advice] = PROBLEMS[code];
  return {
    ...(fields as Record<string, JSONValue>),
    type: `/api/docs/problems#${code}`,
    title,
    status,
    code,
    detail: advice.replace(/\{(\w+)\}/g, (_, name: string) => String(fields[name] ?? name)),
    request_id: requestId,
  };
}

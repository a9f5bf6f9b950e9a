/** Tables that no export has, each with its reason; all others are in it. */
export const LEFT_OUT_TABLES: Readonly<Record<string, string>> = {
  access_token: "lets a program in for an hour",
  idempotency: "answers kept a week for repeated calls; what the calls did stands in the other tables",
  platform_audit: "the platform's own log; what concerns the merchant stands in audit_entry",
  purge_permit: "leave to delete, of the deletion itself",
  recovery_code: "lets somebody in; only its hash is known",
  shopper_session: "lets a shopper in until they sign out",
  shopper_token: "lets a shopper in once",
  sign_in_guess: "wrong passwords of the last day, by the hash of an address; the log tells of them",
  staff_session: "lets somebody in until they sign out",
  staff_token: "lets somebody in once",
  staff_totp: "lets somebody in",
};

/** Columns that no export has, each with its reason: what lets somebody in stays here, even as a hash. */
export const LEFT_OUT_COLUMNS: Readonly<Record<string, string>> = {
  "api_secret.secret_hash": "the hash of a program's key",
  "customer.password_hash": "the hash of a password",
  "device.token_hash": "the hash of a till's key",
  "identity_provider.client_secret_sealed": "a secret shared with the provider",
  "mail.sealed": "mail on its way, with links that let people in",
  "operator_visit.token_hash": "the hash of an operator's key",
  "staff.password_hash": "the hash of a password",
  "staff.pin_hash": "the hash of a PIN",
  "webhook_endpoint.previous_secret_sealed": "a secret shared with the endpoint",
  "webhook_endpoint.secret_sealed": "a secret shared with the endpoint",
};

/** Columns whose values are sealed here and opened for the export, since they are the merchant's own data. */
export const OPENED_COLUMNS: ReadonlySet<string> = new Set(["customer_address.sealed"]);

import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { RoleGrant } from "#commerce/access/roles.ts";

export const staff = sqliteTable(
  "staff",
  {
    id: text("id").notNull(),
    tenant_id: text("tenant_id").notNull(),
    name: text("name").notNull(),
    email: text("email"),
    /** `invited` until they have chosen a password or a passkey. */
    status: text("status", { enum: ["invited", "active", "disabled"] })
      .notNull()
      .default("active"),
    password_hash: text("password_hash"),
    pin_hash: text("pin_hash"),
    /** Tills forget what they know of a PIN when this has changed. */
    pin_set_at: text("pin_set_at"),
    failed_attempts: integer("failed_attempts").notNull().default(0),
    locked_until: text("locked_until"),
    created_at: text("created_at"),
    last_seen_at: text("last_seen_at"),
    /** Whether they are mailed what ran low or out, at most once an hour. */
    stock_alert_mail: integer("stock_alert_mail", { mode: "boolean" }).notNull().default(false),
    /** The resource's ETag. */
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    uniqueIndex("staff_email").on(t.tenant_id, t.email),
    index("staff_name").on(t.tenant_id, t.name, t.id),
  ],
);

/** Which roles a person has, and where. */
export const staffRole = sqliteTable(
  "staff_role",
  {
    tenant_id: text("tenant_id").notNull(),
    staff_id: text("staff_id").notNull(),
    /** One of the default roles or a custom one. */
    role_id: text("role_id").notNull(),
    /** Empty for everywhere, since a key cannot hold null. */
    location_id: text("location_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.staff_id, t.role_id, t.location_id] }),
    index("staff_role_location").on(t.tenant_id, t.location_id),
  ],
);

/** A merchant's own roles, beside the default ones. */
export const customRole = sqliteTable(
  "custom_role",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    name: text("name").notNull(),
    description: text("description").notNull(),
    grants: text("grants", { mode: "json" }).$type<readonly RoleGrant[]>().notNull(),
    /** The resource's ETag. */
    version: integer("version").notNull(),
    updated_at: text("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    uniqueIndex("custom_role_name").on(t.tenant_id, t.name),
  ],
);

/** A wish for a permission one does not have; approved, it holds until `expires_at`. */
export const accessRequest = sqliteTable(
  "access_request",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    staff_id: text("staff_id").notNull(),
    permission: text("permission").notNull(),
    /** Empty for everywhere. */
    location_id: text("location_id").notNull(),
    reason: text("reason").notNull(),
    minutes: integer("minutes").notNull(),
    status: text("status", { enum: ["pending", "approved", "denied", "withdrawn", "revoked"] }).notNull(),
    decided_by: text("decided_by"),
    decision_note: text("decision_note"),
    decided_at: text("decided_at"),
    expires_at: text("expires_at"),
    created_at: text("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    index("access_request_staff").on(t.tenant_id, t.staff_id, t.status),
    index("access_request_created").on(t.tenant_id, t.created_at, t.id),
    // Asking twice is one wish.
    uniqueIndex("access_request_pending")
      .on(t.tenant_id, t.staff_id, t.permission, t.location_id)
      .where(sql`status = 'pending'`),
  ],
);

/** A signed-in member of staff; only the SHA-256 of the token is kept. */
export const staffSession = sqliteTable(
  "staff_session",
  {
    token_hash: text("token_hash").primaryKey(),
    id: text("id").notNull(),
    tenant_id: text("tenant_id").notNull(),
    staff_id: text("staff_id").notNull(),
    /** Set for a session at a till. */
    device_id: text("device_id"),
    /** How they proved who they are: `password`, `password+totp`, `passkey`, `sso`, `pin` … */
    proof: text("proof").notNull(),
    created_at: text("created_at").notNull(),
    last_seen_at: text("last_seen_at").notNull(),
    /** Instant of the last full proof: critical actions want a recent one. */
    proved_at: text("proved_at").notNull(),
    expires_at: text("expires_at").notNull(),
    ip: text("ip"),
    user_agent: text("user_agent"),
  },
  (t) => [
    index("staff_session_staff").on(t.tenant_id, t.staff_id),
    index("staff_session_expires").on(t.expires_at),
  ],
);

/**
 * Wrong passwords given for an address, whether somebody has it or not: both are locked alike, so that a lock tells
 * nobody whose addresses are known.
 */
export const signInGuess = sqliteTable(
  "sign_in_guess",
  {
    tenant_id: text("tenant_id").notNull(),
    /** SHA-256 of the address: most are of no concern to the merchant. */
    email_hash: text("email_hash").notNull(),
    failed_attempts: integer("failed_attempts").notNull(),
    locked_until: text("locked_until"),
    at: text("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenant_id, t.email_hash] }), index("sign_in_guess_at").on(t.at)],
);

/** A person's authenticator app (RFC 6238). */
export const staffTotp = sqliteTable(
  "staff_totp",
  {
    tenant_id: text("tenant_id").notNull(),
    staff_id: text("staff_id").notNull(),
    secret_sealed: text("secret_sealed").notNull(),
    /** Null while it is being set up. */
    confirmed_at: text("confirmed_at"),
    /** Last time step that was used: a code counts once (RFC 6238 §5.2). */
    last_step: integer("last_step").notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.tenant_id, t.staff_id] })],
);

export const recoveryCode = sqliteTable(
  "recovery_code",
  {
    tenant_id: text("tenant_id").notNull(),
    staff_id: text("staff_id").notNull(),
    code_hash: text("code_hash").notNull(),
    used_at: text("used_at"),
  },
  (t) => [primaryKey({ columns: [t.tenant_id, t.staff_id, t.code_hash] })],
);

/** A person's passkey (WebAuthn). */
export const passkey = sqliteTable(
  "passkey",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    staff_id: text("staff_id").notNull(),
    /** base64url, as the browser names it. */
    credential_id: text("credential_id").notNull(),
    public_key: text("public_key").notNull(),
    counter: integer("counter").notNull(),
    transports: text("transports", { mode: "json" }).$type<string[]>().notNull(),
    /** The site it was made at: a passkey works at one hostname only. */
    rp_id: text("rp_id").notNull(),
    name: text("name").notNull(),
    created_at: text("created_at").notNull(),
    last_used_at: text("last_used_at"),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    uniqueIndex("passkey_credential").on(t.tenant_id, t.credential_id),
    index("passkey_staff").on(t.tenant_id, t.staff_id),
  ],
);

/** What is handed out once and taken back once: invitations, resets, second steps, challenges, SSO states. */
export const staffToken = sqliteTable(
  "staff_token",
  {
    token_hash: text("token_hash").primaryKey(),
    tenant_id: text("tenant_id").notNull(),
    purpose: text("purpose", {
      enum: ["invitation", "password_reset", "second_factor", "passkey_challenge", "sso_state"],
    }).notNull(),
    /** Whom it is for; null where that is not known yet. */
    staff_id: text("staff_id"),
    data: text("data", { mode: "json" }).$type<Record<string, unknown>>().notNull(),
    /** Wrong answers given to it. */
    attempts: integer("attempts").notNull().default(0),
    created_at: text("created_at").notNull(),
    expires_at: text("expires_at").notNull(),
  },
  (t) => [
    index("staff_token_staff").on(t.tenant_id, t.staff_id, t.purpose),
    index("staff_token_expires").on(t.expires_at),
  ],
);

/** Where a merchant's people or shoppers may sign in from: an OpenID Connect provider. */
export const identityProvider = sqliteTable(
  "identity_provider",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    audience: text("audience", { enum: ["staff", "shopper"] }).notNull(),
    kind: text("kind", { enum: ["oidc", "google", "facebook", "apple"] }).notNull(),
    name: text("name").notNull(),
    /** For `oidc` only; the others are known. */
    issuer: text("issuer"),
    client_id: text("client_id").notNull(),
    client_secret_sealed: text("client_secret_sealed"),
    options: text("options", { mode: "json" }).$type<IdentityProviderOptions>().notNull(),
    enabled: integer("enabled", { mode: "boolean" }).notNull(),
    version: integer("version").notNull().default(1),
    created_at: text("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenant_id, t.id] })],
);

export interface IdentityProviderOptions {
  /** Staff: mail domains whose people may sign in; empty for people who are known already only. */
  readonly domains?: readonly string[];
  /** Staff: role that people of those domains get when they come for the first time; null refuses strangers. */
  readonly first_role_id?: string | null;
  /** Apple: team and key of the client secret, which is a signed token. */
  readonly apple?: { readonly team_id: string; readonly key_id: string };
}

/** Which account at a provider is which person. */
export const staffIdentity = sqliteTable(
  "staff_identity",
  {
    tenant_id: text("tenant_id").notNull(),
    provider_id: text("provider_id").notNull(),
    subject: text("subject").notNull(),
    staff_id: text("staff_id").notNull(),
    created_at: text("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.provider_id, t.subject] }),
    index("staff_identity_staff").on(t.tenant_id, t.staff_id),
  ],
);

/** A till that was registered for one store. */
export const device = sqliteTable(
  "device",
  {
    id: text("id").notNull(),
    tenant_id: text("tenant_id").notNull(),
    location_id: text("location_id").notNull(),
    name: text("name").notNull(),
    token_hash: text("token_hash").notNull(),
    registered_by: text("registered_by"),
    created_at: text("created_at").notNull(),
    last_seen_at: text("last_seen_at"),
    revoked_at: text("revoked_at"),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    uniqueIndex("device_token").on(t.token_hash),
    index("device_location").on(t.tenant_id, t.location_id),
  ],
);

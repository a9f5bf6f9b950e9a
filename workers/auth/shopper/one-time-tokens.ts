import { and, eq, gt } from "drizzle-orm";
import { shopperToken } from "#db/schema/shard/customers.ts";
import { seal, unseal } from "#db/sealing.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import { newToken, tokenHash } from "../tokens.ts";

/** What each token stands for. It holds addresses and names, so it is kept sealed. */
export interface TokenContent {
  /** Signs in to the account of an address, or opens it. */
  magic_link: { readonly email: string; readonly name: string | null };
  password_reset: { readonly customer_id: string };
  email_confirmation: Confirmation;
  /** A sign-in that is under way at a provider. */
  sso_state: {
    readonly provider_id: string;
    /** SHA-256 of the cookie of the browser that began it. */
    readonly browser: string;
    readonly pending: {
      readonly state: string;
      readonly nonce: string;
      readonly code_verifier: string;
      readonly redirect_uri: string;
    };
    /** Where the shopper wanted to go. */
    readonly next: string;
    /** Whom the account is to be linked with; null to sign in. */
    readonly link_to: string | null;
    /** What the provider has posted (Apple), until the browser's own request comes. */
    readonly posted: string | null;
  };
}

/** What somebody proves an address for. */
export type Confirmation =
  | {
      readonly kind: "registration";
      readonly email: string;
      readonly name: string;
      readonly password_hash: string;
      /** SHA-256 of what the browser that registered was told. */
      readonly claim: string;
    }
  | { readonly kind: "new_address"; readonly email: string; readonly customer_id: string }
  | { readonly kind: "claim_orders"; readonly email: string; readonly customer_id: string };

export type TokenPurpose = keyof TokenContent;

/** How long each is good for. */
export const TOKEN_MINUTES: Readonly<Record<TokenPurpose, number>> = {
  magic_link: 15,
  password_reset: 60,
  email_confirmation: 24 * 60,
  sso_state: 15,
};

/** Hands out a token that works once. `token` is for secrets that others have made (a provider's state). */
export async function handOut<Purpose extends TokenPurpose>(
  env: Env,
  db: TenantDb,
  purpose: Purpose,
  content: TokenContent[Purpose],
  token: string = newToken(),
): Promise<string> {
  const now = Date.now();
  await db.insert(shopperToken).values({
    tenant_id: db.tenant_id,
    token_hash: await tokenHash(token),
    purpose,
    customer_id: "customer_id" in content ? content.customer_id : null,
    data: { sealed: await seal(env, db.tenant_id, JSON.stringify(content)) },
    created_at: new Date(now).toISOString(),
    expires_at: new Date(now + TOKEN_MINUTES[purpose] * 60_000).toISOString(),
  });
  return token;
}

/** Takes a token back: of several who bring it at once, one gets what it stands for. Null when unknown, used or too old. */
export async function takeBack<Purpose extends TokenPurpose>(
  env: Env,
  db: TenantDb,
  purpose: Purpose,
  token: string,
): Promise<TokenContent[Purpose] | null> {
  const [row] = await db
    .delete(shopperToken)
    .where(await living(db, purpose, token))
    .returning();
  return row ? opened(env, db, row) : null;
}

/** What a token stands for; it goes on to work. */
export async function lookAt<Purpose extends TokenPurpose>(
  env: Env,
  db: TenantDb,
  purpose: Purpose,
  token: string,
): Promise<TokenContent[Purpose] | null> {
  const row = await db
    .select()
    .from(shopperToken)
    .where(await living(db, purpose, token))
    .get();
  return row ? opened(env, db, row) : null;
}

/** Adds to what a token stands for. False when it is no longer good. */
export async function addTo<Purpose extends TokenPurpose>(
  env: Env,
  db: TenantDb,
  purpose: Purpose,
  token: string,
  added: Partial<TokenContent[Purpose]>,
): Promise<boolean> {
  const content = await lookAt(env, db, purpose, token);
  if (!content) return false;
  const sealed = await seal(env, db.tenant_id, JSON.stringify({ ...content, ...added }));
  const changed = await db
    .update(shopperToken)
    .set({ data: { sealed } })
    .where(await living(db, purpose, token))
    .returning({ purpose: shopperToken.purpose });
  return changed.length === 1;
}

/** The statement that voids all links that somebody was sent, as when their password has changed. */
export const voidTokensOf = (db: TenantDb, customerId: string) =>
  db
    .delete(shopperToken)
    .where(and(eq(shopperToken.tenant_id, db.tenant_id), eq(shopperToken.customer_id, customerId)));

const living = async (db: TenantDb, purpose: TokenPurpose, token: string) =>
  and(
    eq(shopperToken.tenant_id, db.tenant_id),
    eq(shopperToken.token_hash, await tokenHash(token)),
    eq(shopperToken.purpose, purpose),
    gt(shopperToken.expires_at, new Date().toISOString()),
  );

async function opened<Content>(
  env: Env,
  db: TenantDb,
  row: typeof shopperToken.$inferSelect,
): Promise<Content> {
  return JSON.parse(await unseal(env, db.tenant_id, String(row.data.sealed))) as Content;
}

import type { BatchItem } from "drizzle-orm/batch";
import { z } from "zod";
import { insertRows } from "#db/bulk.ts";
import { newId } from "#db/ids.ts";
import { mail } from "#db/schema/shard/audit.ts";
import { seal, unseal } from "#db/sealing.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import { letterHtml } from "#integrations/messaging/letter-html.ts";
import type { Mail } from "#integrations/messaging/mailer.ts";

/** A mail to be sent; without HTML it gets the words of its text. */
export type Letter = Omit<Mail, "html"> & { readonly html?: string };

/** A letter as the shard keeps it until it is sent. */
export type MailRow = Omit<typeof mail.$inferInsert, "tenant_id"> & { readonly id: string };

const contentSchema = z.strictObject({
  to: z.string(),
  from: z.string(),
  locale: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
});

/**
 * Seals a letter for its merchant. Written with {@link postMail}, in the batch of what it tells of, it is sent
 * exactly when that happened.
 *
 * @param id names the mail for ever: a second row of the same id is not written.
 */
export async function sealedMail(
  env: Env,
  tenantId: string,
  letter: Letter,
  id: string = newId("mai"),
): Promise<MailRow> {
  const { kind, to, from, locale, text } = letter;
  const subject = oneLine(letter.subject);
  const html = letter.html ?? letterHtml(text, { locale, subject, links: [] });
  const content: z.infer<typeof contentSchema> = { to, from: oneLine(from), locale, subject, text, html };
  const now = new Date().toISOString();
  return {
    id,
    kind,
    sealed: await seal(env, tenantId, JSON.stringify(content)),
    status: "waiting",
    next_try_at: now,
    created_at: now,
  };
}

/** The statement that puts letters in the outbox. */
export const postMail = (db: TenantDb, rows: readonly MailRow[]): BatchItem<"sqlite"> =>
  insertRows(db, mail, rows).onConflictDoNothing();

/** What a row has sealed. @throws Error when it does not open: it was changed, or its key is gone. */
export async function openedMail(
  env: Env,
  tenantId: string,
  { kind, sealed }: { readonly kind: string; readonly sealed: string | null },
): Promise<Mail> {
  const content: unknown = JSON.parse(await unseal(env, tenantId, sealed ?? ""));
  return { kind, ...contentSchema.parse(content) };
}

/** Headers end at line breaks: a name or subject must not add another. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();

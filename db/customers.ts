import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { newId } from "./ids.ts";
import { customer, customerMerge } from "./schema/shard/customers.ts";
import type { TenantDb } from "./tenant-db.ts";

export type Customer = typeof customer.$inferSelect;

/** As addresses are stored and compared. */
export const emailKey = (email: string): string => email.trim().toLowerCase();

/** An account as an address leads to it. */
export interface AddressedAccount {
  /** Whose address and password it is. */
  readonly credentials: Customer;
  /** Who is signed in: the same, or whom they were merged into. */
  readonly customer: Customer;
}

/** The account that an address signs in to; null for strangers and guests, wherever those were merged into. */
export async function accountOfEmail(db: TenantDb, email: string): Promise<AddressedAccount | null> {
  const credentials = await db
    .select()
    .from(customer)
    .where(and(eq(customer.tenant_id, db.tenant_id), eq(customer.email, emailKey(email))))
    .get();
  if (credentials?.status !== "account") return null;
  const kept = credentials.merged_into ? await keptCustomer(db, credentials.merged_into) : credentials;
  return kept?.status === "account" ? { credentials, customer: kept } : null;
}

/** The customer that stands for an id now: itself, or the one it was merged into, however often. */
export async function keptCustomer(db: TenantDb, id: string): Promise<Customer | null> {
  const row = await db
    .select()
    .from(customer)
    .where(
      and(
        eq(customer.tenant_id, db.tenant_id),
        isNull(customer.merged_into),
        sql`${customer.id} in (${chain(db, id)})`,
      ),
    )
    .get();
  return row ?? null;
}

/** From a customer up to the one that is kept. */
const chain = (db: TenantDb, id: string) => sql`
  with recursive chain (id, next) as (
    select c.id, c.merged_into from customer c where c.tenant_id = ${db.tenant_id} and c.id = ${id}
    union
    select c.id, c.merged_into from customer c join chain on c.id = chain.next where c.tenant_id = ${db.tenant_id}
  ) select id from chain`;

/** All that is known to be one person: their ids, and the addresses they have proved to be theirs. */
export interface Belongings {
  readonly ids: readonly string[];
  readonly emails: readonly string[];
}

/** What belongs to a customer, those merged into them included. */
export async function belongingsOf(db: TenantDb, id: string): Promise<Belongings> {
  const rows = await db
    .select({ id: customer.id, email: customer.email, email_verified_at: customer.email_verified_at })
    .from(customer)
    .where(
      and(
        eq(customer.tenant_id, db.tenant_id),
        sql`${customer.id} in (
          with recursive own (id) as (
            select ${id}
            union
            select c.id from customer c join own on c.merged_into = own.id where c.tenant_id = ${db.tenant_id}
          ) select id from own)`,
      ),
    );
  return {
    ids: rows.map((row) => row.id),
    emails: rows.flatMap((row) => (row.email && row.email_verified_at ? [row.email] : [])),
  };
}

/**
 * Opens the account of an address that was just proved to be theirs: a guest's own row becomes one, with their orders,
 * and leaves whatever it was merged into. An account that is there already is given as it is.
 */
export async function openAccount(
  db: TenantDb,
  who: {
    readonly email: string;
    /** Null keeps what the guest's orders say. */
    readonly name: string | null;
    readonly password_hash: string | null;
    readonly locale: string;
  },
): Promise<{ readonly customer: Customer; readonly opened: boolean }> {
  const { password_hash, locale } = who;
  const email = emailKey(who.email);
  const now = new Date().toISOString();
  const proved = { email_verified_at: now, status: "account" as const, password_hash, locale };
  const [, [opened]] = await db.batch([
    leaveMerges(db, email, now),
    db
      .insert(customer)
      .values({
        ...proved,
        tenant_id: db.tenant_id,
        id: newId("cus"),
        email,
        name: who.name ?? "",
        created_at: now,
      })
      .onConflictDoUpdate({
        target: [customer.tenant_id, customer.email],
        set: {
          ...proved,
          name: sql`coalesce(${who.name}, ${customer.name})`,
          merged_into: null,
          version: sql`${customer.version} + 1`,
        },
        setWhere: eq(customer.status, "guest"),
      })
      .returning(),
  ]);
  if (opened) return { customer: opened, opened: true };
  const known = await accountOfEmail(db, email);
  if (!known) throw new Error("an address is taken, and leads to no account");
  return { customer: known.customer, opened: false };
}

/** The statement that changes a customer. */
export const changeCustomer = (
  db: TenantDb,
  id: string,
  set: Partial<Pick<typeof customer.$inferInsert, "name" | "phone" | "locale" | "password_hash">>,
) =>
  db
    .update(customer)
    .set({ ...set, version: sql`${customer.version} + 1` })
    .where(and(eq(customer.tenant_id, db.tenant_id), eq(customer.id, id)));

/**
 * Gives a customer another address, which they have just proved to be theirs. The guest who ordered under it is from
 * now on they. False where the address is another account's.
 */
export async function moveToEmail(db: TenantDb, id: string, email: string): Promise<boolean> {
  const key = emailKey(email);
  const now = new Date().toISOString();
  const free = sql`not exists (select 1 from customer taken
    where taken.tenant_id = ${db.tenant_id} and taken.email = ${key} and taken.id <> ${id})`;
  const [, , , moved] = await db.batch([
    leaveMerges(db, key, now),
    mergeRow(db, id, key, now),
    // An address is one customer's: the guest gives it up.
    db.update(customer).set({ email: null, merged_into: id }).where(isGuestOf(db, key)),
    db
      .update(customer)
      .set({ email: key, email_verified_at: now, version: sql`${customer.version} + 1` })
      .where(and(eq(customer.tenant_id, db.tenant_id), eq(customer.id, id), free))
      .returning({ id: customer.id }),
  ]);
  return moved.length === 1;
}

/**
 * Takes the guest of an address that was just proved to be theirs for a customer too, so that orders under it are
 * theirs. It does not sign in to their account. False where the address is another account's.
 */
export async function claimEmail(db: TenantDb, id: string, email: string): Promise<boolean> {
  const key = emailKey(email);
  const now = new Date().toISOString();
  const guest = { id: newId("cus"), email: key, name: "", status: "guest" as const, created_at: now };
  const [, , , claimed] = await db.batch([
    // Who has not ordered yet may do so later.
    db
      .insert(customer)
      .values({ ...guest, tenant_id: db.tenant_id })
      .onConflictDoNothing(),
    leaveMerges(db, key, now),
    mergeRow(db, id, key, now),
    db
      .update(customer)
      .set({ merged_into: id, email_verified_at: now, version: sql`${customer.version} + 1` })
      .where(isGuestOf(db, key))
      .returning({ id: customer.id }),
  ]);
  return claimed.length === 1;
}

const isGuestOf = (db: TenantDb, email: string) =>
  and(eq(customer.tenant_id, db.tenant_id), eq(customer.email, email), eq(customer.status, "guest"));

const guestOf = (db: TenantDb, email: string) =>
  db.select({ id: customer.id }).from(customer).where(isGuestOf(db, email));

/** The guest of an address is no longer taken for anybody else: who proves an address knows best. */
const leaveMerges = (db: TenantDb, email: string, at: string) =>
  db
    .update(customerMerge)
    .set({ undone_by: SHOPPER, undone_at: at })
    .where(
      and(
        eq(customerMerge.tenant_id, db.tenant_id),
        isNull(customerMerge.undone_at),
        inArray(customerMerge.merged_id, guestOf(db, email)),
      ),
    );

/** Notes that the guest of an address is taken for a customer, where staff see and undo it. */
const mergeRow = (db: TenantDb, keptId: string, email: string, at: string) =>
  db.insert(customerMerge).select(
    sql`select ${db.tenant_id}, ${newId("mrg")}, ${keptId}, id, ${SHOPPER}, null, ${at}, null, null
      from (${guestOf(db, email)})`,
  );

/** Stands for a member of staff where the customer has done it. */
const SHOPPER = "shopper";

import { DurableObject } from "cloudflare:workers";
import type { Mail } from "#integrations/messaging/mailer.ts";

/** A mail as the mailbox has it. */
export interface KeptMail extends Mail {
  /** Counts up. */
  readonly id: number;
  readonly at: string;
}

/** Older mails make room. */
const MAILS_KEPT = 200;

/**
 * The outside world's half of the sandbox mailer: all mail of one merchant, whoever it is for, so that people and
 * tests can follow its links. Not part of our truth.
 */
export class SandboxMailbox extends DurableObject<Env> {
  readonly #sql: SqlStorage;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#sql = ctx.storage.sql;
    this.#sql.exec(
      "create table if not exists mail (id integer primary key autoincrement, key text not null unique, at text not null, recipient text not null, json text not null)",
    );
  }

  /** Takes a mail in, once a key. */
  async keep(mail: Mail, key: string): Promise<void> {
    this.#sql.exec(
      "insert into mail (key, at, recipient, json) values (?, ?, ?, ?) on conflict do nothing",
      key,
      new Date().toISOString(),
      mail.to.toLowerCase(),
      JSON.stringify(mail),
    );
    this.#sql.exec(
      "delete from mail where id not in (select id from mail order by id desc limit ?)",
      MAILS_KEPT,
    );
  }

  /** Mails, newest first; to one address, or to all. */
  async mails(to: string | null): Promise<KeptMail[]> {
    return this.#sql
      .exec<MailRow>(
        "select id, at, json from mail where ?1 is null or recipient = ?1 order by id desc",
        to?.toLowerCase() ?? null,
      )
      .toArray()
      .map(keptMail);
  }

  /** Throws all mail away: for the work that deletes a merchant. */
  async forgetAll(): Promise<void> {
    await this.ctx.storage.deleteAll();
  }

  async mail(id: number): Promise<KeptMail | null> {
    const [row] = this.#sql.exec<MailRow>("select id, at, json from mail where id = ?", id).toArray();
    return row ? keptMail(row) : null;
  }
}

type MailRow = { id: number; at: string; json: string };

const keptMail = ({ id, at, json }: MailRow): KeptMail => ({ id, at, ...(JSON.parse(json) as Mail) });

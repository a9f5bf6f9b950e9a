import { DurableObject } from "cloudflare:workers";
import type { Money } from "#commerce/money.ts";
import type { AuthorizeResult, SettleResult } from "#integrations/payments/payment-gateway.ts";
import { type AcquirerPort, isSandboxToken } from "#integrations/payments/sandbox-gateway.ts";

/** One entry of the sandbox's own books, to compare with the order's payment ledger. */
export interface AcquirerEntry {
  readonly kind: "authorize" | "capture" | "void" | "refund";
  readonly amount: number;
  readonly currency: string;
}

type Payment = {
  state: "challenge" | "authorized" | "declined" | "voided" | "captured";
  amount: number;
  currency: string;
  token: string;
  return_url: string | null;
};

/**
 * The outside world's half of the sandbox gateway: one simulated payment with a memory of its own, so
 * that what the "bank" holds can be compared with what we believe after a crash. Not part of our truth.
 */
export class SandboxAcquirer extends DurableObject<Env> implements AcquirerPort {
  readonly #sql: SqlStorage;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#sql = ctx.storage.sql;
    this.#sql.exec(`
      create table if not exists payment (id integer primary key check (id = 1), json text not null);
      create table if not exists entry (key text primary key, kind text not null, amount integer not null, currency text not null);
    `);
  }

  async authorize(amount: Money, token: string, returnUrl: string | null): Promise<AuthorizeResult> {
    const known = this.#payment();
    if (known)
      return known.token === "tok_timeout" && known.state === "authorized"
        ? { kind: "unknown" }
        : this.status();
    const payment: Payment = { state: "authorized", ...amount, token, return_url: returnUrl };
    if (token === "tok_3ds") payment.state = "challenge";
    if (token === "tok_decline" || !isSandboxToken(token)) payment.state = "declined";
    this.#save(payment);
    if (payment.state === "authorized") this.#book("authorize", "authorize", payment);
    return token === "tok_timeout" || token === "tok_timeout_once" ? { kind: "unknown" } : this.status();
  }

  async status(): Promise<AuthorizeResult> {
    const payment = this.#payment();
    if (!payment) return { kind: "unknown" };
    const reference = this.ctx.id.name ?? "";
    switch (payment.state) {
      case "challenge":
        return { kind: "requires_action", url: `/sandbox/3ds/${encodeURIComponent(reference)}`, reference };
      case "declined":
        return { kind: "declined", reason: "card_declined" };
      case "voided":
        return { kind: "declined", reason: "voided" };
      case "authorized":
      case "captured":
        return { kind: "approved", reference };
    }
  }

  /** What the shopper does on the challenge page. Returns where to go back to. */
  async answerChallenge(approved: boolean): Promise<string | null> {
    const payment = this.#payment();
    if (!payment) return null;
    if (payment.state === "challenge") {
      payment.state = approved ? "authorized" : "declined";
      this.#save(payment);
      if (approved) this.#book("authorize", "authorize", payment);
    }
    return payment.return_url;
  }

  async capture(amount: Money): Promise<SettleResult> {
    const payment = this.#payment();
    if (payment?.state === "authorized" && amount.amount <= payment.amount) {
      payment.state = "captured";
      this.#save(payment);
      this.#book("capture", "capture", amount);
    }
    return payment?.state === "captured" ? this.#done() : { kind: "refused", reason: "not_authorized" };
  }

  async void(): Promise<SettleResult> {
    const payment = this.#payment();
    if (payment?.state === "captured") return { kind: "refused", reason: "captured" };
    if (payment?.state === "authorized") this.#book("void", "void", payment);
    // A payment that is not known yet is barred too: its authorisation may still be on the way.
    this.#save({
      ...(payment ?? { amount: 0, currency: "XXX", token: "", return_url: null }),
      state: "voided",
    });
    return this.#done();
  }

  async refund(refundKey: string, amount: Money): Promise<SettleResult> {
    if (this.#payment()?.state !== "captured") return { kind: "refused", reason: "not_captured" };
    this.#book(`refund:${refundKey}`, "refund", amount);
    return this.#done();
  }

  /** Forgets the payment: for the work that deletes a merchant. */
  async forgetAll(): Promise<void> {
    await this.ctx.storage.deleteAll();
  }

  /** The books, for reconciliation and tests. */
  async entries(): Promise<AcquirerEntry[]> {
    return this.#sql
      .exec<{ kind: AcquirerEntry["kind"]; amount: number; currency: string }>(
        "select kind, amount, currency from entry order by rowid",
      )
      .toArray();
  }

  #payment(): Payment | null {
    const [row] = this.#sql.exec<{ json: string }>("select json from payment").toArray();
    return row ? (JSON.parse(row.json) as Payment) : null;
  }

  #save(payment: Payment): void {
    this.#sql.exec("insert or replace into payment (id, json) values (1, ?)", JSON.stringify(payment));
  }

  #book(
    key: string,
    kind: AcquirerEntry["kind"],
    { amount, currency }: { amount: number; currency: string },
  ): void {
    this.#sql.exec(
      "insert or ignore into entry (key, kind, amount, currency) values (?, ?, ?, ?)",
      key,
      kind,
      amount,
      currency,
    );
  }

  #done(): SettleResult {
    return { kind: "done", reference: this.ctx.id.name ?? "" };
  }
}

import type { Money } from "#commerce/money.ts";
import type { AuthorizeResult, PaymentGateway, SettleResult } from "./payment-gateway.ts";

/** Test tokens and what the sandbox does with them. */
export const SANDBOX_TOKENS = {
  tok_approve: "approves",
  tok_decline: "declines",
  tok_3ds: "asks for 3-D Secure, then does what the challenge page says",
  tok_timeout: "authorises, but its answer never arrives",
  tok_timeout_once: "authorises, and only its first answer is lost",
} as const;
export type SandboxToken = keyof typeof SANDBOX_TOKENS;

export const isSandboxToken = (token: string): token is SandboxToken => Object.hasOwn(SANDBOX_TOKENS, token);

/** The far side of the sandbox: a simulated acquirer with a memory of its own, one a payment. */
export interface AcquirerPort {
  authorize(amount: Money, token: string, returnUrl: string | null): Promise<AuthorizeResult>;
  status(): Promise<AuthorizeResult>;
  capture(amount: Money): Promise<SettleResult>;
  void(): Promise<SettleResult>;
  refund(refundKey: string, amount: Money): Promise<SettleResult>;
}

/** The default gateway: approves, declines, challenges and times out by test token, and never moves money. */
export class SandboxGateway implements PaymentGateway {
  readonly #acquirer: (key: string) => AcquirerPort;

  constructor(acquirer: (key: string) => AcquirerPort) {
    this.#acquirer = acquirer;
  }

  authorize(request: Parameters<PaymentGateway["authorize"]>[0]): Promise<AuthorizeResult> {
    return answered(() =>
      this.#acquirer(request.key).authorize(request.amount, request.token, request.return_url),
    );
  }

  status(key: string): Promise<AuthorizeResult> {
    return answered(() => this.#acquirer(key).status());
  }

  capture(request: Parameters<PaymentGateway["capture"]>[0]): Promise<SettleResult> {
    return answered(() => this.#acquirer(request.key).capture(request.amount));
  }

  void(request: Parameters<PaymentGateway["void"]>[0]): Promise<SettleResult> {
    return answered(() => this.#acquirer(request.key).void());
  }

  refund(request: Parameters<PaymentGateway["refund"]>[0]): Promise<SettleResult> {
    return answered(() => this.#acquirer(request.key).refund(request.refund_key, request.amount));
  }
}

/** A call that broke off is one whose outcome nobody knows. */
async function answered<T>(call: () => Promise<T>): Promise<T | { readonly kind: "unknown" }> {
  try {
    return await call();
  } catch {
    return { kind: "unknown" };
  }
}

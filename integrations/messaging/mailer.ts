import type { Result } from "#commerce/result.ts";

/** A mail as it leaves the house. */
export interface Mail {
  readonly to: string;
  /** Whose name it comes under: the merchant's. The address behind it is the deployment's. */
  readonly from: string;
  /** What it is about: `magic_link`, `order.shipped` … */
  readonly kind: string;
  /** Language tag (BCP 47) that it is written in. */
  readonly locale: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Why a mail was not taken. `rejected`: never will be, as for an address that does not exist. `unavailable`: may be
 * later. The reason is a code, never the recipient's address: it is kept longer than the mail.
 */
export interface MailRefusal {
  readonly code: "rejected" | "unavailable";
  readonly reason: string;
}

/** What we need of whoever carries mail. */
export interface Mailer {
  /**
   * Hands over a mail. `key` names it: a carrier that can tell repeats apart takes each key once; one that cannot
   * gets it as a header. Never throws for what the carrier says or fails to say.
   */
  send(mail: Mail, key: string): Promise<Result<null, MailRefusal>>;
}

import { err, ok, type Result } from "#commerce/result.ts";
import type { Mail, Mailer, MailRefusal } from "./mailer.ts";

/** What Cloudflare's binding takes and gives; a part of its `SendEmail`. */
export interface EmailBinding {
  send(message: {
    to: string;
    from: { email: string; name: string };
    subject: string;
    text: string;
    html: string;
    headers: Record<string, string>;
  }): Promise<unknown>;
}

/** Codes of mails that will never be taken (developers.cloudflare.com/email-service/api/send-emails/workers-api). */
const FINAL: readonly string[] = [
  "E_VALIDATION_ERROR",
  "E_FIELD_MISSING",
  "E_RECIPIENT_NOT_ALLOWED",
  "E_RECIPIENT_SUPPRESSED",
  "E_CONTENT_TOO_LARGE",
];

/**
 * Mail by Cloudflare's Email Service. It knows no idempotency key and sets the `Message-ID` itself
 * (developers.cloudflare.com/email-service/reference/headers): a mail whose answer was lost may arrive twice, and
 * `X-Mail-Key` tells that it is the same one.
 */
export class CloudflareMailer implements Mailer {
  readonly #binding: EmailBinding;
  readonly #address: string;

  /** @param address where mail comes from; its domain is set up for sending in the account. */
  constructor(binding: EmailBinding, address: string) {
    this.#binding = binding;
    this.#address = address;
  }

  async send(mail: Mail, key: string): Promise<Result<null, MailRefusal>> {
    try {
      await this.#binding.send({
        to: mail.to,
        from: { email: this.#address, name: mail.from },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        // Auto-Submitted keeps out-of-office replies away (RFC 3834).
        headers: {
          "Auto-Submitted": "auto-generated",
          "Content-Language": mail.locale,
          "X-Mail-Key": key,
        },
      });
      return ok(null);
    } catch (error) {
      // The message may name the recipient; the code does not.
      const code: unknown = error instanceof Error && Reflect.get(error, "code");
      const reason = typeof code === "string" ? code : "no_answer";
      return err({ code: FINAL.includes(reason) ? "rejected" : "unavailable", reason });
    }
  }
}

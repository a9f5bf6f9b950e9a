import { err, ok, type Result } from "#commerce/result.ts";
import type { Mail, Mailer, MailRefusal } from "./mailer.ts";

/** The far side of the sandbox: a mailbox that keeps what it gets. */
export interface MailboxPort {
  keep(mail: Mail, key: string): Promise<void>;
}

/** The default mailer: no mail leaves the machine, all of it can be read at `/sandbox/mail`. */
export class SandboxMailer implements Mailer {
  readonly #mailbox: () => MailboxPort;

  constructor(mailbox: () => MailboxPort) {
    this.#mailbox = mailbox;
  }

  async send(mail: Mail, key: string): Promise<Result<null, MailRefusal>> {
    try {
      await this.#mailbox().keep(mail, key);
      return ok(null);
    } catch {
      return err({ code: "unavailable", reason: "no_answer" });
    }
  }
}

import { describe, expect, test } from "vitest";
import { err, ok } from "#commerce/result.ts";
import { CloudflareMailer, type EmailBinding } from "./cloudflare-mailer.ts";
import type { Mail, Mailer } from "./mailer.ts";
import { type MailboxPort, SandboxMailer } from "./sandbox-mailer.ts";

const MAIL: Mail = {
  to: "jo@example.com",
  from: "Alder & Wren",
  kind: "order.shipped",
  locale: "de-AT",
  subject: "Unterwegs",
  text: "Text",
  html: "<p>Text</p>",
};

/** Cloudflare's service as its documentation describes it: fields it wants, headers it takes, errors with a code. */
class EmailService implements EmailBinding {
  readonly sent: Parameters<EmailBinding["send"]>[0][] = [];
  failure: Error | null = null;

  async send(message: Parameters<EmailBinding["send"]>[0]): Promise<{ messageId: string }> {
    if (this.failure) throw this.failure;
    for (const field of ["to", "from", "subject"] as const)
      if (!message[field]) throw Object.assign(new Error(`${field} is missing`), { code: "E_FIELD_MISSING" });
    // developers.cloudflare.com/email-service/reference/headers
    for (const [name, value] of Object.entries(message.headers)) {
      const allowed =
        ["Auto-Submitted", "Content-Language"].includes(name) || /^X-[A-Za-z0-9\-_]+$/.test(name);
      if (!allowed) throw Object.assign(new Error(name), { code: "E_HEADER_NOT_ALLOWED" });
      if (value === "" || /[\r\n]/.test(value) || value.length > 2_048)
        throw Object.assign(new Error(name), { code: "E_HEADER_VALUE_INVALID" });
    }
    this.sent.push(message);
    return { messageId: `<${this.sent.length}@mail.example>` };
  }
}

class Mailbox implements MailboxPort {
  readonly kept = new Map<string, Mail>();
  failure: Error | null = null;

  async keep(mail: Mail, key: string): Promise<void> {
    if (this.failure) throw this.failure;
    if (!this.kept.has(key)) this.kept.set(key, mail);
  }
}

/** Every mailer, what it took, and a way to break what carries for it. */
const MAILERS = {
  cloudflare: () => {
    const service = new EmailService();
    return {
      mailer: new CloudflareMailer(service, "shop@mail.example") as Mailer,
      subjects: () => service.sent.map((message) => message.subject),
      fail: (failure: Error | null) => {
        service.failure = failure;
      },
    };
  },
  sandbox: () => {
    const mailbox = new Mailbox();
    return {
      mailer: new SandboxMailer(() => mailbox) as Mailer,
      subjects: () => [...mailbox.kept.values()].map((mail) => mail.subject),
      fail: (failure: Error | null) => {
        mailbox.failure = failure;
      },
    };
  },
};

describe.each(Object.entries(MAILERS))("the %s mailer [ORD-19]", (_, make) => {
  test("takes a mail and says so", async () => {
    const { mailer, subjects } = make();
    expect(await mailer.send(MAIL, "mai_1")).toEqual(ok(null));
    expect(subjects()).toEqual(["Unterwegs"]);
  });

  test("never throws: a carrier that breaks is unavailable, and works again later", async () => {
    const { mailer, subjects, fail } = make();
    fail(new Error("connection lost while sending to jo@example.com"));
    expect(await mailer.send(MAIL, "mai_1")).toEqual(err({ code: "unavailable", reason: "no_answer" }));
    expect(subjects()).toEqual([]);
    fail(null);
    expect(await mailer.send(MAIL, "mai_1")).toEqual(ok(null));
    expect(subjects()).toEqual(["Unterwegs"]);
  });
});

describe("Cloudflare's mail [ORD-19]", () => {
  test("comes from the deployment's address under the merchant's name, and names its key", async () => {
    const service = new EmailService();
    await new CloudflareMailer(service, "shop@mail.example").send(MAIL, "evt_mer_1:order:ord_1:3");
    expect(service.sent).toEqual([
      {
        to: "jo@example.com",
        from: { email: "shop@mail.example", name: "Alder & Wren" },
        subject: "Unterwegs",
        text: "Text",
        html: "<p>Text</p>",
        headers: {
          "Auto-Submitted": "auto-generated",
          "Content-Language": "de-AT",
          "X-Mail-Key": "evt_mer_1:order:ord_1:3",
        },
      },
    ]);
  });

  test.each([
    ["E_VALIDATION_ERROR", "rejected"],
    ["E_RECIPIENT_SUPPRESSED", "rejected"],
    ["E_RECIPIENT_NOT_ALLOWED", "rejected"],
    ["E_CONTENT_TOO_LARGE", "rejected"],
    ["E_SENDER_NOT_VERIFIED", "unavailable"],
    ["E_SENDER_DOMAIN_NOT_AVAILABLE", "unavailable"],
    ["E_DELIVERY_FAILED", "unavailable"],
    ["E_RATE_LIMIT_EXCEEDED", "unavailable"],
    ["E_DAILY_LIMIT_EXCEEDED", "unavailable"],
    ["E_INTERNAL_SERVER_ERROR", "unavailable"],
    ["E_NEW_AND_UNHEARD_OF", "unavailable"],
  ] as const)("refused with %s is %s, and the reason names nobody", async (code, refusal) => {
    const service = new EmailService();
    service.failure = Object.assign(new Error("jo@example.com is not wanted"), { code });
    expect(await new CloudflareMailer(service, "shop@mail.example").send(MAIL, "mai_1")).toEqual(
      err({ code: refusal, reason: code }),
    );
  });
});

import type { Context } from "hono";
import type { AppEnv } from "../../app-env.ts";
import { type AuditNote, securityEvent } from "../../audit.ts";

/** Entries cannot be erased, so that no shopper is named in them; their customer's id leads to the name. */
const NAMELESS = "Shopper";

/** Writes what a shopper did about their account into the audit log. */
export const tell = (
  c: Context<AppEnv>,
  action: string,
  customerId: string,
  detail: AuditNote = {},
): Promise<void> =>
  securityEvent(c, c.get("db"), {
    ...detail,
    action,
    actor: { kind: "shopper", id: customerId, name: NAMELESS },
    subject: { kind: "customer", id: customerId },
  });

/** The same for what somebody tried in the name of a shopper, or of nobody who is known. */
export const tellAttempt = (
  c: Context<AppEnv>,
  action: string,
  customerId: string | null,
  reason: string | null = null,
): Promise<void> =>
  securityEvent(c, c.get("db"), {
    action,
    reason,
    actor: { kind: "anonymous", id: customerId, name: NAMELESS },
    ...(customerId && { subject: { kind: "customer", id: customerId } }),
  });

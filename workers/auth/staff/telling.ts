import type { Context } from "hono";
import type { AppEnv } from "../../app-env.ts";
import { type AuditNote, securityEvent } from "../../audit.ts";
import type { Person } from "../secrets.ts";

/** Writes what happened at the door into the audit log: what a person did who proved it was them. */
export const tell = (
  c: Context<AppEnv>,
  action: string,
  { id, name }: Pick<Person, "id" | "name">,
  detail: AuditNote = {},
): Promise<void> =>
  securityEvent(c, c.get("db"), {
    ...detail,
    action,
    actor: { kind: "staff", id, name },
    subject: { kind: "staff", id },
  });

/** The same for what somebody tried in the name of a person, or of nobody who is known. */
export const tellAttempt = (
  c: Context<AppEnv>,
  action: string,
  person: Pick<Person, "id" | "name"> | null,
  reason: string | null = null,
): Promise<void> =>
  securityEvent(c, c.get("db"), {
    action,
    reason,
    actor: { kind: "anonymous", id: person?.id ?? null, name: person?.name ?? "unknown" },
    ...(person && { subject: { kind: "staff", id: person.id } }),
  });

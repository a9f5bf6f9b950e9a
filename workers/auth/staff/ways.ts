import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { TripMeter } from "#db/guarded-client.ts";
import { DEFAULT_SECURITY, merchant } from "#db/schema/control/merchants.ts";
import {
  identityProvider,
  passkey,
  recoveryCode,
  staff,
  staffIdentity,
  staffTotp,
} from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";

/** What a person has to prove who they are with. */
export interface Ways {
  readonly password: boolean;
  readonly totp: boolean;
  /** Recovery codes that are left. */
  readonly recovery_codes: number;
  readonly passkeys: readonly {
    readonly credential_id: string;
    readonly rp_id: string;
    readonly transports: string[];
  }[];
  /** Providers that know them, and may be asked. */
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  /** Whether the merchant asks everybody for a second factor. */
  readonly second_factor_required: boolean;
}

/** Reads all ways of one person, in one round trip. */
export async function waysOf(env: Env, tenantId: string, staffId: string, meter: TripMeter): Promise<Ways> {
  const db = controlDb(env, meter);
  const [people, apps, codes, passkeys, providers, owners] = await db.batch([
    db
      .select({ has: sql<number>`${staff.password_hash} is not null`.as("has") })
      .from(staff)
      .where(and(eq(staff.tenant_id, tenantId), eq(staff.id, staffId))),
    db
      .select({ at: staffTotp.confirmed_at })
      .from(staffTotp)
      .where(
        and(
          eq(staffTotp.tenant_id, tenantId),
          eq(staffTotp.staff_id, staffId),
          isNotNull(staffTotp.confirmed_at),
        ),
      ),
    db
      .select({ left: sql<number>`count(*)`.as("left") })
      .from(recoveryCode)
      .where(
        and(
          eq(recoveryCode.tenant_id, tenantId),
          eq(recoveryCode.staff_id, staffId),
          isNull(recoveryCode.used_at),
        ),
      ),
    db
      .select({ credential_id: passkey.credential_id, rp_id: passkey.rp_id, transports: passkey.transports })
      .from(passkey)
      .where(and(eq(passkey.tenant_id, tenantId), eq(passkey.staff_id, staffId))),
    db
      .select({ id: identityProvider.id, name: identityProvider.name })
      .from(staffIdentity)
      .innerJoin(
        identityProvider,
        and(
          eq(identityProvider.tenant_id, staffIdentity.tenant_id),
          eq(identityProvider.id, staffIdentity.provider_id),
          eq(identityProvider.enabled, true),
        ),
      )
      .where(and(eq(staffIdentity.tenant_id, tenantId), eq(staffIdentity.staff_id, staffId))),
    db.select({ security: merchant.security }).from(merchant).where(eq(merchant.id, tenantId)),
  ]);
  return {
    password: people[0]?.has === 1,
    totp: apps.length > 0,
    recovery_codes: codes[0]?.left ?? 0,
    passkeys,
    providers,
    second_factor_required: (owners[0]?.security ?? DEFAULT_SECURITY).require_second_factor,
  };
}

export type SecondFactor = "totp" | "passkey" | "recovery_code";

/** Whether a password alone does not let them in. */
export const hasSecondFactor = ({ totp, passkeys }: Ways): boolean => totp || passkeys.length > 0;

/** Second factors that can be given at a host. A passkey works where it was made, and nowhere else. */
export const secondFactorsAt = ({ totp, passkeys, recovery_codes }: Ways, host: string): SecondFactor[] => [
  ...(passkeys.some(({ rp_id }) => rp_id === host) ? (["passkey"] as const) : []),
  ...(totp ? (["totp"] as const) : []),
  ...(recovery_codes > 0 ? (["recovery_code"] as const) : []),
];

export type StepUpMethod = "password" | "totp" | "passkey";

/** What somebody who is signed in can prove again with, at a host. */
export const stepUpMethodsAt = ({ password, totp, passkeys }: Ways, host: string): StepUpMethod[] => [
  ...(passkeys.some(({ rp_id }) => rp_id === host) ? (["passkey"] as const) : []),
  ...(password ? (["password"] as const) : []),
  ...(totp ? (["totp"] as const) : []),
];

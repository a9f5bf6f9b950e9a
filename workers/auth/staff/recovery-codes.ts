import { and, eq, isNull } from "drizzle-orm";
import { recoveryCode } from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";
import { tokenHash } from "../tokens.ts";

const CODES = 10;
/** 80 bits of chance, so that a fast hash is enough. */
const CODE_BYTES = 10;
/** Crockford's base 32: nothing in it looks like something else. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

interface Owner {
  readonly tenant_id: string;
  readonly staff_id: string;
}

/** Makes ten new codes, such as `7K3M-0QXW-9TZB-4HCD`, and voids all earlier ones. They are told once. */
export async function renewRecoveryCodes(env: Env, owner: Owner): Promise<string[]> {
  const codes = Array.from({ length: CODES }, newCode);
  const hashes = await Promise.all(codes.map((code) => hashOf(owner, code)));
  const db = controlDb(env);
  await db.batch([
    db.delete(recoveryCode).where(ownedBy(owner)),
    db.insert(recoveryCode).values(hashes.map((code_hash) => ({ ...owner, code_hash }))),
  ]);
  return codes;
}

/** Whether a code is one of a person's own and was not used before; it is used now. */
export async function takeRecoveryCode(env: Env, owner: Owner, code: string): Promise<boolean> {
  const used = await controlDb(env)
    .update(recoveryCode)
    .set({ used_at: new Date().toISOString() })
    .where(
      and(
        ownedBy(owner),
        eq(recoveryCode.code_hash, await hashOf(owner, code)),
        isNull(recoveryCode.used_at),
      ),
    )
    .returning({ used_at: recoveryCode.used_at });
  return used.length === 1;
}

const ownedBy = ({ tenant_id, staff_id }: Owner) =>
  and(eq(recoveryCode.tenant_id, tenant_id), eq(recoveryCode.staff_id, staff_id));

/** As it was meant: without dashes and spaces, and with the letters that are read as digits read as digits. */
const meant = (code: string): string =>
  code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");

/** Salted with whose it is, so that no two people's hashes can be compared. */
const hashOf = ({ tenant_id, staff_id }: Owner, code: string): Promise<string> =>
  tokenHash([tenant_id, staff_id, meant(code)].join(":"));

function newCode(): string {
  let value = 0n;
  for (const byte of crypto.getRandomValues(new Uint8Array(CODE_BYTES))) value = (value << 8n) | BigInt(byte);
  let code = "";
  for (let letter = 0; letter < 16; letter++, value >>= 5n) code += LETTERS[Number(value & 31n)];
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

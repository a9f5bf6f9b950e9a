import { z } from "zod";
import { err, ok, type Result } from "#commerce/result.ts";
import { outboundRequest } from "../outbound/outbound-request.ts";
import type { OutboundPolicy } from "../outbound/public-url.ts";
import { jsonOf, type ProviderMetadata } from "./discovery.ts";
import type { IdToken } from "./id-token.ts";
import type { Identity, IdentityRefusal } from "./identity-provider.ts";

/** RFC 5321, 4.5.3.1.3: a path of 256 characters, less its angle brackets. */
const emailSchema = z
  .string()
  .regex(/^[^\s@]+@[^\s@]+$/)
  .max(254);
const nameSchema = z.string().trim().min(1).max(200);

/** What Apple posts beside the code, the first time only. Unsigned, so nothing but the name is taken from it. */
const applePersonSchema = z.object({
  name: z.object({ firstName: z.string().optional(), lastName: z.string().optional() }),
});

type Claims = Readonly<Record<string, unknown>>;

/**
 * Who the id token is about. Where it lacks the address, as tokens of the code flow may (OpenID Connect Core 1.0, 5.4),
 * userinfo is asked. `posted` is Apple's `user` parameter.
 */
export async function personOf(
  token: IdToken,
  access: { token: string | undefined; metadata: ProviderMetadata; posted: string | null },
  policy: OutboundPolicy,
): Promise<Result<Identity, IdentityRefusal>> {
  let claims: Claims = token.claims;
  if (!emailIn(claims) && access.token && access.metadata.userinfo_endpoint) {
    const told = await askUserinfo(access.metadata, access.token, policy);
    if (!told.ok) return told;
    // Core 1.0, 5.3.2: userinfo of somebody else, such as for a swapped access token, is not used.
    if (told.value[access.metadata.userinfo_subject ?? "sub"] !== token.subject) {
      return err({ code: "email_missing" });
    }
    claims = told.value;
  }
  const email = emailIn(claims);
  if (!email) return err({ code: "email_missing" });
  return ok({
    issuer: access.metadata.issuer,
    subject: token.subject,
    email,
    // Apple says "true" as text.
    email_verified: claims.email_verified === true || claims.email_verified === "true",
    name: nameIn(claims) ?? nameIn(token.claims) ?? postedName(access.posted),
    // Signed with the token; userinfo does not have it.
    authenticated_at: instantIn(token.claims.auth_time),
  });
}

async function askUserinfo(
  metadata: ProviderMetadata,
  accessToken: string,
  policy: OutboundPolicy,
): Promise<Result<Claims, IdentityRefusal>> {
  const answer = await outboundRequest(
    metadata.userinfo_endpoint ?? "",
    { method: "GET", headers: { accept: "application/json", authorization: `Bearer ${accessToken}` } },
    policy,
  );
  const claims = answer.ok && answer.value.status === 200 ? jsonOf(answer.value.body) : undefined;
  const object = z.record(z.string(), z.unknown()).safeParse(claims);
  return object.success ? ok(object.data) : err({ code: "provider_unreachable", at: "userinfo" });
}

function emailIn(claims: Claims): string | null {
  const email = emailSchema.safeParse(claims.email);
  return email.success ? email.data : null;
}

function nameIn(claims: Claims): string | null {
  const name = nameSchema.safeParse(claims.name ?? joined(claims.given_name, claims.family_name));
  return name.success ? name.data : null;
}

function postedName(posted: string | null): string | null {
  const person = applePersonSchema.safeParse(posted === null ? undefined : jsonOf(posted));
  if (!person.success) return null;
  const name = nameSchema.safeParse(joined(person.data.name.firstName, person.data.name.lastName));
  return name.success ? name.data : null;
}

/** Seconds since 1970 (OpenID Connect Core 1.0, 2) as an instant; a time that nobody lives in is none. */
function instantIn(seconds: unknown): string | null {
  const given = z.int().min(0).max(253_402_300_799).safeParse(seconds);
  return given.success ? new Date(given.data * 1000).toISOString() : null;
}

const joined = (...parts: unknown[]) => parts.filter((part) => typeof part === "string").join(" ");

import { z } from "@hono/zod-openapi";
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/server";
import { PASSWORD_MAX } from "#commerce/access/password-rules.ts";
import { staffSchema } from "./admin.ts";
import { idOf, instantSchema, orNull } from "./common.ts";

/** Told as a word, since the words are the apps'. */
export const SECOND_FACTORS = ["totp", "passkey", "recovery_code"] as const;

export const tokenSchema = z.string().min(20).max(100);
export const emailSchema = z.email().max(254);
/** Bounded only: whether it is a good one is told by a code of its own. */
export const passwordSchema = z
  .string()
  .min(1)
  .max(PASSWORD_MAX * 4);
export const totpCodeSchema = z.string().trim().max(12).openapi({ example: "492039" });
export const passkeyNameSchema = z.string().trim().min(1).max(60);

const bytesSchema = z
  .string()
  .max(20_000)
  .regex(/^[\w-]*$/)
  .openapi({ description: "base64url" });

/** What `navigator.credentials.get()` gives, as JSON (w3.org/TR/webauthn-3, 5.1.8); browsers may add to it. */
export const passkeyAnswerSchema = z
  .looseObject({
    id: bytesSchema,
    rawId: bytesSchema,
    type: z.literal("public-key"),
    response: z.looseObject({
      clientDataJSON: bytesSchema,
      authenticatorData: bytesSchema,
      signature: bytesSchema,
      userHandle: bytesSchema.optional(),
    }),
    clientExtensionResults: z.looseObject({}),
  })
  .openapi("PasskeyAnswer");

/** What `navigator.credentials.create()` gives, as JSON. */
export const newPasskeySchema = z
  .looseObject({
    id: bytesSchema,
    rawId: bytesSchema,
    type: z.literal("public-key"),
    response: z.looseObject({
      clientDataJSON: bytesSchema,
      attestationObject: bytesSchema,
      transports: z.array(z.string().max(40)).max(10).optional(),
    }),
    clientExtensionResults: z.looseObject({}),
  })
  .openapi("NewPasskey");

export const answerOf = (body: z.infer<typeof passkeyAnswerSchema>) =>
  body as unknown as AuthenticationResponseJSON;
export const madeOf = (body: z.infer<typeof newPasskeySchema>) => body as unknown as RegistrationResponseJSON;

/** Options for `navigator.credentials`, as JSON (w3.org/TR/webauthn-3, 5.4 and 5.5). */
export const passkeyChallengeSchema = z
  .looseObject({ challenge: z.string() })
  .openapi("PasskeyChallenge", { description: "Options for `navigator.credentials`, as JSON" });

export const challengeOf = (
  options: PublicKeyCredentialCreationOptionsJSON | PublicKeyCredentialRequestOptionsJSON,
): z.infer<typeof passkeyChallengeSchema> => ({ ...options });

export const secondFactorSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("totp"), code: totpCodeSchema }),
    z.strictObject({ kind: z.literal("recovery_code"), code: z.string().min(8).max(40) }),
    z.strictObject({ kind: z.literal("passkey"), answer: passkeyAnswerSchema }),
  ])
  .openapi("SecondFactor");

export const stepUpSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("password"), password: passwordSchema }),
    z.strictObject({ kind: z.literal("totp"), code: totpCodeSchema }),
    z.strictObject({ kind: z.literal("passkey"), answer: passkeyAnswerSchema }),
  ])
  .openapi("StepUp");

/** What comes of a right password: a session, or one more question. */
export const signInAnswerSchema = z
  .discriminatedUnion("status", [
    z.strictObject({ status: z.literal("signed_in"), staff: staffSchema }),
    z.strictObject({
      status: z.literal("second_factor"),
      /** Sent along with the second factor. */
      token: z.string(),
      expires_at: instantSchema,
      /** What can be given here. */
      methods: z.array(z.enum(SECOND_FACTORS)),
      /** Other sites of the merchant that the person's passkeys work at. */
      passkey_hosts: z.array(z.string()),
    }),
    z.strictObject({
      /** The merchant asks for a second factor, and there is none yet: it is set up now. */
      status: z.literal("set_up_second_factor"),
      token: z.string(),
      expires_at: instantSchema,
    }),
  ])
  .openapi("SignInAnswer");

/** A session; with the recovery codes of a first second factor, which are told once. */
export const signedInSchema = z
  .strictObject({
    status: z.literal("signed_in"),
    staff: staffSchema,
    recovery_codes: orNull(z.array(z.string())),
  })
  .openapi("SignedIn");

export const appSetUpSchema = z
  .strictObject({
    secret: z.string().openapi({ description: "Base32, for typing" }),
    uri: z.string().openapi({ description: "The same as an address, for a QR code" }),
  })
  .openapi("AuthenticatorSetUp");

export const signInMethodsSchema = z
  .strictObject({
    merchant: z.strictObject({ name: z.string() }),
    providers: z.array(z.strictObject({ id: idOf("idp"), name: z.string() })),
  })
  .openapi("SignInMethods");

export const invitationSchema = z
  .strictObject({ name: z.string(), email: z.string(), merchant: z.string(), expires_at: instantSchema })
  .openapi("Invitation");

export const passwordResetSchema = z
  .strictObject({ email: z.string(), merchant: z.string() })
  .openapi("PasswordReset");

// --- one's own account ---

export const passkeySchema = z
  .strictObject({
    id: idOf("psk"),
    name: z.string(),
    /** The site it works at. */
    host: z.string(),
    created_at: instantSchema,
    last_used_at: instantSchema.nullable(),
  })
  .openapi("Passkey");

export const accountSchema = z
  .strictObject({
    name: z.string(),
    email: z.string().nullable(),
    has_password: z.boolean(),
    pin_set_at: instantSchema.nullable(),
    /** Since when an authenticator app is asked for. */
    totp_since: instantSchema.nullable(),
    passkeys: z.array(passkeySchema),
    recovery_codes: z.int().openapi({ description: "How many are left" }),
    /** Providers that know this person. */
    providers: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    second_factor_required: z.boolean(),
  })
  .openapi("Account");

export const notificationSettingsSchema = z
  .strictObject({
    /** A mail about what ran low or out, at most once an hour. */
    stock_alert_mail: z.boolean(),
  })
  .openapi("NotificationSettings");

export const recoveryCodesSchema = z.strictObject({ recovery_codes: z.array(z.string()) });
export const firstCodesSchema = z.strictObject({ recovery_codes: orNull(z.array(z.string())) });

export const sessionSchema = z
  .strictObject({
    id: idOf("ses"),
    /** The one that asks. */
    current: z.boolean(),
    proof: z.string().openapi({ example: "password+totp" }),
    /** The till it was begun at, by its name. */
    till: z.string().nullable(),
    user_agent: z.string().nullable(),
    ip: z.string().nullable(),
    created_at: instantSchema,
    last_seen_at: instantSchema,
    expires_at: instantSchema,
  })
  .openapi("StaffSession");

export const securityLogEntrySchema = z
  .strictObject({
    id: z.string(),
    at: instantSchema,
    action: z.string(),
    /** Who did it; somebody else's doing on this account too. */
    actor: z.strictObject({ kind: z.string(), id: z.string().nullable(), name: z.string() }),
    reason: z.string().nullable(),
    user_agent: z.string().nullable(),
    ip: z.string().nullable(),
  })
  .openapi("SecurityLogEntry");

import * as z from 'zod/mini';
import { ROLES } from '../../domain/staff/permissions.ts';
import { emailSchema, personNameSchema } from './person.ts';

/** What `/api/auth` takes and gives. The paths are better-auth's where the act is; `/welcome` is ours. */

/** Every length is bounded before anything is hashed. */
const password = z.string().check(z.minLength(1), z.maxLength(1_000));

/** `POST /sign-in/email`. The code comes next, in a request of its own. */
export const passwordSignInSchema = z.object({ email: z.string().check(z.minLength(1), z.maxLength(254)), password });

/** `POST /two-factor/verify-totp` and `/two-factor/verify-backup-code`. */
export const codeSchema = z.object({ code: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)) });

/** `POST /passkey/verify-authentication`: what the browser's `PublicKeyCredential.toJSON()` gives. */
export const passkeySignInSchema = z.object({ response: z.looseObject({ id: z.string().check(z.maxLength(2_000)) }) });

/** `POST /passkey/verify-registration`. `createSession` when an invitation is accepted with it. */
export const passkeyRegistrationSchema = z.object({
  response: z.looseObject({ id: z.string().check(z.maxLength(2_000)) }),
  name: z.optional(personNameSchema),
  createSession: z.optional(z.boolean()),
});

/** The options of a ceremony as the browser takes them (`parseCreationOptionsFromJSON`, `parseRequestOptionsFromJSON`). */
export const ceremonySchema = z.looseObject({ challenge: z.string() });

/** `GET /ways`: how one can sign in here. */
export const waysSchema = z.object({ directory: z.optional(z.string()) });

/** `POST /sign-in/social` and `/link-social`: where to go next. */
export const directoryReplySchema = z.object({ url: z.url() });

const token = z.string().check(z.minLength(20), z.maxLength(100));

/** `POST /welcome/look`. */
export const lookSchema = z.object({ token });
export const lookReplySchema = z.object({ email: z.optional(z.string()), roles: z.array(z.enum(ROLES)) });

/** `POST /welcome/begin`: who accepts. How they will sign in comes next. */
export const beginSchema = z.object({ token, name: personNameSchema, email: z.optional(emailSchema) });

/** `POST /welcome/authenticator` and `/api/staff/account/authenticator`: for an authenticator app. */
export const authenticatorSchema = z.object({
  /** `otpauth://…`, for the QR code. */
  uri: z.string(),
  /** Base32, in groups of four, for typing. */
  secret: z.string(),
  /** Goes back with the code. */
  nonce: z.string(),
});

/** `POST /welcome/password`. */
export const acceptWithPasswordSchema = z.object({ password, nonce: z.string().check(z.maxLength(100)), code: codeSchema.shape.code });

/** Shown once. */
export const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });

import * as z from 'zod/mini';
import { personNameSchema } from './person.ts';
import { acceptWithPasswordSchema } from './signIn.ts';

/** `GET /account`: how one signs in, and where one is signed in. */
export const accountSchema = z.object({
  name: z.string(),
  email: z.string(),
  password: z.boolean(),
  passkeys: z.array(z.object({ id: z.string(), name: z.string(), made: z.string() })),
  /** Absent when there is no directory here. */
  directory: z.optional(z.object({ name: z.string(), linked: z.boolean() })),
  sessions: z.array(z.object({ id: z.string(), began: z.string(), used: z.string(), proof: z.string(), current: z.boolean() })),
});
export type Account = z.infer<typeof accountSchema>;

/** `PUT /account/passkeys/:id`. */
export const renamePasskeySchema = z.object({ name: personNameSchema });

/** `PUT /account/password`: a new password and authenticator app, together; `current` when there is a password already. */
export const changePasswordSchema = z.extend(acceptWithPasswordSchema, { current: z.optional(z.string().check(z.maxLength(1_000))) });

/** `POST /account/recovery-codes`. */
export const newRecoveryCodesSchema = z.object({ password: z.string().check(z.minLength(1), z.maxLength(1_000)) });

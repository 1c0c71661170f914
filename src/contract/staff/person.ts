import * as z from 'zod/mini';
import { ROLES } from '../../domain/staff/permissions.ts';

/**
 * A person's name as others will read it. Without control characters and without those that turn the direction of what
 * stands beside them; the joiners that Urdu and other scripts are written with are welcome.
 */
export const personNameSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(80), z.regex(/^(?:\P{C}|\u200c|\u200d)*$/u));

/** Compared in lower case. */
export const emailSchema = z.pipe(
  z.string().check(z.trim(), z.maxLength(254)),
  z.pipe(
    z.transform((text: string) => text.toLowerCase()),
    z.email(),
  ),
);

export const rolesSchema = z.array(z.enum(ROLES)).check(z.maxLength(ROLES.length));

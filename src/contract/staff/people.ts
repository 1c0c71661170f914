import * as z from 'zod/mini';
import { ROLES } from '../../domain/staff/permissions.ts';
import { emailSchema, rolesSchema } from './person.ts';

const roles = z.array(z.enum(ROLES));

/** `GET /people`. */
export const peopleSchema = z.object({
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      roles,
      ways: z.array(z.enum(['passkey', 'password', 'directory'])),
      /** How many sessions are going on. */
      sessions: z.int(),
    }),
  ),
  invitations: z.array(z.object({ id: z.string(), email: z.string(), roles, expires: z.string(), madeBy: z.string() })),
});
export type People = z.infer<typeof peopleSchema>;

/** `POST /invitations`. */
export const inviteSchema = z.object({ email: emailSchema, roles: rolesSchema });
/** The token is shown once: the page makes the link of it. */
export const inviteReplySchema = z.object({ id: z.string(), token: z.string(), expires: z.string() });

/** `PUT /people/:id/roles`. */
export const changeRolesSchema = z.object({ roles: rolesSchema });

/** `GET /audit`, newest first; `?before=<seq>` goes on, `?act=` and `?actor=<id>` choose. */
export const auditPageSchema = z.object({
  entries: z.array(
    z.object({
      seq: z.int(),
      at: z.string(),
      actor: z.object({ id: z.string(), name: z.string() }),
      act: z.string(),
      object: z.optional(z.string()),
      detail: z.optional(z.record(z.string(), z.unknown())),
    }),
  ),
  /** Whether there are older ones. */
  more: z.boolean(),
});

import type { GenericEndpointContext } from 'better-auth';
import { APIError } from 'better-auth/api';
import type { Invitation, Invitations } from './invitations.ts';

/** Somebody who has shown their invitation and is about to say how they will sign in. */
export interface Newcomer {
  readonly invitation: string;
  readonly name: string;
  readonly email: string;
}

/**
 * Makes the user whom an invitation lets in, with the roles that stand in it. The invitation is used up by this; of two who
 * hold the same link the second is refused.
 *
 * @throws APIError `email-taken`, `invitation-over`.
 */
export async function admit(c: GenericEndpointContext, invitations: Invitations, newcomer: Newcomer) {
  const { internalAdapter } = c.context;
  if (await internalAdapter.findUserByEmail(newcomer.email)) throw new APIError('CONFLICT', { code: 'email-taken' });
  const invitation: Invitation | undefined = await invitations.consume(newcomer.invitation);
  if (!invitation) throw new APIError('FORBIDDEN', { code: 'invitation-over' });
  try {
    return await internalAdapter.createUser(
      {
        name: newcomer.name,
        email: invitation.email ?? newcomer.email,
        emailVerified: false,
        roles: JSON.stringify(invitation.roles),
      },
      { method: 'invitation' },
    );
  } catch (error) {
    await invitations.release(invitation.id);
    throw error;
  }
}

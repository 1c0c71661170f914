import * as z from 'zod/mini';
import { invitationSchema } from '../domain/session/invitation.ts';
import { JOIN_CODE } from '../domain/session/joinCode.ts';

/*
 * A phone joins a group's session by a QR code that holds the whole invitation, which needs no endpoint; or, where there is a network, by a
 * short code that stands for it here until the end of the next day. What is kept is the invitation and nothing else.
 */

/**
 * `POST /api/joins`: a short code for an invitation. Safe to repeat: a session has one code. Problems `another-day`, and
 * `joins-full` when there are as many codes as can be.
 */
export const registerJoinRequest = z.strictObject({ invitation: invitationSchema });
export const registerJoinReply = z.object({ code: z.string().check(z.regex(JOIN_CODE)) });

/**
 * `POST /api/joins/open`: the invitation behind a code. Problems `join-over` (404) when there is none, or none any more, `session-finished`
 * (410) when the facilitator's device has sent the session, and `session-full` (409) when it has as many phones as can be.
 */
export const openJoinRequest = z.strictObject({ code: z.string().check(z.regex(JOIN_CODE)) });
export const openJoinReply = z.object({ invitation: invitationSchema });

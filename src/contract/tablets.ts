import * as z from 'zod/mini';
import { CAMPAIGN } from '../domain/response/campaign.ts';
import { PLACE_KINDS } from '../domain/response/place.ts';
import { HELPER_ROLES } from '../domain/session/helperRole.ts';
import { SESSION_NAME } from '../domain/session/hubSession.ts';

/*
 * A shared tablet belongs to a place (a hub, a mosque …). An administrator or outreach worker makes it on the staff side, and gets a link
 * `/hub#<token>` as a QR code, which works once and for a day. With it the tablet enrols and gets a credential of its own, in the
 * `authorization` header (`Bearer …`) of all that follows, `POST /api/responses` and the uploads of recordings included.
 */

/** Which tablet this is. The endpoint may change label and place at any time; a report brings them anew. */
const tabletSchema = z.object({
  id: z.uuidv4(),
  label: z.string(),
  place: z.object({ code: z.string().check(z.regex(CAMPAIGN)), label: z.string(), kind: z.enum(PLACE_KINDS) }),
});
export type TabletIdentity = z.infer<typeof tabletSchema>;

/** `POST /api/tablets/enrol`. Problem `link-over` when the token was used, is too old, or never was one. */
export const enrolRequest = z.strictObject({ token: z.string().check(z.minLength(1), z.maxLength(100)) });
/** The credential is shown once: the endpoint keeps its hash. */
export const enrolReply = z.object({ tablet: tabletSchema, credential: z.string() });

/** Most responses, group sessions or recordings in one report. A tablet with more sends several. */
export const MOST_REPORTED = 500;

const ids = z.array(z.uuidv4()).check(z.maxLength(MOST_REPORTED));
/** Which of all that a report tells of the tablet has and the endpoint would not take: they are on it, and not lost. */
const refused = z.array(z.uuidv4()).check(z.maxLength(2 * MOST_REPORTED));

/** What families finished on it in one session. Tablets of before group sessions were told of send no kind. */
const sessionReport = z.strictObject({
  kind: z.exactOptional(z.literal('responses')),
  session: z.strictObject({
    name: z.string().check(z.regex(SESSION_NAME)),
    place: z.string().check(z.regex(CAMPAIGN)),
    kind: z.enum(PLACE_KINDS),
    day: z.iso.date(),
    roles: z.array(z.enum(HELPER_ROLES)).check(z.maxLength(HELPER_ROLES.length)),
  }),
  responses: ids,
  /** Ids of the recordings that belong to them. */
  recordings: ids,
  /** Tablets of before this was told of send none. */
  refused: z.exactOptional(refused),
});
export type SessionReport = z.infer<typeof sessionReport>;

/** What groups of young people finished on it: in no session of a place. */
const groupReport = z.strictObject({
  kind: z.literal('groups'),
  groups: ids,
  recordings: ids,
  refused,
});
export type GroupReport = z.infer<typeof groupReport>;

/**
 * `POST /api/tablets/report`: what this tablet says that it kept: ids only. It goes before the responses and sessions themselves, so that
 * what never arrives is missed. Safe to repeat. Problem `not-its-tablet` (401) once the tablet has been shut off.
 */
export const reportRequest = z.union([sessionReport, groupReport]);
export type ReportRequest = z.infer<typeof reportRequest>;

/** What of that is not at the endpoint, and was not taken back either. The rest is confirmed. */
export const reportReply = z.object({
  tablet: tabletSchema,
  missing: z.object({
    responses: z.array(z.string()),
    recordings: z.array(z.string()),
    /** Of a report of groups. */
    groups: z.exactOptional(z.array(z.string())),
  }),
});
export type ReportReply = z.infer<typeof reportReply>;

import * as z from 'zod/mini';
import { CAMPAIGN } from '../../domain/response/campaign.ts';
import { PLACE_KINDS } from '../../domain/response/place.ts';
import { HELPER_ROLES } from '../../domain/session/helperRole.ts';

/**
 * `POST /api/staff/tablets` makes a tablet and a link to set it up; `PUT /api/staff/tablets/:id` renames it or moves it. The place is
 * one of the list, by its code.
 */
export const tabletAskedSchema = z.strictObject({
  label: z.string().check(z.trim(), z.minLength(1), z.maxLength(80), z.regex(/^\P{Cc}*$/u)),
  place: z.string().check(z.regex(CAMPAIGN)),
});

/** Also of `POST /api/staff/tablets/:id/link`. The token is shown once: the page makes the link of it. */
export const setUpLinkSchema = z.object({
  id: z.string(),
  token: z.string(),
  /** ISO date and time until which it works. */
  until: z.string(),
});

const counts = z.object({ responses: z.int(), recordings: z.int() });

/** Of group sessions, which are never counted among responses. */
const groupCounts = z.object({ groups: z.int(), recordings: z.int() });

const tablet = {
  id: z.string(),
  label: z.string(),
  place: z.object({ code: z.string(), label: z.string(), kind: z.enum(PLACE_KINDS) }),
  /** ISO days. */
  made: z.string(),
  enrolled: z.exactOptional(z.string()),
  shutOff: z.exactOptional(z.string()),
  /** On which it last said what it kept. */
  reported: z.exactOptional(z.string()),
  /** ISO date and time until which a link to set it up works; absent when there is none. */
  linkUntil: z.exactOptional(z.string()),
};
export type StaffTablet = z.infer<z.ZodMiniObject<typeof tablet>>;

/** `GET /api/staff/tablets`: by place and label. */
export const tabletsSchema = z.object({
  tablets: z.array(
    z.object({
      ...tablet,
      /** What it said it kept, and has not come for `LOSS_DAYS`; absent when there is nothing. `since`: ISO day of the oldest. */
      lost: z.exactOptional(z.object({ ...counts.shape, groups: z.exactOptional(z.int()), since: z.string() })),
    }),
  ),
});
export type StaffTablets = z.infer<typeof tabletsSchema>;

const session = {
  /** As `sessionName` makes it. */
  name: z.string(),
  day: z.string(),
  place: z.string(),
  /** Absent until a tablet has told of it. */
  kind: z.exactOptional(z.enum(PLACE_KINDS)),
  roles: z.array(z.enum(HELPER_ROLES)),
};

/** `GET /api/staff/tablets/:id`: with its sessions, newest first. */
export const staffTabletSchema = z.object({
  ...tablet,
  sessions: z.array(
    z.object({
      ...session,
      /** What the tablet said it kept, without what was taken back. */
      reported: counts,
      arrived: counts,
      missing: counts,
      /** Of what is missing: what the tablet still has, and the endpoint would not take. */
      refused: counts,
      /** Of what is missing: what is lost by now, and nobody has settled. */
      lost: counts,
      since: z.exactOptional(z.string()),
    }),
  ),
  /** What groups of young people finished on it, as above; absent when there was nothing. */
  groups: z.exactOptional(
    z.object({
      reported: groupCounts,
      arrived: groupCounts,
      missing: groupCounts,
      /** Of what is missing: what the tablet still has, and the endpoint would not take. */
      refused: groupCounts,
      lost: groupCounts,
      since: z.exactOptional(z.string()),
    }),
  ),
});
export type StaffTabletPage = z.infer<typeof staffTabletSchema>;

/** `POST /api/staff/tablets/:id/settle`: everything was done to find what this session lost, or what groups did (`OF_GROUPS`), and it is not asked for any more. */
export const settleSchema = z.strictObject({ session: z.string().check(z.minLength(1), z.maxLength(100)) });

/** `GET /api/staff/tablet-sessions`: newest first. */
export const sessionsSchema = z.object({
  sessions: z.array(
    z.object({
      ...session,
      tablets: z.array(z.object({ id: z.string(), label: z.string() })),
      arrived: counts,
      missing: counts,
    }),
  ),
});
export type StaffSessions = z.infer<typeof sessionsSchema>;

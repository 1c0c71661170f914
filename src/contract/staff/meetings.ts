import * as z from 'zod/mini';
import { CAMPAIGN } from '../../domain/response/campaign.ts';
import { THEMES } from '../../domain/said-doing/theme.ts';

export const MEETING_KINDS = ['friends-of-the-local-offer', 'drop-in', 'forum', 'co-production', 'senco-network', 'other'] as const;

const people = z.int().check(z.minimum(0), z.maximum(500));
const themes = z.array(z.enum(THEMES)).check(z.maxLength(THEMES.length));
const meeting = {
  kind: z.enum(MEETING_KINDS),
  /** The hub's campaign name, such as `radcliffe-hub`. */
  place: z.exactOptional(z.string().check(z.regex(CAMPAIGN))),
  day: z.iso.date(),
  /** How many people, by group; nobody's name. */
  parents: people,
  youngPeople: people,
  professionals: people,
};

export const MOST_NOTES = 50;

/** `POST /meetings`. */
export const writeMeetingRequest = z.strictObject({
  ...meeting,
  notes: z
    .array(z.strictObject({ text: z.string().check(z.maxLength(5_000), z.regex(/\S/)), themes }))
    .check(z.minLength(1), z.maxLength(MOST_NOTES)),
});
export type WriteMeeting = z.infer<typeof writeMeetingRequest>;
export const writeMeetingReply = z.object({ id: z.string() });

const row = { id: z.uuid(), ...meeting, writtenBy: z.string(), writtenDay: z.string(), notes: z.int(), mine: z.boolean() };

/** `GET /meetings`: that they are there, newest first. What was said is not in it. */
export const meetingsSchema = z.object({ meetings: z.array(z.object(row)) });
export type MeetingRow = z.infer<typeof meetingsSchema>['meetings'][number];

/** `GET /meetings/:id`, for listeners. A note that cannot be opened has no text. */
export const meetingSchema = z.object({
  ...row,
  said: z.array(z.object({ text: z.exactOptional(z.string()), themes })),
});

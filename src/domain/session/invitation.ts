import * as z from 'zod/mini';
import { code } from './groupSchema.ts';
import { GROUP_AGES, GROUPS, type GroupAges, type GroupKind } from './groupSession.ts';

/** What a phone has to know to join a session, also without a network. Nobody's name, no school, no place. */
export interface Invitation {
  /** The session's random id, minted on the facilitator's device. */
  readonly session: string;
  /** ISO date on that device's calendar. */
  readonly day: string;
  readonly who: GroupKind;
  readonly ages: GroupAges;
  readonly plan: string;
  /** Variant in which the group reads, for a phone on which nobody has chosen one. */
  readonly tag: string;
  /** Ids, in their order. */
  readonly activities: readonly string[];
}

export const invitationSchema = z.strictObject({
  session: z.uuidv4(),
  day: z.iso.date(),
  who: z.enum(GROUPS),
  ages: z.enum(GROUP_AGES),
  plan: code,
  tag: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}$/)),
  activities: z.array(code).check(z.minLength(1), z.maxLength(20)),
});

/** Stands first, so that a later shape can be told from this one. */
const SHAPE = '1';

/**
 * An invitation as it stands behind the `#` of `/join`: short, so that its QR code is coarse enough for an old camera, and of nothing
 * that an address has to escape.
 */
export function writeInvitation({ session, day, who, ages, plan, tag, activities }: Invitation): string {
  return [SHAPE, session, day, who, ages, plan, tag, activities.join('~')].join('.');
}

/** The inverse; `undefined` when it is none, or not whole. */
export function readInvitation(text: string): Invitation | undefined {
  const [shape, session, day, who, ages, plan, tag, activities, ...rest] = text.split('.');
  if (shape !== SHAPE || rest.length > 0) return undefined;
  const read = invitationSchema.safeParse({ session, day, who, ages, plan, tag, activities: activities?.split('~') });
  return read.success ? read.data : undefined;
}

const DAY_MS = 86_400_000;

/** Whether an invitation may be taken up on this day (ISO date): its own, or one beside it, because clocks of devices differ. */
export function isOfThisDay({ day }: Pick<Invitation, 'day'>, today: string): boolean {
  return Math.abs(Date.parse(today) - Date.parse(day)) <= DAY_MS;
}

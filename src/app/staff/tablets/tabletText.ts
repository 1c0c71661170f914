import type { StaffTablet } from '../../../contract/staff/tablets.ts';
import type { HelperRole } from '../../../domain/session/helperRole.ts';
import { dateTime } from '../controls/dateTime.ts';
import { dayText } from '../names.ts';

export const HELPER_NAMES: Readonly<Record<HelperRole, string>> = {
  'outreach-worker': 'Outreach worker',
  'hub-staff': 'Hub staff',
  interpreter: 'Interpreter',
  'parent-champion': 'Parent champion',
  'school-staff': 'School staff',
  'health-visitor': 'Health visitor',
};

/** In one or two words. */
export function stateName({ enrolled, shutOff }: StaffTablet): string {
  if (shutOff !== undefined) return 'Shut off';
  return enrolled === undefined ? 'Waiting to be set up' : 'In use';
}

/** What follows from it: since when, and whether a link is out. */
export function stateText({ enrolled, shutOff, linkUntil }: StaffTablet): string {
  const link = linkUntil === undefined ? '' : ` A link to set it up works until ${dateTime(linkUntil)}.`;
  if (shutOff !== undefined) return `Shut off on ${dayText(shutOff)}. It can send nothing.${link}`;
  if (enrolled !== undefined) return `In use. It was set up on ${dayText(enrolled)}.${link}`;
  return linkUntil === undefined ? 'Waiting to be set up, and its link has ended. Make a new one.' : `Waiting to be set up.${link}`;
}

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const countText = (count: number, one: string, several: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`;

export interface Counts {
  readonly responses?: number;
  /** Sessions of groups. */
  readonly groups?: number;
  readonly recordings: number;
}

/** `2 responses and 1 recording`. Of none at all, the first kind that is counted: `0 responses`. */
export function countsText(counts: Counts): string {
  const { responses = 0, groups = 0, recordings } = counts;
  if (responses + groups + recordings === 0)
    return counts.responses === undefined ? countText(0, 'group session', 'group sessions') : countText(0, 'response', 'responses');
  const parts = [
    ...(responses > 0 ? [countText(responses, 'response', 'responses')] : []),
    ...(groups > 0 ? [countText(groups, 'group session', 'group sessions')] : []),
    ...(recordings > 0 ? [countText(recordings, 'recording', 'recordings')] : []),
  ];
  return LIST.format(parts);
}

/** `B` of `radcliffe-hub.2026-11-28.b`: which session of its day. */
export const letterOf = (session: string): string => session.slice(-1).toUpperCase();

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

const countText = (count: number, one: string, several: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`;

/** `2 responses and 1 recording`. */
export function countsText({ responses, recordings }: { readonly responses: number; readonly recordings: number }): string {
  const parts = [
    ...(responses > 0 || recordings === 0 ? [countText(responses, 'response', 'responses')] : []),
    ...(recordings > 0 ? [countText(recordings, 'recording', 'recordings')] : []),
  ];
  return parts.join(' and ');
}

/** `b` of `radcliffe-hub.2026-11-28.b`: which session of its day. */
export const letterOf = (session: string): string => session.slice(-1);

import type { HelperRole } from '../../domain/session/helperRole.ts';
import { letterOf } from '../../domain/session/nextLetter.ts';

/** Who helps, for workers. */
export const ROLES: Readonly<Record<HelperRole, string>> = {
  'outreach-worker': 'Outreach worker',
  'hub-staff': 'Staff of the hub',
  interpreter: 'Interpreter',
  'parent-champion': 'Parent champion',
  'school-staff': 'School staff',
  'health-visitor': 'Health visitor',
};

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });

/** `Saturday, 28 November 2026`. @param iso day. */
export const dayText = (iso: string): string => day.format(new Date(`${iso}T00:00:00Z`));

/** A capital, as people write it: a small one is read over, or as a word. @param name of a session. */
export const letterText = (name: string): string => letterOf(name).toUpperCase();

/** `Session A, Saturday, 28 November 2026`. */
export const sessionText = ({ name, day }: { readonly name: string; readonly day: string }): string =>
  `Session ${letterText(name)}, ${dayText(day)}`;

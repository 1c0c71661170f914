import type { Role } from '../../../domain/staff/permissions.ts';

/** What each role is called, and what it is for. */
export const ROLE_NAMES: Readonly<Record<Role, { readonly name: string; readonly may: string }>> = {
  administrator: { name: 'Administrator', may: 'invites people, gives roles, reads the audit log' },
  editor: {
    name: 'Editor',
    may: 'opens surveys, writes and publishes entries, enters figures that were counted elsewhere, takes the figures of a wave',
  },
  listener: { name: 'Listener', may: 'reads what families wrote, hears recordings, handles concerns' },
  analyst: {
    name: 'Analyst',
    may: 'sees and exports figures, enters those that were counted elsewhere, takes the figures of a wave; never reads words',
  },
  'outreach-worker': { name: 'Outreach worker', may: 'works with devices and hubs, writes down meetings' },
  'forum-reviewer': { name: 'Forum reviewer', may: 'sees drafts and signs off their wording, for the parent carer forum' },
  changemaker: {
    name: 'Changemaker',
    may: 'sees what the Changemakers told the Board and what answers it, proposes a “You said”; nothing else',
  },
  'board-member': { name: 'Board member', may: 'reads the Board pack' },
};

/** `Administrator and editor`; for none, that there is none yet. */
export function roleNames(roles: readonly Role[]): string {
  if (roles.length === 0) return 'somebody without a role yet';
  const names = roles.map((role) => ROLE_NAMES[role].name.toLowerCase());
  return new Intl.ListFormat('en-GB').format(names);
}

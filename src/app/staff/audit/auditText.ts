const ACTS: Readonly<Record<string, string>> = {
  'signed-in': 'Signed in',
  'signed-out': 'Signed out',
  'sign-in.failed': 'Somebody tried to sign in, in vain',
  'person.invited': 'Invited somebody',
  'person.accepted': 'Accepted an invitation',
  'person.roles-changed': 'Changed roles',
  'person.removed': 'Removed somebody',
  'person.sessions-ended': 'Signed somebody out everywhere',
  'invitation.revoked': 'Took back an invitation',
  'prompt.recorded': 'Recorded a question',
  'prompt.recorded-again': 'Recorded a question again',
  'prompt.listened': 'Listened to a recorded question',
  'prompt.discarded': 'Deleted a recorded question that waited',
  'prompt.published': 'Published a recorded question',
  'prompt.withdrawn': 'Withdrew a recorded question',
  'prompt-link.made': 'Made a link to record questions',
  'prompt-link.ended': 'Ended a link to record questions',
  'account.passkey-added': 'Added a passkey',
  'account.passkey-removed': 'Removed a passkey',
  'account.password-set': 'Set a password and an authenticator app',
  'account.recovery-codes-made': 'Made new recovery codes',
  'account.directory-linked': 'Connected the directory',
  'account.other-sessions-ended': 'Signed out everywhere else',
  'words.opened': 'Opened a text',
  'words.changed': 'Worked on a text',
  'words.compared': 'Asked for themes of texts like one',
  'words.searched': 'Searched the texts',
  'recording.played': 'Played a recording',
  'recording.machine-transcribed': 'Had a draft of a transcript made',
  'transcript.written': 'Typed what was said',
  'transcript.checked': 'Checked what was typed',
  'concern.raised': 'Raised a concern',
  'concern.settled': 'Settled a concern',
  'concerns.read': 'Read the list of concerns',
  'meeting.written': 'Wrote notes of a meeting',
  'meeting.opened': 'Opened the notes of a meeting',
  'meeting.removed': 'Deleted the notes of a meeting',
  'quotes.offered': 'Looked for quotations',
  'quotes.opened': 'Read quotations of a theme',
  'quotes.read': 'Read an entry with quotations',
  'entry.saved': 'Saved an entry',
  'timeline.changed': 'Changed the timeline',
  'report.previewed': 'Looked at the public report before it is public',
  'report.published': 'Published the public report',
  'report.taken-off': 'Took the public report off',
  'campaign.made': 'Made a place for links and posters',
  'retention.applied': 'Deleted what was kept long enough',
  'setting.changed': 'Changed a setting',
  'backup.made': 'Made a backup, at the machine itself',
  'backup.restored': 'Restored a backup, at the machine itself',
};

/** An act in words; one that has none yet by its code, readable: `words.opened` is "Words opened". */
export function actText(act: string): string {
  const words = act.replace(/[.-]/g, ' ');
  return ACTS[act] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** `email: a@example.org; roles: listener, editor`. */
export function detailText(detail: Readonly<Record<string, unknown>>): string {
  const text = (value: unknown): string =>
    Array.isArray(value)
      ? value.length === 0
        ? 'none'
        : value.map(text).join(', ')
      : typeof value === 'object' && value !== null
        ? Object.entries(value)
            .map(([name, part]) => `${nameText(name)} ${text(part)}`)
            .join(', ')
        : typeof value === 'boolean'
          ? value
            ? 'yes'
            : 'no'
          : String(value ?? 'none');
  return Object.entries(detail)
    .map(([name, value]) => `${nameText(name)}: ${text(value)}`)
    .join('; ');
}

/** `youngPeople` is "young people". */
const nameText = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

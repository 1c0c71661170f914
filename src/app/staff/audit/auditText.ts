import type { Act } from '../../../domain/staff/acts.ts';

export const ACT_TEXTS: Readonly<Record<Act, string>> = {
  'signed-in': 'Signed in',
  'signed-out': 'Signed out',
  'sign-in.failed': 'Somebody tried to sign in, in vain',
  'account.passkey-added': 'Added a passkey',
  'account.passkey-removed': 'Removed a passkey',
  'account.password-set': 'Set a password and an authenticator app',
  'account.recovery-codes-made': 'Made new recovery codes',
  'account.directory-linked': 'Connected the directory',
  'account.session-ended': 'Ended another session of their own',
  'account.other-sessions-ended': 'Signed out everywhere else',
  'person.invited': 'Invited somebody',
  'person.accepted': 'Accepted an invitation',
  'person.roles-changed': 'Changed roles',
  'person.removed': 'Removed somebody',
  'person.sessions-ended': 'Signed somebody out everywhere',
  'invitation.revoked': 'Took back an invitation',
  'words.opened': 'Opened words',
  'words.changed': 'Worked on words: state, themes or redaction',
  'words.searched': 'Searched in words',
  'words.compared': 'Asked for themes that fit words',
  'recording.played': 'Heard a recording',
  'recording.machine-transcribed': 'Had a recording transcribed by the program',
  'transcript.written': 'Typed a transcript',
  'transcript.checked': 'Checked a transcript',
  'concern.raised': 'Raised a safeguarding concern',
  'concern.settled': 'Settled a safeguarding concern',
  'concerns.read': 'Read the list of concerns',
  'quotes.opened': 'Opened the quotations of a theme',
  'quotes.offered': 'Was shown words that may be quoted',
  'quotes.read': 'Read the quotations in an entry',
  'meeting.written': 'Wrote the notes of a meeting',
  'group.opened': 'Opened what a group of young people wrote, drew or said',
  'group.released': 'Released words of a group for the Changemakers’ page',
  'group.release-read': 'Read words of a group that are released for the Changemakers’ page',
  'group.release-ended': 'Took released words of a group off the Changemakers’ page',
  'meeting.opened': 'Opened the notes of a meeting',
  'meeting.removed': 'Removed a meeting',
  'entry.saved': 'Saved an entry',
  'entry.sign-off-asked': 'Asked the forum to sign off an entry',
  'entry.agreed': 'Signed off an entry',
  'entry.change-asked': 'Asked for a change to an entry',
  'entry.scheduled': 'Set the day on which an entry is published',
  'entry.published': 'Published an entry',
  'entry.unscheduled': 'Took back the day of an entry',
  'entry.withdrawn': 'Withdrew an entry',
  'entry.linked': 'Set which messages of the Changemakers an entry answers',
  'proposal.made': 'Proposed a “You said”',
  'proposal.taken-back': 'Took back a proposal',
  'proposals.read': 'Read proposals from the Changemakers',
  'proposal.taken-up': 'Took up a proposal from the Changemakers',
  'proposal.turned-down': 'Turned down a proposal from the Changemakers',
  'timeline.changed': 'Changed the timeline',
  'report.previewed': 'Looked at the report before publishing',
  'report.published': 'Published the report',
  'report.taken-off': 'Took the report off',
  'survey.opened': 'Opened a survey',
  'survey.closed': 'Closed a survey',
  'campaign.made': 'Made a place for links',
  'campaign.changed': 'Changed a place for links',
  'campaign.archived': 'Archived a place for links',
  'figures.taken': 'Took the figures of a wave',
  'figures.exported': 'Took along the exact counts of a wave',
  'data.entered': 'Entered figures that were counted elsewhere',
  'data.corrected': 'Corrected a figure that was counted elsewhere',
  'benchmark.set': 'Set the share of people that a group is',
  'benchmark.removed': 'Took away the share of people that a group is',
  'campaign.restored': 'Brought back a place for links',
  'prompt.recorded': 'Recorded a question',
  'prompt.recorded-again': 'Recorded a question again',
  'prompt.listened': 'Listened to a recorded question',
  'prompt.discarded': 'Deleted a recorded question that waited',
  'prompt.published': 'Published a recorded question',
  'prompt.withdrawn': 'Withdrew a recorded question',
  'sign-clip.published': 'Published a clip of a person signing',
  'sign-clip.withdrawn': 'Took a clip of a person signing off',
  'prompt-link.made': 'Made a link to record questions',
  'prompt-link.ended': 'Ended a link to record questions',
  'tablet.made': 'Made a shared tablet',
  'tablet.link-made': 'Made a new link to set up a shared tablet',
  'tablet.enrolled': 'Was set up as a shared tablet',
  'tablet.changed': 'Renamed or moved a shared tablet',
  'tablet.shut-off': 'Shut off a shared tablet',
  'tablet.loss-settled': 'Stopped asking for what a shared tablet lost',
  'tablet.imported': 'Imported what a shared tablet had kept, at the machine itself',
  'setting.changed': 'Changed a setting',
  'retention.applied': 'Deleted what had been kept for its time',
  'responses.exported': 'Exported responses, at the machine itself',
  'responses.imported': 'Imported rescue files, at the machine itself',
  'key.made': 'Made a new key, at the machine itself',
  'key.retired': 'Retired a key, at the machine itself',
  'words.resealed': 'Sealed words to the newest key, at the machine itself',
  'demo.loaded': 'Put made-up families in',
  'demo.removed': 'Took made-up families out',
  'backup.made': 'Made a backup, at the machine itself',
  'backup.restored': 'Restored a backup, at the machine itself',
};

/** An act in words; one of an older Heard by its code, readable: `words.shown` is "Words shown". */
export function actText(act: string): string {
  const words = act.replace(/[.-]/g, ' ');
  return Object.hasOwn(ACT_TEXTS, act) ? ACT_TEXTS[act as Act] : words.charAt(0).toUpperCase() + words.slice(1);
}

/** `email: a@example.org; roles: listener, editor; before: label Town hall, kind office`. */
export function detailText(detail: Readonly<Record<string, unknown>>): string {
  return Object.entries(detail)
    .map(([name, value]) => `${nameText(name)}: ${valueText(value)}`)
    .join('; ');
}

function valueText(value: unknown): string {
  if (Array.isArray(value))
    return value.length === 0 ? 'none' : value.map(valueText).join(value.some((each) => typeof each === 'object') ? ' / ' : ', ');
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (value === null) return 'none';
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([name, inner]) => `${nameText(name)} ${valueText(inner)}`)
    .join(', ');
}

/** `checkTakenBack` is "check taken back". */
const nameText = (name: string): string => name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/**
 * What a member of staff is there for. Somebody may have several roles. Changemakers are young people of the partnership, with the least
 * rights of all.
 */
export const ROLES = [
  'administrator',
  'editor',
  'listener',
  'analyst',
  'outreach-worker',
  'forum-reviewer',
  'board-member',
  'changemaker',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * Everything that can be done on the staff side, and by whom: the least that each role needs. A route names its action, and
 * the pages show what the reader may do; both ask `mayDo`. Words that families wrote are the listener's alone: an
 * administrator, who can invite anybody, cannot read them without a role that stands in the audit log.
 */
export const ACTIONS = {
  /** Invite people, change their roles, end their sessions, take them off. */
  'people.manage': ['administrator'],
  'audit.read': ['administrator'],
  /** Retention periods, and running what applies them. */
  'retention.manage': ['administrator'],
  /** See surveys and their links. */
  'surveys.read': ['administrator', 'editor', 'analyst', 'outreach-worker', 'forum-reviewer'],
  /** Open and close surveys. */
  'surveys.open': ['administrator', 'editor'],
  /** Make links, QR codes, posters and newsletter blocks. */
  'campaigns.make': ['administrator', 'editor', 'outreach-worker'],
  /** Set up shared tablets, shut them off, and see whether what was finished on them has arrived. */
  'tablets.manage': ['administrator', 'outreach-worker'],
  /** Open sealed words, search them, redact them, give them themes. */
  'words.read': ['listener'],
  'words.code': ['listener'],
  /** See and settle what has been marked as a safeguarding concern. */
  'concerns.manage': ['listener'],
  /** Write down what was said at a meeting. */
  'meetings.write': ['listener', 'editor', 'outreach-worker'],
  /** See what groups of young people said: to all but listeners small numbers are hidden, and their words are not there. */
  'groups.read': ['listener', 'analyst', 'editor'],
  /** Read the Board pack of every wave that is out, and take it along: suppressed, as for everybody. */
  'pack.read': ['administrator', 'editor', 'listener', 'analyst', 'forum-reviewer', 'board-member'],
  /** See what figures are made from: those that were counted elsewhere, with their history, and the shares of people. */
  'figures.read': ['administrator', 'editor', 'listener', 'analyst', 'forum-reviewer'],
  /** See the fixed tables that divide a figure. */
  'figures.explore': ['analyst', 'editor'],
  /** Take the figures of a wave before they are taken by themselves; enter those that were counted elsewhere. */
  'figures.publish': ['analyst', 'editor'],
  /** The Changemakers' page: what their groups chose for the Board, as published figures, and the published entries that answer it. */
  'changemakers.read': ['changemaker', 'editor', 'listener'],
  /** Propose a "You said" to the editor. It is a young person's, or their youth worker's for them. */
  'changemakers.propose': ['changemaker'],
  /** See which questions nobody has recorded yet, and listen to those that were. */
  'prompts.read': ['editor', 'forum-reviewer'],
  /** Record questions and options to be read aloud, and make links with which others do. */
  'prompts.record': ['editor'],
  /** Let families hear them, and take them back. */
  'prompts.publish': ['editor'],
  /** How many said what, suppressed as published figures are; quotes whose writers agreed. */
  'themes.read': ['editor', 'listener', 'analyst', 'forum-reviewer'],
  /** Entries and the timeline before they are published. */
  'entries.read': ['editor', 'listener', 'forum-reviewer'],
  'entries.edit': ['editor'],
  'entries.publish': ['editor'],
  /** Agree with the wording, for the parent carer forum. */
  'entries.sign-off': ['forum-reviewer'],
  /** Make the public report of comments and intended action. */
  'report.publish': ['editor'],
  /** Every coded answer, without words; what was counted in a wave, exactly. */
  'responses.export': ['analyst'],
} as const satisfies Record<string, readonly Role[]>;
export type Action = keyof typeof ACTIONS;

/** Whether somebody with these roles may do this. */
export function mayDo(roles: readonly Role[], action: Action): boolean {
  const allowed: readonly Role[] = ACTIONS[action];
  return roles.some((role) => allowed.includes(role));
}

/** Somebody who is signed in. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** How long something of a kind is kept. */
export interface RetentionKind {
  /** What a period is counted in. */
  readonly unit: 'days' | 'months';
  /** The shortest and the longest period that may be set. */
  readonly least: number;
  readonly most: number;
  /** Whether it may also be kept without an end. */
  readonly mayBeKept: boolean;
  readonly standard: Period;
}

/** So many days or months, or without an end. */
export type Period = number | 'kept';

/**
 * Everything with a period of its own. Only kinds that this endpoint really keeps are applied and shown
 * (`endpoint/retention/retained.ts`). The audit log is not one of them: it only grows.
 */
export const RETENTION_KINDS = {
  /** What people wrote. Two years are a proposal, for the council to confirm. */
  words: { unit: 'months', least: 1, most: 120, mayBeKept: false, standard: 24 },
  /** What was spoken, once a second person has heard it and agreed with what was typed. It never outlives the words. */
  recordings: { unit: 'days', least: 1, most: 365, mayBeKept: false, standard: 30 },
  /** The words as they were written, where a listener has taken names out. */
  originals: { unit: 'days', least: 1, most: 365, mayBeKept: false, standard: 30 },
  /** Responses with their coded answers, which trends over years are made of. */
  answers: { unit: 'months', least: 12, most: 240, mayBeKept: true, standard: 'kept' },
  /** What keeps a withdrawn response away when a late phone sends it again. */
  withdrawals: { unit: 'months', least: 24, most: 240, mayBeKept: true, standard: 'kept' },
  /** What shared tablets said they had kept, and which of them a response is from. It serves to notice a loss, and nothing else. */
  tablets: { unit: 'days', least: 30, most: 365, mayBeKept: false, standard: 180 },
  /** Questions that somebody has read aloud, as long as nobody has published them: a volunteer's voice. */
  drafts: { unit: 'days', least: 30, most: 730, mayBeKept: false, standard: 180 },
  /** Sessions and invitations that have ended. */
  access: { unit: 'days', least: 1, most: 365, mayBeKept: false, standard: 30 },
} as const satisfies Record<string, RetentionKind>;
export type RetentionKindId = keyof typeof RETENTION_KINDS;

import type { Period, RetentionKindId } from '../../../domain/retention/retentionKinds.ts';

interface KindWords {
  readonly title: string;
  readonly what: string;
  /** What goes, after a number: `3 responses lose their words`. */
  readonly one: string;
  readonly many: string;
}

export const KIND_WORDS: Readonly<Record<RetentionKindId, KindWords>> = {
  words: {
    title: 'Words',
    what: 'What people wrote or said, counted from the day it arrived. The coded answers stay; an export says that there were words and that they were deleted. Quotations in entries and reports, meeting notes and how a concern was settled go with them. Two years is a proposal for the council to confirm.',
    one: 'text or recording is deleted',
    many: 'texts and recordings are deleted',
  },
  recordings: {
    title: 'Recordings',
    what: 'What people said, counted from the day on which a second person checked what was typed of it. A recording never stays longer than words do, checked or not. Thirty days is a proposal for the council to confirm.',
    one: 'recording is deleted',
    many: 'recordings are deleted',
  },
  originals: {
    title: 'Originals of redacted words',
    what: 'The words as they were written, where a listener has taken names out. The redacted text stays as long as other words do.',
    one: 'original is deleted',
    many: 'originals are deleted',
  },
  answers: {
    title: 'Coded answers',
    what: 'Whole responses. Trends over years need them, so they are kept unless you set an end. What a deleted response was counted in stays as it is, also in figures that are still to come out; it can never be counted in another way.',
    one: 'response is deleted',
    many: 'responses are deleted',
  },
  withdrawals: {
    title: 'Marks of withdrawn responses',
    what: 'A hash that leads to nobody, and the random names of recordings that are gone. It keeps a response away that was taken back, when a phone sends it again. Once it is deleted, a phone that comes that late brings the response back in.',
    one: 'mark is deleted',
    many: 'marks are deleted',
  },
  tablets: {
    title: 'Lists of shared tablets',
    what: 'What a shared tablet said it had kept, by random names and without answers, and from which tablet and session a response is. It serves to notice that something is lost: after this nobody is told of it any more. Half a year is a proposal for the council to confirm.',
    one: 'mark is deleted',
    many: 'marks are deleted',
  },
  drafts: {
    title: 'Readings that were not published',
    what: 'Survey questions that somebody has read aloud and nobody has published, counted from the day they were recorded. What is published stays. Half a year is a proposal for the council to confirm.',
    one: 'reading is deleted',
    many: 'readings are deleted',
  },
  access: {
    title: 'Ended sessions and invitations',
    what: 'Of people on the staff, counted from the day they ended: was used, revoked or over. An invitation holds an email address.',
    one: 'entry is deleted',
    many: 'entries are deleted',
  },
};

export function periodText(period: Period, unit: 'days' | 'months'): string {
  if (period === 'kept') return 'kept without an end';
  if (unit === 'months' && period % 12 === 0) return period === 12 ? '1 year' : `${period / 12} years`;
  return `${period} ${period === 1 ? unit.slice(0, -1) : unit}`;
}

export function dueText(kind: RetentionKindId, due: number): string {
  const { one, many } = KIND_WORDS[kind];
  return `${due} ${due === 1 ? one : many}`;
}

/** @param day ISO date. */
export function dayText(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

import type { RetentionKindId } from '../../domain/retention/retentionKinds.ts';
import type { Keys } from '../keys.ts';
import { retainedProposals } from '../staff/changemakers/retainedProposals.ts';
import { countOriginals, removeOriginals } from '../staff/listening/removeOriginals.ts';
import { retainedNotes } from '../staff/listening/retainedNotes.ts';
import type { Database } from '../storage/flavour.ts';
import { retainedAccess } from './retainedAccess.ts';
import { retainedAnswers } from './retainedAnswers.ts';
import { retainedDrafts } from './retainedDrafts.ts';
import { retainedQuotations } from './retainedQuotations.ts';
import { retainedRecordings, retainedRecordingsAsWords } from './retainedRecordings.ts';
import { retainedTablets } from './retainedTablets.ts';
import { retainedRemovals, retainedWithdrawals } from './retainedWithdrawals.ts';
import { retainedWords } from './retainedWords.ts';

/** Something that is kept for a period. Two of the same kind share its period. */
export interface Retained {
  readonly kind: RetentionKindId;
  /** How many are older than this day, and would be deleted now. */
  countOlderThan(day: string): Promise<number>;
  /**
   * Deletes what is older than this day, at most `limit` of it, in one transaction. Safe to repeat, and to be killed in.
   *
   * @param today ISO date, for marks that say when.
   * @returns how many were deleted; fewer than `limit` when there are no more.
   */
  deleteOlderThan(day: string, limit: number, today: string): Promise<number>;
}

/**
 * Everything that has an end. Whoever keeps something new with a period adds it here.
 *
 * @param keys to take one person's words out of a response and to leave the others.
 */
export function retained(database: Database, keys: Pick<Keys, 'current' | 'held'>): readonly Retained[] {
  return [
    retainedWords(database, 'response'),
    retainedWords(database, 'group_session'),
    retainedWords(database, 'group_part'),
    retainedNotes(database),
    retainedRecordingsAsWords(database, 'response'),
    retainedRecordingsAsWords(database, 'group_session'),
    retainedRecordings(database, 'response'),
    retainedRecordings(database, 'group_session'),
    retainedProposals(database),
    retainedQuotations(database, 'entry_quote'),
    retainedQuotations(database, 'report_quote'),
    {
      kind: 'originals',
      countOlderThan: (day) => countOriginals(database, day),
      deleteOlderThan: (day, limit, today) => removeOriginals(database, keys, day, today, limit),
    },
    retainedAnswers(database, 'response'),
    retainedAnswers(database, 'group_session'),
    retainedAnswers(database, 'group_part'),
    retainedWithdrawals(database),
    retainedRemovals(database),
    ...retainedTablets(database),
    retainedDrafts(database),
    ...retainedAccess(database),
  ];
}

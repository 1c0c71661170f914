import type { EntryState } from '../../../domain/said-doing/standing.ts';

export const STATE_NAMES: Readonly<Record<EntryState, string>> = {
  draft: 'Draft',
  waiting: 'Waiting for the forum',
  'signed-off': 'Agreed by the forum',
  scheduled: 'Set for a day',
  published: 'Published',
  withdrawn: 'Taken off',
};

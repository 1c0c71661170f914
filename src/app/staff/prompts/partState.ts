import type { DeskPart } from '../../../contract/promptRecording.ts';

/** How far a text is. What waits comes before what is published: somebody has to listen to it. */
export type PartState = 'waiting' | 'published' | 'changed' | 'missing';

export function partState({ waiting, published, changed }: DeskPart): PartState {
  if (waiting.length > 0) return 'waiting';
  if (published) return 'published';
  return changed ? 'changed' : 'missing';
}

export const isMissing = (part: DeskPart): boolean => partState(part) === 'missing' || partState(part) === 'changed';

export const STATE_NAMES: Readonly<Record<PartState, string>> = {
  waiting: 'Waits to be published',
  published: 'Families hear it',
  changed: 'Words have changed',
  missing: 'Not recorded',
};

import type { Priority } from '../../domain/said-doing/entry.ts';
import type { PlannedAction, PromiseState } from '../../domain/said-doing/promise.ts';
import { DOCUMENTS, NEWS } from '../documents.ts';

interface Said {
  readonly en: string;
  readonly easy: string;
}

/** What a later document says of a promise. */
interface Told extends Said {
  /**
   * `kept`: it says that what was promised is there. `late`: after its month, it says that it is still to come. `under-way`:
   * anything between, such as a part that is there.
   */
  readonly state: Exclude<PromiseState, 'not-known'>;
  readonly by: keyof typeof NEWS;
  readonly also?: keyof typeof NEWS;
}

/**
 * One action of the plan.
 *
 * @param id the plan's number, such as `1-1a` for 1.1a.
 * @param due its month, ISO `YYYY-MM`.
 * @param promise the action in our words, for families.
 * @param told without it, no later document says where it stands.
 */
export function promised(priority: Priority, id: string, due: string, promise: Said, told?: Told): PlannedAction {
  const { en, easy, state, by, also } = told ?? {};
  return {
    id,
    priority,
    due,
    state: state ?? 'not-known',
    ...(by && { stateDay: NEWS[by] }),
    sources: [DOCUMENTS.plan, ...[also, by].flatMap((document) => (document ? DOCUMENTS[document] : []))],
    words: {
      en: { promise: promise.en, ...(en !== undefined && { note: en }) },
      'en-x-easyread': { promise: promise.easy, ...(easy !== undefined && { note: easy }) },
    },
  };
}

import type { Priority, Source } from './entry.ts';

/** Where a promise stands. `not-known`: nobody has said yet, and the page says so. */
export const PROMISE_STATES = ['not-known', 'under-way', 'kept', 'late', 'changed'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** One action of the Priority Impact Plan, on the timeline for change. */
export interface PlannedAction {
  /** As the plan numbers it, lower case, such as `1-1a`. */
  readonly id: string;
  readonly priority: Priority;
  /** The month it was promised for, ISO `YYYY-MM`. */
  readonly due: string;
  readonly state: PromiseState;
  /** When somebody last said where it stands, ISO day; absent while nobody has. */
  readonly stateDay?: string;
  readonly sources: readonly Source[];
  /** By variant tag: what was promised, in plain words, and a note on where it stands. English is always there. */
  readonly words: Readonly<Record<string, { readonly promise: string; readonly note?: string }>>;
  /** Variants whose words a native reader has signed off; English needs none. */
  readonly reviewed?: readonly string[];
}

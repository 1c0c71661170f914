import type { Theme } from './theme.ts';

/** The parts of the Priority Impact Plan: six priority actions and three areas for improvement. */
export const PRIORITIES = ['PA1', 'PA2', 'PA3', 'PA4', 'PA5', 'PA6', 'AI1', 'AI2', 'AI3'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Ages in years, by the codes of the surveys' question (`content/profileOptions.ts`). */
export const AGES = ['under-5', '5-to-10', '11-to-13', '14-to-15', '16-to-17', '18-to-25'] as const;
export type Age = (typeof AGES)[number];

/** The four broad areas of need, by the codes of the surveys' question. */
export const NEEDS = [
  'communication-and-interaction',
  'cognition-and-learning',
  'social-emotional-mental-health',
  'sensory-or-physical',
] as const;
export type Need = (typeof NEEDS)[number];

/** How far the partnership is with something. `cannot`: it will not be done, and the entry says why. */
export const STATUSES = ['heard', 'planned', 'doing', 'done', 'cannot'] as const;
export type Status = (typeof STATUSES)[number];

/** Where something in an entry or a promise comes from. */
export interface Source {
  /** The document's name, such as "Priority Impact Plan". */
  readonly title: string;
  /** Its date: ISO, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string;
  readonly href?: string;
}

/** The words of an entry in one variant. */
export interface EntryWords {
  /** A few words, such as "Waiting for speech and language therapy". */
  readonly title: string;
  /** What families said, put together by the partnership. Never a quotation: those stand apart, with permission. */
  readonly said: string;
  /** What is being done, or is to be done. Empty where something has only been heard so far. */
  readonly doing: string;
  /** With status `cannot`: why not. */
  readonly why?: string;
  /** What has changed for families. */
  readonly changed?: string;
  /** By update id. */
  readonly updates: Readonly<Record<string, string>>;
}

/** One "You said, We are doing". */
export interface Entry {
  /** Stable, `[a-z0-9-]{1,60}`: part of links, and what a reply is about. */
  readonly id: string;
  readonly themes: readonly Theme[];
  readonly priority: Priority;
  /** Empty: every age. */
  readonly ages: readonly Age[];
  /** Empty: every area of need. */
  readonly needs: readonly Need[];
  readonly status: Status;
  /** Who does it, such as "NHS Greater Manchester"; a body or a post, in its own name. */
  readonly owner: string;
  /** By when: ISO `YYYY-MM` or `YYYY-MM-DD`. */
  readonly due?: string;
  /** Dated news, oldest first. Their words are in `words`. */
  readonly updates: readonly { readonly id: string; readonly day: string }[];
  readonly sources: readonly Source[];
  /** By variant tag. English is always there. */
  readonly words: Readonly<Record<string, EntryWords>>;
  /** Variants whose words a native reader has signed off; English needs none. */
  readonly reviewed: readonly string[];
}

import type { GroupWords } from '../../../domain/session/groupSchema.ts';
import type { HeldKeys } from '../../../sealing/keyPair.ts';
import type { KeptPart } from '../../storage/storage.ts';
import { openGroupWords } from './openGroupWords.ts';

/** What was written and drawn on own phones, by activity. */
export type PhoneWords = Readonly<Record<string, readonly GroupWords[string][]>>;

/**
 * Opens the words of all phones of a session.
 *
 * @returns by activity, each in an order of its own: two things that one person wrote do not stand at the same place. `unreadable`: how
 *   many phones' words could not be opened.
 */
export async function openPhoneWords(
  parts: readonly KeptPart[],
  keys: HeldKeys,
): Promise<{ readonly words: PhoneWords; readonly unreadable: number }> {
  const worded = parts.filter(({ words }) => words !== undefined);
  const opened = (await Promise.all(worded.map((part) => openGroupWords(part, keys)))).filter((words) => words !== undefined);
  const byActivity = new Map<string, GroupWords[string][]>();
  for (const [activity, said] of opened.flatMap((words) => Object.entries(words)))
    byActivity.set(activity, [...(byActivity.get(activity) ?? []), said]);
  const inOrder = [...byActivity].map(([activity, said]) => [activity, said.toSorted(byContents)] as const);
  return { words: Object.fromEntries(inOrder), unreadable: worded.length - opened.length };
}

const byContents = (one: GroupWords[string], other: GroupWords[string]): number => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

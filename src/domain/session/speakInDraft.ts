import type { Recording } from '../response/recording.ts';
import type { Activity } from './groupActivity.ts';
import { type GroupDraft, withItem } from './groupDraft.ts';
import { spokenIn, withSpoken } from './groupSpeaking.ts';

/** A draft in which this is what was spoken in an activity; the very same where it is so already: what was kept stays kept. */
export function speakInDraft(draft: GroupDraft, activity: Activity, recordings: readonly Recording[]): GroupDraft {
  const before = draft.items[activity.id];
  if (areAlike(spokenIn(before), recordings)) return draft;
  const item = withSpoken(activity, before, recordings);
  if (item) return withItem(draft, item);
  const { [activity.id]: _, ...items } = draft.items;
  return { ...draft, items, kept: draft.kept.filter((each) => each !== activity.id) };
}

const areAlike = (some: readonly Recording[], others: readonly Recording[]): boolean =>
  some.length === others.length && some.every(({ id, seconds }, at) => id === others[at]?.id && seconds === others[at]?.seconds);

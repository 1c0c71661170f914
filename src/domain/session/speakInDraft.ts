import type { Recording } from '../response/recording.ts';
import type { Activity } from './groupActivity.ts';
import { type GroupDraft, withItem, withoutItem } from './groupDraft.ts';
import { spokenIn, withSpoken } from './groupSpeaking.ts';

/** A draft in which this is what was spoken in an activity; the very same where it is so already: what was kept stays kept. */
export function speakInDraft(draft: GroupDraft, activity: Activity, recordings: readonly Recording[]): GroupDraft {
  const before = draft.items[activity.id];
  if (areAlike(spokenIn(before), recordings)) return draft;
  const item = withSpoken(activity, before, recordings);
  return item ? withItem(draft, item) : withoutItem(draft, activity.id);
}

const areAlike = (some: readonly Recording[], others: readonly Recording[]): boolean =>
  some.length === others.length && some.every(({ id, seconds }, at) => id === others[at]?.id && seconds === others[at]?.seconds);

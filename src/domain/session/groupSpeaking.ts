import { mayBeSpoken, type Recording } from '../response/recording.ts';
import type { Answers } from '../survey/answer.ts';
import type { TextQuestion } from '../survey/survey.ts';
import type { Activity } from './groupActivity.ts';
import type { GroupItem } from './groupItem.ts';
import type { CodedItem } from './groupSchema.ts';

/** How long somebody may speak, in seconds: before it is passed on, and in all of one activity. */
const SECONDS = {
  voice: { turn: 180, all: 1_200 },
  wall: { turn: 30, all: 600 },
  drawing: { turn: 60, all: 180 },
} as const;
type SpokenKind = keyof typeof SECONDS;

/** Whether something can be spoken in an activity of this kind. */
export const isSpokenTo = (activity: Activity): activity is Extract<Activity, { readonly kind: SpokenKind }> => activity.kind in SECONDS;

/** How long one turn in an activity may be, in seconds; 0 where nothing can be spoken. */
export const turnSeconds = (activity: Activity): number => (isSpokenTo(activity) ? SECONDS[activity.kind].turn : 0);

/**
 * An activity as the question that it is to whoever speaks: what records knows of questions and of nothing else. `undefined` where
 * nothing can be spoken.
 */
export function spokenQuestion(activity: Activity): TextQuestion | undefined {
  return isSpokenTo(activity) ? { kind: 'text', id: activity.id, length: 'long', most: 0, speak: SECONDS[activity.kind].all } : undefined;
}

/** What was spoken in an activity, in its order. */
export const spokenIn = (item: GroupItem | CodedItem | undefined): readonly Recording[] =>
  (item && 'recordings' in item && item.recordings) || [];

/** What was spoken in these activities, as answers. */
export function spokenAnswers(items: readonly GroupItem[]): Answers {
  const spoken = items.filter((item) => spokenIn(item).length > 0);
  return Object.fromEntries(spoken.map((item) => [item.activity, { kind: 'text', text: '', recordings: spokenIn(item) }]));
}

/** Whether this is what can have been spoken in the activity; nothing can. */
export function fitsSpeaking(activity: Activity, recordings: readonly Recording[]): boolean {
  if (recordings.length === 0) return true;
  const question = spokenQuestion(activity);
  const once = new Set(recordings.map(({ id }) => id)).size === recordings.length;
  return question !== undefined && once && mayBeSpoken(question, recordings);
}

/**
 * What an activity has come to when this is what was spoken in it, and all else stays as it was. Ideas that are new stand in the first group of a
 * wall.
 *
 * @returns `undefined` when nothing is left of it.
 */
export function withSpoken(activity: Activity, item: GroupItem | undefined, recordings: readonly Recording[]): GroupItem | undefined {
  const own = { activity: activity.id, shared: item?.shared ?? false };
  const spoken = recordings.length > 0 ? { recordings } : {};
  switch (activity.kind) {
    case 'voice':
      return recordings.length > 0 ? { ...own, kind: 'voice', recordings } : undefined;
    case 'drawing': {
      const { strokes, caption } = item?.kind === 'drawing' ? item : { strokes: [], caption: '' };
      return strokes.length + caption.length + recordings.length > 0 ? { ...own, kind: 'drawing', strokes, caption, ...spoken } : undefined;
    }
    case 'wall': {
      const groups = item?.kind === 'wall' && item.groups.length > 0 ? item.groups : [{ name: '', ideas: [] }];
      const ids = recordings.map(({ id }) => id);
      const placed = groups.flatMap((group) => group.spoken ?? []);
      const next = groups.map(({ name, ideas, spoken: before = [] }, at) => {
        const here = [...before.filter((id) => ids.includes(id)), ...(at === 0 ? ids.filter((id) => !placed.includes(id)) : [])];
        return { name, ideas, ...(here.length > 0 && { spoken: here }) };
      });
      const some = next.filter(({ ideas, spoken: here }, at) => at === 0 || ideas.length > 0 || here);
      return item || recordings.length > 0 ? { ...own, kind: 'wall', groups: some, ...spoken } : undefined;
    }
    default:
      return item;
  }
}

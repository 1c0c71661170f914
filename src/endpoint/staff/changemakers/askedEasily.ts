import { activityOf } from '../../../content/group/activities.ts';
import type { Speech } from '../../plain/speech.ts';

/** What an activity asks, in easy English; `undefined` when no release knows it. */
export function askedEasily(speech: Pick<Speech, 'asked'>, activity: string): string | undefined {
  const known = activityOf(activity);
  return known && speech.asked(known, EASY_ENGLISH);
}

/** What the Changemakers' page is written in. */
export const EASY_ENGLISH = 'en-x-easyread';

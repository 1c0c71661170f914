import type { Survey } from '../domain/survey/survey.ts';
import { afterOutreach } from './surveys/after-outreach.ts';
import { afterReview } from './surveys/after-review.ts';
import { localOfferPoll } from './surveys/local-offer.ts';
import { parentExperience } from './surveys/parent-experience.ts';
import { professionals } from './surveys/professionals.ts';
import { quick } from './surveys/quick.ts';
import { reply } from './surveys/reply.ts';
import { say } from './surveys/say.ts';
import { training } from './surveys/training.ts';
import { whileWaiting } from './surveys/while-waiting.ts';
import { youngPeople } from './surveys/young-people.ts';

/**
 * Every version of every survey that has ever been published, so that a phone that comes back after a year is still
 * understood. A version in this list never changes and never leaves it: a change is a new file with the next number, and
 * a question whose meaning changes gets a new id, because its words are found by that id.
 */
export const SURVEYS: readonly Survey[] = [
  parentExperience,
  youngPeople,
  professionals,
  quick,
  say,
  reply,
  localOfferPoll,
  afterReview,
  whileWaiting,
  training,
  afterOutreach,
];

/**
 * A survey by id.
 *
 * @param version without it, the newest.
 * @returns `undefined` when there never was one.
 */
export function surveyOf(id: string, version?: number): Survey | undefined {
  return SURVEYS.filter((survey) => survey.id === id && (version === undefined || survey.version === version)).reduce<Survey | undefined>(
    (newest, survey) => (newest && newest.version > survey.version ? newest : survey),
    undefined,
  );
}

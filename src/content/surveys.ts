import type { Survey } from '../domain/survey/survey.ts';
import { parentExperience } from './surveys/parent-experience.ts';
import { professionals } from './surveys/professionals.ts';
import { quick } from './surveys/quick.ts';
import { youngPeople } from './surveys/young-people.ts';

/**
 * Every version of every survey that has ever been published, so that a phone that comes back after a year is still
 * understood. A version in this list never changes and never leaves it: a change is a new file with the next number, and
 * a question whose meaning changes gets a new id, because its words are found by that id.
 */
export const SURVEYS: readonly Survey[] = [parentExperience, youngPeople, professionals, quick];

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

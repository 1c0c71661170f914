import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CARD_PICTURES } from '../app/site/cardPictures.ts';
import { FACES } from '../app/take/faces.ts';
import { allPages } from '../domain/survey/branching.ts';
import type { Survey } from '../domain/survey/survey.ts';

/** The pictures that are really used, of the thousands in the set (OpenMoji, CC BY-SA 4.0, named on the help page). */
export async function picturesOf(root: string, surveys: readonly Survey[]): Promise<Map<string, string>> {
  const ofQuestions = surveys.flatMap((survey) => allPages(survey).map((page) => page.picture));
  const codes = new Set([...ofQuestions, ...Object.values(FACES), ...Object.values(CARD_PICTURES)].filter((code) => code !== undefined));
  const files = [...codes].map(async (code): Promise<[string, string]> => {
    const svg = await readFile(join(root, `node_modules/openmoji/color/svg/${code}.svg`), 'utf8');
    return [`/pictures/${code}.svg`, svg];
  });
  return new Map(await Promise.all(files));
}

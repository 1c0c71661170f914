import type { BrailleGrade } from './brailleParts.ts';

/** The language whose words the braille tables are for. For any other there is none yet. */
export const BRAILLE_LANGUAGE = 'en';

/** Where the build puts a survey's braille, not yet laid out, and the endpoint finds it. */
export function brailleAddress(survey: string, tag: string, grade: BrailleGrade): string {
  return `/braille/${survey}.${tag}.${grade}.json`;
}

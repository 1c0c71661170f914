import { AREA } from '../content/area.ts';
import { CONTACTS } from '../content/contacts.ts';
import { LOCALES, VARIANTS } from '../content/locales.ts';
import type { Survey } from '../domain/survey/survey.ts';
import { BRAILLE_LANGUAGE, brailleAddress } from '../formats/braille/brailleAddress.ts';
import type { BrailleGrade, Translated } from '../formats/braille/brailleParts.ts';
import { surveyParts } from '../formats/braille/surveyParts.ts';
import { createCatalogue } from '../i18n/catalogue.ts';
import { translator } from '../i18n/translate.ts';
import { toBraille } from './louis.ts';

const GRADES: readonly BrailleGrade[] = [1, 2];

/** Every survey in braille, as parts that are laid out when somebody says how large their page is: JSON by address. */
export function brailleFiles(surveys: readonly Survey[]): ReadonlyMap<string, string> {
  const catalogue = createCatalogue(LOCALES, AREA);
  const files = new Map<string, string>();
  for (const { tag, format } of VARIANTS.filter(({ language }) => language === BRAILLE_LANGUAGE)) {
    const t = translator(catalogue.appWords(tag), tag);
    for (const survey of surveys) {
      const parts = surveyParts({ survey, words: catalogue.surveyWords(survey, tag), t, tag, format }, CONTACTS);
      for (const grade of GRADES) {
        const translated: Translated = parts.map((part) => part.map((item) => ({ ...item, braille: toBraille(item.text, grade) })));
        files.set(brailleAddress(survey.id, tag, grade), JSON.stringify(translated));
      }
    }
  }
  return files;
}

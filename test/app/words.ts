import { AREA } from '../../src/content/area.ts';
import { LOCALES } from '../../src/content/locales.ts';
import { createCatalogue } from '../../src/i18n/catalogue.ts';
import { type Translate, translator } from '../../src/i18n/translate.ts';

export const CATALOGUE = createCatalogue(LOCALES, AREA);

/** The app's words as a reader of this variant gets them. A key without words is a fault of the page that asks for it. */
export function wordsOf(tag: string): Translate {
  return translator(CATALOGUE.appWords(tag), tag, (key) => {
    throw new Error(`no words for ${key}`);
  });
}

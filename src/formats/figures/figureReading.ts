import type { Translate, Words } from '../../i18n/translate.ts';
import type { Reading } from '../../i18n/variants.ts';

/** Who reads figures. */
export interface FigureReading {
  readonly t: Translate;
  readonly tag: string;
  /** See `DIGITS`. */
  readonly digits: string | undefined;
  /** For what is named by codes that come from outside: some of them may have no words. */
  readonly words: Words;
  readonly readings: readonly Pick<Reading, 'tag' | 'name'>[];
}

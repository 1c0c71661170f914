import type { Words } from '../../i18n/translate.ts';
import type { EntryReading } from '../said-doing/entryReading.ts';

/** Who reads figures, and how. */
export interface ImpactReading extends EntryReading {
  /** For what is named by codes that come from outside: some of them may have no words. */
  readonly words: Words;
}

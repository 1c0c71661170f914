import type { Translate } from '../../i18n/translate.ts';

/** What every screen of a session needs to speak and to show. */
export interface Ui {
  readonly t: Translate;
  readonly tag: string;
  /** Whether pictures stand beside the words. */
  readonly symbols: boolean;
  /** `joined`: those with phones answer there, and are not counted here. `own`: this is such a phone, of one person. */
  readonly phones?: 'joined' | 'own';
}

import type { ResponseContext } from '../../domain/response/response.ts';
import type { Answers } from '../../domain/survey/answer.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import type { FormStatus } from '../../store/formStatus.ts';
import type { CannotKeep } from '../keeper.ts';

/** A form as it was keyed. */
export interface KeyedForm extends ResponseContext {
  /** Its number, which is its receipt code. */
  readonly number: string;
  /** ISO date: the one written on the form, or that of keying. */
  readonly day: string;
  readonly answers: Answers;
}

export type FormFinished =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: CannotKeep | 'keyed' | 'no-key' }
  | { readonly ok: false; readonly why: 'misfit'; readonly question: string };

/** What this device does for whoever keys forms. */
export interface FormKeeping {
  /** `undefined`: this browser keeps nothing and knows nothing. */
  readonly formStatus: (number: string) => Promise<FormStatus | undefined>;
  readonly finishForm: (survey: Survey, form: KeyedForm) => Promise<FormFinished>;
  readonly discardSecondKeying: (number: string) => Promise<void>;
}

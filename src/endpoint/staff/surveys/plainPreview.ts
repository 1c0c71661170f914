import type { Survey } from '../../../domain/survey/survey.ts';
import { surveyForm } from '../../../formats/plain/surveyForm.tsx';
import type { Variant } from '../../../i18n/variants.ts';
import type { Speech } from '../../plain/speech.ts';

/** The plain form of a survey, open or closed, for staff to look at. Without a one-time secret: sent, it would be stored by nobody. */
export function plainPreview(speech: Speech, survey: Survey, variant: Variant): { readonly html: string } {
  const html = surveyForm({
    survey,
    reader: speech.readerOf(variant),
    campaign: undefined,
    about: undefined,
    secret: '',
    filled: new Map(),
    words: speech.surveyWords(survey, variant.tag),
    again: undefined,
    variants: speech.variants,
    contacts: speech.contacts,
  });
  return { html };
}

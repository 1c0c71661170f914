import type { Activity } from '../../domain/session/groupActivity.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { surveyOf } from '../surveys.ts';

/** What an activity asks in a variant: a question of the young people's survey, or words of its own. */
export function askedIn(catalogue: Catalogue, { id, question }: Activity, tag: string): { readonly label: string; readonly hint?: string } {
  const survey = surveyOf('young-people');
  const page = survey && question !== undefined ? catalogue.surveyWords(survey, tag).pages[question] : undefined;
  const label = page?.label ?? catalogue.appWords(tag, ['group'])[`group.asks.${id}`];
  if (label === undefined) throw new Error(`nothing is asked in ${id}`);
  return { label, ...(page?.hint !== undefined && { hint: page.hint }) };
}

import { ALWAYS, type Closing, closingOn } from '../../domain/survey/opening.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import type { Deps } from '../createApp.ts';
import { createOpenings } from './openings.ts';

export interface SurveysToday {
  readonly open: readonly Pick<Survey, 'id' | 'version'>[];
  readonly closed: readonly (Closing & { readonly id: string })[];
}

/** Which surveys can be begun today, each in its current version, and how the others are closed. */
export async function surveysToday({ database, surveys, today }: Pick<Deps, 'database' | 'surveys' | 'today'>): Promise<SurveysToday> {
  const openings = await createOpenings(database).all();
  const each = surveys.current.map(({ id, version }) => ({ id, version, closing: closingOn(openings.get(id) ?? ALWAYS, today()) }));
  return {
    open: each.flatMap(({ id, version, closing }) => (closing ? [] : [{ id, version }])),
    closed: each.flatMap(({ id, closing }) => (closing ? [{ id, ...closing }] : [])),
  };
}

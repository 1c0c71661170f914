import { ALWAYS, type Opening } from '../../domain/survey/opening.ts';
import type { Database } from '../storage/flavour.ts';
import type { SurveyOpeningRow } from '../storage/surveyTables.ts';

export interface Openings {
  /** By survey; one that is not in it is always open. */
  all(): Promise<ReadonlyMap<string, Opening>>;
  of(survey: string): Promise<Opening>;
  set(survey: string, opening: Opening): Promise<void>;
}

/** When each survey is open, as staff have decided. Asked for at each request, because staff change it while the endpoint runs. */
export function createOpenings({ db }: Pick<Database, 'db'>): Openings {
  return {
    async all() {
      const rows = await db.selectFrom('survey_opening').selectAll().execute();
      return new Map(rows.map((row) => [row.survey, openingIn(row)]));
    },
    async of(survey) {
      const row = await db.selectFrom('survey_opening').selectAll().where('survey', '=', survey).executeTakeFirst();
      return row ? openingIn(row) : ALWAYS;
    },
    async set(survey, opening) {
      const { state } = opening;
      const days = {
        state,
        from_day: state === 'between' ? opening.from : null,
        until_day: state === 'between' ? opening.until : null,
        since_day: state === 'always' ? null : (opening.since ?? null),
      };
      await db
        .insertInto('survey_opening')
        .values({ survey, ...days })
        .onConflict((conflict) => conflict.column('survey').doUpdateSet(days))
        .execute();
    },
  };
}

/** @throws for a row that nothing here has written. */
function openingIn({ survey, state, from_day, until_day, since_day }: SurveyOpeningRow): Opening {
  if (state === 'always') return ALWAYS;
  if (state === 'closed' && since_day !== null) return { state, since: since_day };
  if (state === 'between' && from_day !== null && until_day !== null) {
    return { state, from: from_day, until: until_day, ...(since_day !== null && { since: since_day }) };
  }
  throw new Error(`the opening of ${survey} cannot be read`);
}

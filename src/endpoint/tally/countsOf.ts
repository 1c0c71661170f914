import { ASKED_BREAKDOWNS } from '../../content/breakdowns.ts';
import { type Counted, tallyOf } from '../../domain/indicator/tallyOf.ts';
import type { Response } from '../../domain/response/response.ts';
import type { SurveyOf } from '../receive/readResponse.ts';
import type { CountKey } from './tallyTables.ts';

/** A response, and the wave that it is counted in. */
export interface ToCount {
  readonly coded: Response;
  readonly wave: string;
}

/**
 * What responses add up to, by where it is counted, in order of place: two transactions that count then wait for each other instead of
 * locking each other out. A response to a survey that is no longer known counts nowhere.
 */
export function countsOf(responses: readonly ToCount[], surveyOf: SurveyOf): readonly (CountKey & { readonly count: number })[] {
  const counts = new Map<string, CountKey & { count: number }>();
  for (const { coded, wave } of responses) {
    const survey = surveyOf(coded.survey, coded.version);
    for (const counted of survey ? tallyOf(coded, survey, ASKED_BREAKDOWNS) : []) {
      const key = keyOf(wave, counted);
      const name = Object.values(key).join('\n');
      const there = counts.get(name);
      if (there) there.count += 1;
      else counts.set(name, { ...key, count: 1 });
    }
  }
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, count]) => count);
}

function keyOf(wave: string, { group, breakdown, value, rated }: Counted): CountKey {
  return {
    wave,
    respondent: group,
    breakdown,
    value,
    indicator: rated?.indicator ?? '',
    series: rated?.series ?? '',
    outcome: rated?.outcome ?? '',
  };
}

import type { Response } from '../response/response.ts';
import type { Answer } from '../survey/answer.ts';
import { route } from '../survey/branching.ts';
import type { ApartCode, RespondentGroup, ScaleQuestion, Survey } from '../survey/survey.ts';
import { type AskedBreakdowns, BREAKDOWNS, type Breakdown, groupsOf } from './breakdown.ts';

/** The two forms of a question are two series: what three points say is never merged with what five say. `group`: tallies of sessions. */
export type Series = 'five' | 'three' | 'group';

/** What became of a question that was asked. `other`: rated, and not favourably. */
type Outcome = 'positive' | 'other' | ApartCode | 'skipped';

/** What is counted. */
export interface Counted {
  readonly group: RespondentGroup;
  /** `all`, or one of the fixed tables. */
  readonly breakdown: 'all' | Breakdown;
  /** The group in it; of `all` it is `all`. */
  readonly value: string;
  /** Of an answer: what it feeds, and how it was given. Without these it is the response that is counted. */
  readonly rated?: { readonly indicator: string; readonly series: Series; readonly outcome: Outcome };
}

/**
 * Everywhere that one response is counted, each place once. A survey for everybody feeds no figure: figures are by
 * who answers. What was asked and passed by counts as skipped; what was never asked counts nowhere.
 */
export function tallyOf(response: Response, survey: Survey, asked: AskedBreakdowns): readonly Counted[] {
  const { respondent: group } = survey;
  if (group === 'anyone') return [];
  const groups = groupsOf(response, asked);
  const places = BREAKDOWNS.flatMap((breakdown) => groups[breakdown].map((value) => ({ group, breakdown, value })));
  const everywhere: readonly Counted[] = [{ group, breakdown: 'all', value: 'all' }, ...places];
  const answered = route(survey, response.answers).pages.flatMap((page) => {
    if (page.kind !== 'scale' || page.indicator === undefined) return [];
    return [{ indicator: page.indicator, ...outcomeOf(page, response.answers[page.id], survey, response) }];
  });
  return [
    ...everywhere,
    ...answered.flatMap((rated) =>
      everywhere
        // Why somebody gave no rating is told of all together only.
        .filter(({ breakdown }) => breakdown === 'all' || rated.outcome === 'positive' || rated.outcome === 'other')
        .map((place): Counted => ({ ...place, rated })),
    ),
  ];
}

/** The codes of the two scales never overlap, so that an answer tells which one it was given on; without one, the format does. */
function outcomeOf(
  { scale, easyRead }: ScaleQuestion,
  answer: Answer | undefined,
  { easyByNature }: Survey,
  { format }: Pick<Response, 'format'>,
): { readonly series: Series; readonly outcome: Outcome } {
  const code = answer?.kind === 'one' ? answer.code : undefined;
  const read =
    easyRead && (code === undefined ? format === 'easy-read' || easyByNature === true : easyRead.points.includes(code)) ? easyRead : scale;
  const series = read.points.length === 3 ? 'three' : 'five';
  if (code !== undefined) return { series, outcome: read.positive.includes(code) ? 'positive' : 'other' };
  return { series, outcome: answer?.kind === 'apart' ? answer.apart : 'skipped' };
}

import type { Channel } from '../../../domain/response/response.ts';
import { AGES, type Age, NEEDS, type Need } from '../../../domain/said-doing/entry.ts';
import { THEMES, type Theme } from '../../../domain/said-doing/theme.ts';
import { profileOf, RESPONDENTS } from '../../../domain/survey/profileOf.ts';
import type { Respondent } from '../../../domain/survey/survey.ts';
import { waveOf } from '../../../domain/survey/wave.ts';
import { clockDoubtful } from '../../export/clockDoubtful.ts';
import type { SurveyOf } from '../../receive/readResponse.ts';
import { answersFrom } from '../../storage/answerRows.ts';
import type { Database } from '../../storage/flavour.ts';
import type { AnswerRow } from '../../storage/tables.ts';

/** A cell of a table, exact: never shown before it has been through `publishTable`. */
type Cells<Label extends string> = readonly { readonly label: Label; readonly count: number }[];

/** Not asked by the survey, or left open. */
type Unsaid = 'not-said';

/** How many responses said a theme, exactly, and who they are from. */
interface ThemeCounts {
  readonly responses: number;
  readonly tables: {
    readonly wave: Cells<string>;
    readonly respondent: Cells<Respondent>;
    readonly language: Cells<string>;
    readonly channel: Cells<Channel | string>;
    readonly age: Cells<Age | Unsaid>;
    /** Somebody may have several needs: these cells may add up to more than the responses. */
    readonly need: Cells<Need | Unsaid>;
  };
}

/** Responses by theme; a response that says it in two texts counts once. */
export async function responsesByTheme({ db }: Database): Promise<ReadonlyMap<Theme, number>> {
  const rows = await db
    .selectFrom('text_theme')
    .select(({ fn }) => ['theme', fn.count('response_id').distinct().as('count')])
    .groupBy('theme')
    .execute();
  return new Map(THEMES.map((theme) => [theme, Number(rows.find((row) => row.theme === theme)?.count ?? 0)]));
}

export async function themeCounts({ db }: Database, theme: Theme, surveyOf: SurveyOf): Promise<ThemeCounts> {
  const saying = db.selectFrom('text_theme').select('response_id').where('theme', '=', theme);
  const [responses, answers] = await Promise.all([
    db
      .selectFrom('response')
      .select(['id', 'survey', 'version', 'language', 'channel', 'day', 'received_day'])
      .where('id', 'in', saying)
      .execute(),
    db
      .selectFrom('answer')
      .selectAll()
      .where('response_id', 'in', saying)
      .orderBy('response_id')
      .orderBy('question')
      .orderBy('position')
      .execute(),
  ]);
  const answersOf = new Map<string, AnswerRow[]>(responses.map(({ id }) => [id, []]));
  for (const answer of answers) answersOf.get(answer.response_id)?.push(answer);
  const known = responses.map((row) => {
    const survey = surveyOf(row.survey, row.version);
    const profile = survey && profileOf(survey, answersFrom(answersOf.get(row.id) ?? []));
    return { ...row, profile, wave: waveOf(clockDoubtful(row.day, row.received_day) ? row.received_day : row.day).id };
  });
  const present = (values: readonly string[]) => [...new Set(values)].sort();
  const cells = <Label extends string>(labels: readonly Label[], of: (row: (typeof known)[number]) => readonly Label[]): Cells<Label> =>
    labels.map((label) => ({ label, count: known.filter((row) => of(row).includes(label)).length }));
  const one = <T>(value: T | undefined, otherwise: T): readonly T[] => [value ?? otherwise];
  return {
    responses: responses.length,
    tables: {
      wave: cells(present(known.map(({ wave }) => wave)), ({ wave }) => [wave]),
      respondent: cells(RESPONDENTS, ({ profile }) => [profile?.respondent ?? 'anyone']),
      language: cells(present(known.map(({ language }) => language)), ({ language }) => [language]),
      channel: cells(present(known.map(({ channel }) => channel)), ({ channel }) => [channel]),
      age: cells<Age | Unsaid>([...AGES, 'not-said'], ({ profile }) => one<Age | Unsaid>(profile?.age, 'not-said')),
      need: cells<Need | Unsaid>([...NEEDS, 'not-said'], ({ profile }) => (profile?.needs.length ? profile.needs : ['not-said'])),
    },
  };
}

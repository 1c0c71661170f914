import { extname } from 'node:path';
import type { Survey } from '../../domain/survey/survey.ts';
import type { SurveyWords } from '../../i18n/catalogue.ts';
import type { HeldKeys } from '../../sealing/keyPair.ts';
import type { SurveyOf } from '../receive/readResponse.ts';
import { wholeSessions } from '../staff/groups/wholeSessions.ts';
import type { Storage } from '../storage/storage.ts';
import { columnsOf } from './columns.ts';
import type { ExportedSurvey } from './exportedSurvey.ts';
import { GROUP_COLUMNS, type GroupRow, groupRows } from './groupRows.ts';
import { type ReadableResponse, readableResponses } from './readableResponses.ts';
import { writeCsv } from './writeCsv.ts';
import { writeJson } from './writeJson.ts';
import { writeXlsx } from './writeXlsx.ts';

export const EXPORT_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What an export works with. */
export interface Exporter {
  readonly storage: Storage;
  readonly keys: HeldKeys;
  readonly surveyOf: SurveyOf;
  /** The English words of a survey. */
  readonly wordsOf: (survey: Survey) => SurveyWords;
}

export interface ExportRequest {
  readonly format: ExportFormat;
  readonly out: string;
  /** The surveys to export, each in its own table. */
  readonly surveys: readonly string[];
  /** Group sessions as well, in a table of their own. */
  readonly groups?: boolean;
}

export interface ExportReport {
  readonly files: readonly string[];
  readonly responses: number;
  readonly groupSessions: number;
  /** Those whose words could not be opened. They are in the files without their words. */
  readonly unreadable: number;
}

/**
 * Writes responses to files. Several surveys are one file each as CSV (`out` with `-<survey>` before its ending), sheets
 * as XLSX, one list as JSON. Group sessions are one more file, sheet or list, and no row of a response.
 *
 * @throws when a version of a survey that was answered is not in the content of this build, or a file cannot be written.
 */
export async function exportResponses(exporter: Exporter, { format, out, surveys, groups = false }: ExportRequest): Promise<ExportReport> {
  const tally = { responses: 0, groupSessions: 0, unreadable: 0 };
  const counts = await exporter.storage.surveyCounts();
  const tables = surveys.map((id) => ({
    survey: exportedSurvey(
      exporter,
      id,
      counts.filter(({ survey }) => survey === id).map(({ version }) => version),
    ),
    rows: counted(readableResponses(exporter.storage.eachResponse(id), exporter.keys), tally),
  }));
  const sessions = groups ? await sessionRows(exporter, tally) : [];
  switch (format) {
    case 'csv': {
      const files = surveys.map((id) => (surveys.length > 1 ? withSuffix(out, id) : out));
      for (const [at, { survey, rows }] of tables.entries()) await writeCsv(files[at] ?? out, columnsOf(survey), rows);
      if (sessions.length === 0) return { files, ...tally };
      const ofGroups = withSuffix(out, 'group-sessions');
      await writeCsv(ofGroups, GROUP_COLUMNS, sessions);
      return { files: [...files, ofGroups], ...tally };
    }
    case 'xlsx':
      await writeXlsx(out, tables, sessions);
      return { files: [out], ...tally };
    case 'json':
      await writeJson(out, tables, sessions);
      return { files: [out], ...tally };
  }
}

function exportedSurvey({ surveyOf, wordsOf }: Exporter, id: string, versions: readonly number[]): ExportedSurvey {
  const surveys = versions.map((version) => {
    const survey = surveyOf(id, version);
    if (!survey)
      throw new Error(`There are responses to version ${version} of "${id}", which this build does not know. Build it with its content.`);
    return survey;
  });
  const newest = surveyOf(id);
  const answered = surveys.length > 0 || !newest ? surveys : [newest];
  return { id, versions: answered.map((survey) => ({ survey, words: wordsOf(survey) })) };
}

async function sessionRows({ storage, keys }: Exporter, tally: { groupSessions: number; unreadable: number }): Promise<GroupRow[]> {
  const rows: GroupRow[] = [];
  for (const session of await wholeSessions(storage)) {
    const { words, rows: own } = await groupRows(session, keys);
    tally.groupSessions += 1;
    if (words === 'unreadable') tally.unreadable += 1;
    rows.push(...own);
  }
  return rows;
}

async function* counted(
  rows: AsyncIterable<ReadableResponse>,
  tally: { responses: number; unreadable: number },
): AsyncIterable<ReadableResponse> {
  for await (const row of rows) {
    tally.responses += 1;
    if (row.words === 'unreadable') tally.unreadable += 1;
    yield row;
  }
}

function withSuffix(path: string, suffix: string): string {
  const ending = extname(path);
  return `${path.slice(0, path.length - ending.length)}-${suffix}${ending}`;
}

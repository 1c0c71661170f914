import type { Answer } from '../../domain/survey/answer.ts';
import { codebook } from './codebook.ts';
import { type ExportTable, labelOf, type WordedSurvey } from './exportedSurvey.ts';
import type { GroupRow } from './groupRows.ts';
import type { ReadableResponse } from './readableResponses.ts';
import { writeFileWhole } from './writeFileWhole.ts';

/**
 * All tables in one file: `{ codebook: [], responses: [] }`, one response a line, and `groups: []` where there are any. Words are
 * exactly as they were written, or as a listener redacted them.
 */
export function writeJson(path: string, tables: readonly ExportTable[], groups: readonly GroupRow[]): Promise<void> {
  return writeFileWhole(path, chunks(tables, groups));
}

async function* chunks(tables: readonly ExportTable[], groups: readonly GroupRow[]): AsyncIterable<string> {
  yield `{"codebook":${JSON.stringify(tables.flatMap(({ survey }) => codebook(survey)))},\n"responses":[`;
  let separator = '\n';
  for (const { survey, rows } of tables) {
    const worded = new Map(survey.versions.map((version) => [version.survey.version, version]));
    for await (const row of rows) {
      yield separator + JSON.stringify(record(row, worded.get(row.response.version)));
      separator = ',\n';
    }
  }
  yield groups.length === 0 ? '\n]}\n' : `\n],\n"groups":[\n${groups.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`;
}

function record(
  { response, receivedDay, clockDoubtful, words, missing, transcripts, redacted }: ReadableResponse,
  worded: WordedSurvey | undefined,
): unknown {
  // Tablet and session serve one purpose, to notice loss: no file has them.
  const { answers, tablet: _, session: __, ...context } = response;
  const labelled = Object.entries(answers).map(([question, answer]) => [
    question,
    {
      ...answer,
      ...labels(answer, question, worded),
      ...spoken(answer, missing),
      ...(transcripts.has(question) && { transcript: transcripts.get(question) }),
      ...(redacted.includes(question) && { redacted: true }),
    },
  ]);
  return { ...context, receivedDay, clockDoubtful, words, answers: Object.fromEntries(labelled) };
}

/** How long was spoken, and what of it can be heard; the ids of recordings open nothing and serve nobody in a file. */
function spoken(answer: Answer, missing: readonly string[]): { recordings?: { seconds: number; missing: boolean }[] } {
  if (answer.kind !== 'text' || !answer.recordings) return {};
  return { recordings: answer.recordings.map(({ id, seconds }) => ({ seconds, missing: missing.includes(id) })) };
}

function labels(answer: Answer, question: string, worded: WordedSurvey | undefined): { label?: string; labels?: string[] } {
  const label = (code: string) => (worded && labelOf(worded, question, code)) ?? code;
  switch (answer.kind) {
    case 'one':
      return { label: label(answer.code) };
    case 'many':
      return { labels: answer.codes.map(label) };
    case 'apart':
      return { label: label(answer.apart) };
    case 'number':
    case 'text':
      return {};
  }
}

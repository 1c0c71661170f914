import { type Recording, speakSeconds } from '../../domain/response/recording.ts';
import { allPages, isQuestion } from '../../domain/survey/branching.ts';
import type { Question } from '../../domain/survey/survey.ts';
import { type ExportedSurvey, labelOf, type WordedSurvey } from './exportedSurvey.ts';
import type { ReadableResponse } from './readableResponses.ts';

/** `undefined`: an empty cell. Flags are 1 and 0, as every statistics program reads them. */
export type Cell = string | number | undefined;

export interface Column<Row = ReadableResponse> {
  readonly header: string;
  readonly cell: (row: Row) => Cell;
}

const CONTEXT: readonly Column[] = [
  { header: 'id', cell: ({ response }) => response.id },
  { header: 'survey', cell: ({ response }) => response.survey },
  { header: 'version', cell: ({ response }) => response.version },
  { header: 'language', cell: ({ response }) => response.language },
  { header: 'format', cell: ({ response }) => response.format },
  { header: 'channel', cell: ({ response }) => response.channel },
  { header: 'campaign', cell: ({ response }) => response.campaign },
  { header: 'helped', cell: ({ response }) => response.helped?.join(' ') },
  { header: 'about', cell: ({ response }) => response.about },
  { header: 'day', cell: ({ response }) => response.day },
  { header: 'received_day', cell: ({ receivedDay }) => receivedDay },
  { header: 'clock_doubtful', cell: (row) => Number(row.clockDoubtful) },
  { header: 'words', cell: ({ words }) => words },
  { header: 'redacted', cell: ({ redacted }) => redacted.join(' ') || undefined },
];

/**
 * The columns of a survey's table: the context, then each question of every version, a question that two versions share
 * once. For a question `q`:
 *
 * - one option or a point of a scale: `q` (code), `q.label`; with "please say" also `q.said`
 * - several options: `q/<code>` for each (1 chosen, 0 not, empty when not answered), `q.said`
 * - a number or free text: `q`; where it can be spoken to also `q.spoken_seconds` (0 when nothing was said) and
 *   `q.spoken_missing`, how many recordings of it cannot be heard because they have not come, or not whole; and `q.transcript`,
 *   what was typed of them, once a second person has checked it. What a listener redacted stands in `q` or `q.said` for both, and
 *   `redacted` in the context names `q`
 * - ways of answering set apart ("prefer not to say"): in `q` beside other codes, else in `q.apart`
 */
export function columnsOf({ versions }: ExportedSurvey): readonly Column[] {
  const worded = new Map(versions.map((version) => [version.survey.version, version]));
  const columns = new Map(CONTEXT.map((column) => [column.header, column]));
  for (const { survey } of versions) {
    for (const question of allPages(survey).filter(isQuestion)) {
      for (const column of questionColumns(question, worded)) if (!columns.has(column.header)) columns.set(column.header, column);
    }
  }
  return [...columns.values()];
}

function questionColumns(question: Question, worded: ReadonlyMap<number, WordedSurvey>): readonly Column[] {
  const { id } = question;
  const apart: readonly Column[] = question.apart ? [{ header: `${id}.apart`, cell: (row) => apartOf(row, id) }] : [];
  switch (question.kind) {
    case 'choose-one':
    case 'scale': {
      const says = question.kind === 'choose-one' && question.options.some(({ say }) => say !== undefined);
      return [
        { header: id, cell: (row) => codeOf(row, id) },
        { header: `${id}.label`, cell: (row) => codeLabel(row, id, worded) },
        ...(says ? [saidColumn(id)] : []),
      ];
    }
    case 'choose-many':
      return [
        ...question.options.map(({ code }) => ({ header: `${id}/${code}`, cell: (row: ReadableResponse) => chosen(row, id, code) })),
        ...(question.options.some(({ say }) => say !== undefined) ? [saidColumn(id)] : []),
        ...apart,
      ];
    case 'number':
      return [{ header: id, cell: (row) => numberOf(row, id) }, ...apart];
    case 'text':
      return [{ header: id, cell: (row) => textOf(row, id) }, ...(speakSeconds(question) > 0 ? spokenColumns(id) : []), ...apart];
  }
}

const saidColumn = (id: string): Column => ({ header: `${id}.said`, cell: (row) => saidOf(row, id) });

const spokenColumns = (id: string): readonly Column[] => [
  { header: `${id}.spoken_seconds`, cell: (row) => recordingsOf(row, id)?.reduce((sum, { seconds }) => sum + seconds, 0) },
  { header: `${id}.spoken_missing`, cell: (row) => recordingsOf(row, id)?.filter((each) => row.missing.includes(each.id)).length },
  { header: `${id}.transcript`, cell: (row) => row.transcripts.get(id) },
];

function recordingsOf({ response }: ReadableResponse, id: string): readonly Recording[] | undefined {
  const answer = response.answers[id];
  return answer?.kind === 'text' ? (answer.recordings ?? []) : undefined;
}

function codeOf({ response }: ReadableResponse, id: string): Cell {
  const answer = response.answers[id];
  if (answer?.kind === 'apart') return answer.apart;
  return answer?.kind === 'one' ? answer.code : undefined;
}

function codeLabel(row: ReadableResponse, id: string, worded: ReadonlyMap<number, WordedSurvey>): Cell {
  const code = codeOf(row, id);
  const version = worded.get(row.response.version);
  return typeof code === 'string' && version ? labelOf(version, id, code) : undefined;
}

function chosen({ response }: ReadableResponse, id: string, code: string): Cell {
  const answer = response.answers[id];
  return answer?.kind === 'many' ? Number(answer.codes.includes(code)) : undefined;
}

function saidOf({ response }: ReadableResponse, id: string): Cell {
  const answer = response.answers[id];
  return answer?.kind === 'one' || answer?.kind === 'many' ? answer.said : undefined;
}

function apartOf({ response }: ReadableResponse, id: string): Cell {
  const answer = response.answers[id];
  return answer?.kind === 'apart' ? answer.apart : undefined;
}

function numberOf({ response }: ReadableResponse, id: string): Cell {
  const answer = response.answers[id];
  return answer?.kind === 'number' ? answer.number : undefined;
}

function textOf({ response }: ReadableResponse, id: string): Cell {
  const answer = response.answers[id];
  return answer?.kind === 'text' ? answer.text : undefined;
}

import type { Kysely } from 'kysely';
import type { Sealed } from '../../../contract/envelope.ts';
import { TEXT_STATES, type TextRef, type TextState } from '../../../contract/staff/listening.ts';
import { THEMES, type Theme } from '../../../domain/said-doing/theme.ts';
import type { Answers } from '../../../domain/survey/answer.ts';
import type { SealedNote } from '../../../sealing/note.ts';
import { answersFrom } from '../../storage/answerRows.ts';
import type { AnswerRow, Tables } from '../../storage/tables.ts';
import { type RowRecording, type RowTranscript, recordingFrom, transcriptFrom } from './spokenRows.ts';
import { textKey } from './textKey.ts';

/** A text as the database knows it: all but the words. */
export interface TextRow extends TextRef {
  readonly survey: string;
  readonly surveyVersion: number;
  readonly language: string;
  readonly format: string;
  readonly channel: string;
  readonly campaign?: string;
  readonly about?: string;
  readonly day: string;
  readonly receivedDay: string;
  /** The coded answers of the whole response. */
  readonly answers: Answers;
  readonly state: TextState;
  readonly version: number;
  readonly changedBy?: string;
  readonly changedDay?: string;
  readonly themes: readonly Theme[];
  readonly concern?: 'open' | 'settled';
  /** What opens the response's words. */
  readonly sealed: { readonly keyId: string; readonly receiptHash: string; readonly words?: Sealed };
  readonly redacted?: SealedNote;
  readonly originalRemoved: boolean;
  /** What was spoken, in order; none where somebody only wrote. */
  readonly recordings: readonly RowRecording[];
  readonly transcript?: RowTranscript;
}

/** Far from the number of parameters that either database takes. */
const AT_ONCE = 500;

/** The rows of these texts, with their themes, concerns and coded answers; those that are gone are left out. */
export async function textRows(db: Kysely<Tables>, refs: readonly TextRef[]): Promise<readonly TextRow[]> {
  const rows: TextRow[] = [];
  for (let at = 0; at < refs.length; at += AT_ONCE) rows.push(...(await readRows(db, refs.slice(at, at + AT_ONCE))));
  return rows;
}

async function readRows(db: Kysely<Tables>, refs: readonly TextRef[]): Promise<readonly TextRow[]> {
  const ids = [...new Set(refs.map(({ response }) => response))];
  if (ids.length === 0) return [];
  const wanted = new Set(refs.map(textKey));
  const [texts, themes, concerns, answers, recordings, transcripts] = await Promise.all([
    db
      .selectFrom('text')
      .innerJoin('response', 'response.id', 'text.response_id')
      .selectAll('text')
      .select([
        'response.survey',
        'response.version as survey_version',
        'response.language',
        'response.format',
        'response.channel',
        'response.campaign',
        'response.about',
        'response.day',
        'response.key_id',
        'response.receipt_hash',
        'response.words_enc',
        'response.words_ct',
      ])
      .where('text.response_id', 'in', ids)
      .execute(),
    db.selectFrom('text_theme').selectAll().where('response_id', 'in', ids).execute(),
    db.selectFrom('concern').select(['response_id', 'question', 'settled_day']).where('response_id', 'in', ids).execute(),
    db
      .selectFrom('answer')
      .selectAll()
      .where('response_id', 'in', ids)
      .orderBy('response_id')
      .orderBy('question')
      .orderBy('position')
      .execute(),
    db
      .selectFrom('recording')
      .select(['id', 'response_id', 'question', 'seconds', 'state', 'received_day', 'deleted_day'])
      .where('response_id', 'in', ids)
      .orderBy('position')
      .execute(),
    db.selectFrom('transcript').selectAll().where('response_id', 'in', ids).execute(),
  ]);
  const keyOf = (row: { readonly response_id: string | null; readonly question: string }) =>
    textKey({ response: row.response_id ?? '', question: row.question });
  const themesOf = grouped(themes, keyOf);
  const concernOf = new Map(concerns.map((row) => [keyOf(row), row]));
  const recordingsOf = grouped(recordings, keyOf);
  const transcriptOf = new Map(transcripts.map((row) => [keyOf(row), row]));
  const answersOf = grouped(answers, (row: AnswerRow) => row.response_id);
  return texts.flatMap((row): TextRow[] => {
    const ref = { response: row.response_id, question: row.question };
    if (!wanted.has(textKey(ref))) return [];
    const coded = new Set((themesOf.get(textKey(ref)) ?? []).map(({ theme }) => theme));
    const concern = concernOf.get(textKey(ref));
    const transcript = transcriptOf.get(textKey(ref));
    return [
      {
        ...ref,
        survey: row.survey,
        surveyVersion: row.survey_version,
        language: row.language,
        format: row.format,
        channel: row.channel,
        ...(row.campaign !== null && { campaign: row.campaign }),
        ...(row.about !== null && { about: row.about }),
        day: row.day,
        receivedDay: row.received_day,
        answers: answersFrom(answersOf.get(row.response_id) ?? []),
        state: TEXT_STATES.find((state) => state === row.state) ?? 'new',
        version: row.version,
        ...(row.changed_by_name !== null && { changedBy: row.changed_by_name }),
        ...(row.changed_day !== null && { changedDay: row.changed_day }),
        themes: THEMES.filter((theme) => coded.has(theme)),
        ...(concern && { concern: concern.settled_day === null ? ('open' as const) : ('settled' as const) }),
        sealed: {
          keyId: row.key_id,
          receiptHash: row.receipt_hash,
          ...(row.words_enc !== null && row.words_ct !== null && { words: { enc: row.words_enc, ct: row.words_ct } }),
        },
        ...(row.redacted_key !== null &&
          row.redacted_enc !== null &&
          row.redacted_ct !== null && { redacted: { keyId: row.redacted_key, enc: row.redacted_enc, ct: row.redacted_ct } }),
        originalRemoved: row.original_removed === 1,
        recordings: (recordingsOf.get(textKey(ref)) ?? []).map((recording) => recordingFrom(recording, row.received_day)),
        ...(transcript && { transcript: transcriptFrom(transcript) }),
      },
    ];
  });
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

import type { Kysely } from 'kysely';
import { HELPED } from '../../domain/response/helped.ts';
import type { Channel, Format } from '../../domain/response/response.ts';
import { answersFrom } from './answerRows.ts';
import { withRecordings } from './recordingRows.ts';
import type { RecordingRow } from './recordingTables.ts';
import { missingIn, transcribed } from './spokenOf.ts';
import type { KeptResponse } from './storage.ts';
import type { AnswerRow, ResponseRow, Tables } from './tables.ts';

const PAGE = 500;

/**
 * Responses by id, a page at a time, so that an export of any size neither fills the memory nor keeps the endpoint
 * waiting. A response and its answers are read in one snapshot: it is whole, or withdrawn and not there.
 */
export async function* readResponses(db: Kysely<Tables>, survey: string | undefined): AsyncIterable<KeptResponse> {
  let last = '';
  for (;;) {
    const page = await readPage(db, survey, last);
    yield* page;
    const end = page.at(-1);
    if (!end || page.length < PAGE) return;
    last = end.coded.id;
  }
}

function readPage(db: Kysely<Tables>, survey: string | undefined, after: string): Promise<KeptResponse[]> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const responses = await transaction
        .selectFrom('response')
        .selectAll()
        .where('id', '>', after)
        .$if(survey !== undefined, (query) => query.where('survey', '=', survey ?? ''))
        .orderBy('id')
        .limit(PAGE)
        .execute();
      if (responses.length === 0) return [];
      const ids = responses.map(({ id }) => id);
      const answers = await transaction
        .selectFrom('answer')
        .selectAll()
        .where('response_id', 'in', ids)
        .orderBy('response_id')
        .orderBy('question')
        .orderBy('position')
        .execute();
      const recordings = await transaction
        .selectFrom('recording')
        .selectAll()
        .where('response_id', 'in', ids)
        .orderBy('response_id')
        .orderBy('question')
        .orderBy('position')
        .execute();
      const transcripts = await transaction
        .selectFrom('transcript')
        .select(['response_id', 'question', 'words_key', 'words_enc', 'words_ct', 'checked_day'])
        .where('response_id', 'in', ids)
        .where('checked_day', 'is not', null)
        .execute();
      const redactions = await transaction
        .selectFrom('text')
        .select(['response_id', 'question', 'redacted_key', 'redacted_enc', 'redacted_ct'])
        .where('response_id', 'in', ids)
        .where('redacted_key', 'is not', null)
        .execute();
      const [answersOf, recordingsOf, transcriptsOf] = [byResponse(answers), byResponse(recordings), byResponse(transcripts)];
      const redactionsOf = byResponse(redactions);
      return responses.map((row) => ({
        ...keptResponse(row, answersOf.get(row.id) ?? [], recordingsOf.get(row.id) ?? []),
        ...transcribed(transcriptsOf.get(row.id)),
        ...redacted(redactionsOf.get(row.id)),
      }));
    });
}

function byResponse<T extends { readonly response_id: string | null }>(rows: readonly T[]): ReadonlyMap<string | null, T[]> {
  const groups = new Map<string | null, T[]>();
  for (const row of rows) {
    const group = groups.get(row.response_id);
    if (group) group.push(row);
    else groups.set(row.response_id, [row]);
  }
  return groups;
}

type Redaction = Pick<Tables['text'], 'question' | 'redacted_key' | 'redacted_enc' | 'redacted_ct'>;

function redacted(rows: readonly Redaction[] = []): Pick<KeptResponse, 'redactions'> {
  const notes = rows.flatMap(({ question, redacted_key: keyId, redacted_enc: enc, redacted_ct: ct }) =>
    keyId === null || enc === null || ct === null ? [] : [[question, { keyId, enc, ct }] as const],
  );
  return notes.length > 0 ? { redactions: new Map(notes) } : {};
}

function keptResponse(row: ResponseRow, answers: readonly AnswerRow[], recordings: readonly RecordingRow[]): KeptResponse {
  return {
    coded: {
      id: row.id,
      survey: row.survey,
      version: row.version,
      language: row.language,
      // Both were parsed against the closed lists before they were written.
      format: row.format as Format,
      channel: row.channel as Channel,
      ...(row.campaign !== null && { campaign: row.campaign }),
      ...(row.about !== null && { about: row.about }),
      ...(row.helped !== null && { helped: HELPED.filter((way) => row.helped?.split(' ').includes(way)) }),
      ...(row.tablet_id !== null && { tablet: row.tablet_id }),
      ...(row.session !== null && { session: row.session }),
      day: row.day,
      answers: withRecordings(answersFrom(answers), recordings),
    },
    ...missingIn(recordings),
    ...(row.words_enc !== null && row.words_ct !== null && { words: { enc: row.words_enc, ct: row.words_ct } }),
    ...(row.words_deleted_day !== null && { wordsDeletedDay: row.words_deleted_day }),
    keyId: row.key_id,
    receiptHash: row.receipt_hash,
    digest: row.digest,
    receivedDay: row.received_day,
  };
}

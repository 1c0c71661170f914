import type { Transaction } from 'kysely';
import { answerRows } from './answerRows.ts';
import type { ArrivingResponse, KeptResponse, StoreOutcome } from './storage.ts';
import type { ResponseRow, Tables } from './tables.ts';

/** Rows per statement: six values each, far from the 32,766 that SQLite takes. */
const ANSWERS_PER_INSERT = 1_000;

/** Stores what is neither withdrawn nor here yet, and says of each what became of it. */
export async function storeBatch(
  transaction: Transaction<Tables>,
  responses: readonly ArrivingResponse[],
): Promise<readonly StoreOutcome[]> {
  if (responses.length === 0) return [];
  const withdrawn = await noteArrivals(transaction, responses);
  const staying = responses.filter(({ receiptHash }) => !withdrawn.has(receiptHash));
  const inserted = await insert(transaction, firstOfEachId(staying));
  const kept = await digests(transaction, staying);
  return responses.map((response) => {
    if (withdrawn.has(response.receiptHash)) return 'withdrawn';
    if (inserted.delete(response)) return 'stored';
    return kept.get(response.coded.id) === response.digest ? 'already-stored' : 'id-taken';
  });
}

/** The receipt hashes among these that were withdrawn; each is marked as having arrived. */
async function noteArrivals(transaction: Transaction<Tables>, responses: readonly ArrivingResponse[]): Promise<ReadonlySet<string>> {
  const hashes = responses.map(({ receiptHash }) => receiptHash);
  const rows = await transaction.selectFrom('withdrawal').selectAll().where('receipt_hash', 'in', hashes).execute();
  const news = rows.filter(({ arrived }) => arrived === 0).map(({ receipt_hash }) => receipt_hash);
  if (news.length > 0) await transaction.updateTable('withdrawal').set({ arrived: 1 }).where('receipt_hash', 'in', news).execute();
  return new Set(rows.map(({ receipt_hash }) => receipt_hash));
}

/** In order of id: two batches that share ids then wait for each other instead of locking each other out. */
function firstOfEachId(responses: readonly ArrivingResponse[]): ArrivingResponse[] {
  const byId = new Map<string, ArrivingResponse>();
  for (const response of responses) if (!byId.has(response.coded.id)) byId.set(response.coded.id, response);
  return [...byId.values()].sort((one, other) => (one.coded.id < other.coded.id ? -1 : 1));
}

async function insert(transaction: Transaction<Tables>, responses: readonly ArrivingResponse[]): Promise<Set<ArrivingResponse>> {
  if (responses.length === 0) return new Set();
  const rows = await transaction
    .insertInto('response')
    .values(responses.map(responseRow))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  const ids = new Set(rows.map(({ id }) => id));
  const inserted = responses.filter(({ coded }) => ids.has(coded.id));
  const answers = inserted.flatMap(({ coded }) => answerRows(coded.id, coded.answers));
  for (let at = 0; at < answers.length; at += ANSWERS_PER_INSERT) {
    await transaction
      .insertInto('answer')
      .values(answers.slice(at, at + ANSWERS_PER_INSERT))
      .execute();
  }
  const texts = inserted.flatMap((response) =>
    wrote(response).map((question) => ({ response_id: response.coded.id, question, received_day: response.receivedDay })),
  );
  for (let at = 0; at < texts.length; at += ANSWERS_PER_INSERT) {
    await transaction
      .insertInto('text')
      .values(texts.slice(at, at + ANSWERS_PER_INSERT))
      .execute();
  }
  return new Set(inserted);
}

/** The questions with words for a listener to read. */
function wrote({ coded, words, wrote }: ArrivingResponse): readonly string[] {
  if (!words) return [];
  return wrote ?? Object.entries(coded.answers).flatMap(([question, { kind }]) => (kind === 'text' ? [question] : []));
}

async function digests(transaction: Transaction<Tables>, responses: readonly ArrivingResponse[]): Promise<ReadonlyMap<string, string>> {
  if (responses.length === 0) return new Map();
  const ids = responses.map(({ coded }) => coded.id);
  const rows = await transaction.selectFrom('response').select(['id', 'digest']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, digest }) => [id, digest]));
}

function responseRow({ coded, words, keyId, receiptHash, digest, receivedDay }: KeptResponse): ResponseRow {
  return {
    id: coded.id,
    digest,
    receipt_hash: receiptHash,
    survey: coded.survey,
    version: coded.version,
    language: coded.language,
    format: coded.format,
    channel: coded.channel,
    campaign: coded.campaign ?? null,
    about: coded.about ?? null,
    day: coded.day,
    received_day: receivedDay,
    key_id: keyId,
    words_enc: words?.enc ?? null,
    words_ct: words?.ct ?? null,
  };
}

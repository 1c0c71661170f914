import type { Transaction } from 'kysely';
import { HELPED } from '../../domain/response/helped.ts';
import type { Tally } from '../tally/tally.ts';
import { answerRows } from './answerRows.ts';
import { noteArrivals } from './noteArrivals.ts';
import { recordingRows } from './recordingRows.ts';
import type { ArrivingResponse, KeptResponse, StoreOutcome } from './storage.ts';
import type { ResponseRow, Tables } from './tables.ts';
import { noteGone } from './tabletsGone.ts';
import type { TabletSessionRow } from './tabletTables.ts';

/** Rows per statement: ten values at most each, far from the 32,766 that SQLite takes. */
const ROWS_PER_INSERT = 1_000;

/** Stores and counts what is neither withdrawn nor here yet, and says of each what became of it. */
export async function storeBatch(
  transaction: Transaction<Tables>,
  responses: readonly ArrivingResponse[],
  tally: Tally,
): Promise<readonly StoreOutcome[]> {
  if (responses.length === 0) return [];
  const withdrawn = await noteArrivals(transaction, responses);
  await noteGone(transaction, responses.filter(({ receiptHash }) => withdrawn.has(receiptHash)).flatMap(onTablet));
  const staying = responses.filter(({ receiptHash }) => !withdrawn.has(receiptHash));
  const inserted = await insert(transaction, inOrder(await withRecordingsOfTheirOwn(transaction, firstOfEachId(staying))), tally);
  const kept = await digests(transaction, staying);
  return responses.map((response) => {
    if (withdrawn.has(response.receiptHash)) return 'withdrawn';
    if (inserted.delete(response)) return 'stored';
    return kept.get(response.coded.id) === response.digest ? 'already-stored' : 'id-taken';
  });
}

function firstOfEachId(responses: readonly ArrivingResponse[]): ArrivingResponse[] {
  const byId = new Map<string, ArrivingResponse>();
  for (const response of responses) if (!byId.has(response.coded.id)) byId.set(response.coded.id, response);
  return [...byId.values()];
}

/** Of id: two batches that share ids then wait for each other instead of locking each other out. */
function inOrder(responses: readonly ArrivingResponse[]): ArrivingResponse[] {
  return [...responses].sort((one, other) => (one.coded.id < other.coded.id ? -1 : 1));
}

async function insert(
  transaction: Transaction<Tables>,
  responses: readonly ArrivingResponse[],
  tally: Tally,
): Promise<Set<ArrivingResponse>> {
  if (responses.length === 0) return new Set();
  const waves = await tally.waves(
    transaction,
    responses.map(({ coded, receivedDay }) => ({ day: coded.day, receivedDay })),
  );
  const rows = await transaction
    .insertInto('response')
    .values(responses.map((response, at) => responseRow(response, waves[at] ?? null)))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  const ids = new Set(rows.map(({ id }) => id));
  const inserted = responses.filter(({ coded }) => ids.has(coded.id));
  const answers = inserted.flatMap(({ coded }) => answerRows(coded.id, coded.answers));
  for (const some of inParts(answers)) await transaction.insertInto('answer').values(some).execute();
  await tally.add(
    transaction,
    responses.flatMap(({ coded }, at) => (ids.has(coded.id) ? [{ coded, wave: waves[at] ?? '' }] : [])),
  );
  const texts = inserted.flatMap((response) =>
    heardAndRead(response).map((question) => ({ response_id: response.coded.id, question, received_day: response.receivedDay })),
  );
  for (const some of inParts(texts)) await transaction.insertInto('text').values(some).execute();
  const recordings = inserted.flatMap(({ coded, keyId }) => recordingRows(coded, keyId));
  for (const some of inParts(recordings)) await transaction.insertInto('recording').values(some).execute();
  for (const some of inParts(sessionsOf(inserted))) {
    await transaction
      .insertInto('tablet_session')
      .values(some)
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
  }
  return new Set(inserted);
}

/** What a tablet may say that it kept of a response: itself and its recordings. */
function onTablet({ coded, keyId, receivedDay: day }: ArrivingResponse): readonly { readonly id: string; readonly day: string }[] {
  return coded.tablet === undefined ? [] : [coded, ...recordingRows(coded, keyId)].map(({ id }) => ({ id, day }));
}

/** The sessions that responses name, as far as their names say what they are: no tablet may have told of them yet. */
function sessionsOf(responses: readonly ArrivingResponse[]): readonly TabletSessionRow[] {
  const names = new Set(responses.flatMap(({ coded }) => (coded.session === undefined ? [] : [coded.session])));
  return [...names].map((name) => {
    const [place = '', day = ''] = name.split('.');
    return { name, place, day, kind: null, roles: null };
  });
}

function* inParts<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) yield rows.slice(at, at + ROWS_PER_INSERT);
}

/** The questions with words for a listener to read, or with something to hear. */
function heardAndRead({ coded, words, wrote }: ArrivingResponse): readonly string[] {
  const texts = Object.entries(coded.answers).flatMap(([question, answer]) => (answer.kind === 'text' ? [{ question, answer }] : []));
  const written = words ? (wrote ?? texts.map(({ question }) => question)) : [];
  const spoken = texts.filter(({ answer }) => answer.recordings?.length).map(({ question }) => question);
  return [...new Set([...written, ...spoken])];
}

/**
 * Without those that name a recording which is, or was, another response's or a group's: an id is one sound for ever, and whoever knows it
 * must not come to stand in its place.
 */
async function withRecordingsOfTheirOwn(
  transaction: Transaction<Tables>,
  responses: readonly ArrivingResponse[],
): Promise<ArrivingResponse[]> {
  const rows = responses.flatMap(({ coded, keyId }) => recordingRows(coded, keyId));
  const ids = rows.map(({ id }) => id);
  const owners = new Map<string, string>();
  for (const some of inParts(ids)) {
    const there = await transaction.selectFrom('recording').select(['id', 'response_id']).where('id', 'in', some).execute();
    for (const { id, response_id } of there) owners.set(id, response_id ?? '');
    const gone = await transaction.selectFrom('recording_removal').select('id').where('id', 'in', some).execute();
    for (const { id } of gone) if (!owners.has(id)) owners.set(id, '');
  }
  return responses.filter(({ coded }) => {
    const mine = rows.filter(({ response_id }) => response_id === coded.id);
    if (mine.some(({ id }) => (owners.get(id) ?? coded.id) !== coded.id)) return false;
    for (const { id } of mine) owners.set(id, coded.id);
    return true;
  });
}

async function digests(transaction: Transaction<Tables>, responses: readonly ArrivingResponse[]): Promise<ReadonlyMap<string, string>> {
  if (responses.length === 0) return new Map();
  const ids = responses.map(({ coded }) => coded.id);
  const rows = await transaction.selectFrom('response').select(['id', 'digest']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, digest }) => [id, digest]));
}

function responseRow({ coded, words, keyId, receiptHash, digest, receivedDay }: KeptResponse, wave: string | null): ResponseRow {
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
    words_deleted_day: null,
    helped: coded.helped === undefined ? null : HELPED.filter((way) => coded.helped?.includes(way)).join(' '),
    tablet_id: coded.tablet ?? null,
    session: coded.session ?? null,
    wave,
  };
}

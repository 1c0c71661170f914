import type { Transaction } from 'kysely';
import { groupRows } from './groupRows.ts';
import type { GroupSessionRow } from './groupTables.ts';
import { noteArrivals } from './noteArrivals.ts';
import { groupRecordingRows } from './recordingRows.ts';
import type { RecordingRow } from './recordingTables.ts';
import type { KeptGroup, StoreOutcome } from './storage.ts';
import type { Tables } from './tables.ts';
import { noteGone } from './tabletsGone.ts';

/** Stores what is neither withdrawn nor here yet, as `storeBatch` does for responses. There are few of them, so one by one. */
export async function storeGroups(transaction: Transaction<Tables>, sessions: readonly KeptGroup[]): Promise<readonly StoreOutcome[]> {
  if (sessions.length === 0) return [];
  const withdrawn = await noteArrivals(transaction, sessions);
  await noteGone(transaction, sessions.filter(({ receiptHash }) => withdrawn.has(receiptHash)).flatMap(whatIsGone));
  const outcomes = new Map<KeptGroup, StoreOutcome>();
  // In the order of their ids: two batches that share ids then wait for each other instead of locking each other out.
  for (const session of [...sessions].sort((one, other) => (one.coded.id < other.coded.id ? -1 : 1)))
    outcomes.set(session, withdrawn.has(session.receiptHash) ? 'withdrawn' : await storeOne(transaction, session));
  return sessions.map((session) => outcomes.get(session) ?? 'id-taken');
}

async function storeOne(transaction: Transaction<Tables>, session: KeptGroup): Promise<StoreOutcome> {
  const { id } = session.coded;
  const recordings = groupRecordingRows(session.coded, session.keyId);
  if (!(await areItsOwn(transaction, recordings))) return 'id-taken';
  const inserted = await transaction
    .insertInto('group_session')
    .values(sessionRow(session))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) {
    const there = await transaction.selectFrom('group_session').select('digest').where('id', '=', id).executeTakeFirst();
    return there?.digest === session.digest ? 'already-stored' : 'id-taken';
  }
  const { items, counts } = groupRows(id, session.coded.items);
  await transaction.insertInto('group_item').values(items).execute();
  if (counts.length > 0) await transaction.insertInto('group_count').values(counts).execute();
  if (recordings.length > 0) await transaction.insertInto('recording').values(recordings).execute();
  return 'stored';
}

/** What a tablet may say that it kept of a session: itself and its recordings. */
function whatIsGone({ coded, keyId, receivedDay: day }: KeptGroup): readonly { readonly id: string; readonly day: string }[] {
  return [coded, ...groupRecordingRows(coded, keyId)].map(({ id }) => ({ id, day }));
}

/** Whether none of them is, or was, another's: see `storeBatch`. */
async function areItsOwn(transaction: Transaction<Tables>, recordings: readonly RecordingRow[]): Promise<boolean> {
  if (recordings.length === 0) return true;
  const ids = recordings.map(({ id }) => id);
  const there = await transaction.selectFrom('recording').select(['id', 'session_id']).where('id', 'in', ids).execute();
  const gone = await transaction.selectFrom('recording_removal').select('id').where('id', 'in', ids).execute();
  const owners = new Map<string, string | null>([
    ...gone.map(({ id }) => [id, null] as const),
    ...there.map((row) => [row.id, row.session_id] as const),
  ]);
  return recordings.every(({ id, session_id }) => !owners.has(id) || owners.get(id) === session_id);
}

function sessionRow({ coded, words, keyId, receiptHash, digest, receivedDay }: KeptGroup): GroupSessionRow {
  const { id, plan, who, ages, people, joined, language, format, day } = coded;
  return {
    id,
    digest,
    receipt_hash: receiptHash,
    plan,
    who,
    ages,
    people,
    joined: Number(joined === true),
    language,
    format,
    day,
    received_day: receivedDay,
    key_id: keyId,
    words_enc: words?.enc ?? null,
    words_ct: words?.ct ?? null,
    words_deleted_day: null,
    wave: null,
  };
}

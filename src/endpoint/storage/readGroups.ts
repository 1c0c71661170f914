import type { Kysely, Transaction } from 'kysely';
import type { CodedGroup } from '../../domain/session/groupSchema.ts';
import { itemFrom } from './groupRows.ts';
import type { GroupCountRow, GroupItemRow, GroupSessionRow } from './groupTables.ts';
import type { RecordingRow } from './recordingTables.ts';
import { missingIn, transcribed } from './spokenOf.ts';
import type { KeptGroup } from './storage.ts';
import type { Tables } from './tables.ts';

/** Every session, newest day first, in one snapshot. A partnership has some hundreds of them, so they are read at once. */
export function readGroups(db: Kysely<Tables>): Promise<readonly KeptGroup[]> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(groupsIn);
}

/** The same in a transaction that is under way. */
export async function groupsIn(transaction: Transaction<Tables>): Promise<readonly KeptGroup[]> {
  const [sessions, items, counts, recordings, transcripts] = [
    await transaction.selectFrom('group_session').selectAll().orderBy('day', 'desc').orderBy('id').execute(),
    await transaction.selectFrom('group_item').selectAll().orderBy('session_id').orderBy('position').execute(),
    await transaction.selectFrom('group_count').selectAll().orderBy('session_id').orderBy('position').orderBy('place').execute(),
    await transaction.selectFrom('recording').selectAll().where('session_id', 'is not', null).orderBy('position').execute(),
    await transaction.selectFrom('transcript').selectAll().where('session_id', 'is not', null).execute(),
  ];
  const itemsOf = grouped(items, ({ session_id }) => session_id);
  const countsOf = grouped(counts, ({ session_id, position }) => `${session_id} ${position}`);
  const [recordingsOf, transcriptsOf] = [grouped(recordings, ownerOf), grouped(transcripts, ownerOf)];
  return sessions.map((row) => ({
    ...keptGroup(row, itemsOf.get(row.id) ?? [], countsOf, recordingsOf.get(row.id) ?? []),
    ...transcribed(transcriptsOf.get(row.id)),
  }));
}

function keptGroup(
  row: GroupSessionRow,
  items: readonly GroupItemRow[],
  countsOf: ReadonlyMap<string, readonly GroupCountRow[]>,
  recordings: readonly RecordingRow[],
): KeptGroup {
  const { id, plan, people, language, day } = row;
  return {
    coded: {
      id,
      plan,
      // All three were parsed against the closed lists before they were written.
      who: row.who as CodedGroup['who'],
      ages: row.ages as CodedGroup['ages'],
      format: row.format as CodedGroup['format'],
      people,
      ...(row.joined === 1 && { joined: true }),
      language,
      day,
      items: items.map((item) =>
        itemFrom(
          item,
          countsOf.get(`${item.session_id} ${item.position}`) ?? [],
          recordings.filter(({ question }) => question === item.activity),
        ),
      ),
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

const ownerOf = ({ session_id }: Pick<RecordingRow, 'session_id'>): string => session_id ?? '';

/** Rows by what they belong to, in their order. */
export function grouped<Row>(rows: readonly Row[], by: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(by(row), [...(groups.get(by(row)) ?? []), row]);
  return groups;
}

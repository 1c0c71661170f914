import type { Kysely, Transaction } from 'kysely';
import type { CodedPart } from '../../domain/session/partSchema.ts';
import { partFrom } from './partRows.ts';
import type { GroupPartRow } from './partTables.ts';
import { grouped } from './readGroups.ts';
import type { KeptPart } from './storage.ts';
import type { Tables } from './tables.ts';

/** Every part of every session, in one snapshot and by id: the order tells nothing about who sent when. */
export function readParts(db: Kysely<Tables>): Promise<readonly KeptPart[]> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(partsIn);
}

/** The same in a transaction that is under way. */
export async function partsIn(transaction: Transaction<Tables>): Promise<readonly KeptPart[]> {
  const [parts, items, counts] = [
    await transaction.selectFrom('group_part').selectAll().orderBy('id').execute(),
    await transaction.selectFrom('group_part_item').selectAll().orderBy('part_id').orderBy('position').execute(),
    await transaction.selectFrom('group_part_count').selectAll().orderBy('part_id').orderBy('position').orderBy('place').execute(),
  ];
  const itemsOf = grouped(items, ({ part_id }) => part_id);
  const countsOf = grouped(counts, ({ part_id, position }) => `${part_id} ${position}`);
  return parts.map((row) =>
    keptPart(
      row,
      partFrom(itemsOf.get(row.id) ?? [], (item) => countsOf.get(`${item.part_id} ${item.position}`) ?? []),
    ),
  );
}

function keptPart(row: GroupPartRow, said: Pick<CodedPart, 'items' | 'notSaid'>): KeptPart {
  const { id, plan, language, day } = row;
  return {
    coded: {
      id,
      session: row.session_id,
      plan,
      // All three were parsed against the closed lists before they were written.
      who: row.who as CodedPart['who'],
      ages: row.ages as CodedPart['ages'],
      format: row.format as CodedPart['format'],
      language,
      day,
      ...said,
    },
    ...(row.words_enc !== null && row.words_ct !== null && { words: { enc: row.words_enc, ct: row.words_ct } }),
    ...(row.words_deleted_day !== null && { wordsDeletedDay: row.words_deleted_day }),
    keyId: row.key_id,
    receiptHash: row.receipt_hash,
    digest: row.digest,
    receivedDay: row.received_day,
  };
}

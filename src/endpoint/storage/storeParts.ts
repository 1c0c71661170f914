import type { Transaction } from 'kysely';
import { MOST_PHONES } from '../../domain/session/groupPart.ts';
import { noteArrivals } from './noteArrivals.ts';
import { partRows } from './partRows.ts';
import type { GroupPartRow } from './partTables.ts';
import type { KeptPart, StoreOutcome } from './storage.ts';
import type { Tables } from './tables.ts';

/** Stores what is neither withdrawn nor here yet, and no more of a session than it can have, as `storeGroups` does sessions. */
export async function storeParts(transaction: Transaction<Tables>, parts: readonly KeptPart[]): Promise<readonly StoreOutcome[]> {
  if (parts.length === 0) return [];
  const withdrawn = await noteArrivals(transaction, parts);
  const outcomes = new Map<KeptPart, StoreOutcome>();
  for (const part of [...parts].sort((one, other) => (one.coded.id < other.coded.id ? -1 : 1)))
    outcomes.set(part, withdrawn.has(part.receiptHash) ? 'withdrawn' : await storeOne(transaction, part));
  return parts.map((part) => outcomes.get(part) ?? 'id-taken');
}

async function storeOne(transaction: Transaction<Tables>, part: KeptPart): Promise<StoreOutcome> {
  const { id, session } = part.coded;
  const there = await transaction.selectFrom('group_part').select('digest').where('id', '=', id).executeTakeFirst();
  if (there) return there.digest === part.digest ? 'already-stored' : 'id-taken';
  if ((await phonesOf(transaction, session)) >= MOST_PHONES) return 'session-full';
  const inserted = await transaction
    .insertInto('group_part')
    .values(partRow(part))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  // Another batch has brought it since it was looked for.
  if (!inserted) return storeOne(transaction, part);
  const { items, counts } = partRows(part.coded);
  await transaction.insertInto('group_part_item').values(items).execute();
  if (counts.length > 0) await transaction.insertInto('group_part_count').values(counts).execute();
  return 'stored';
}

/** How many phones have given something to a session. */
export async function phonesOf(db: Pick<Transaction<Tables>, 'selectFrom'>, session: string): Promise<number> {
  const { phones } = await db
    .selectFrom('group_part')
    .select(({ fn }) => fn.countAll().as('phones'))
    .where('session_id', '=', session)
    .executeTakeFirstOrThrow();
  return Number(phones);
}

function partRow({ coded, words, keyId, receiptHash, digest, receivedDay }: KeptPart): GroupPartRow {
  const { id, session, plan, who, ages, language, format, day } = coded;
  return {
    id,
    session_id: session,
    digest,
    receipt_hash: receiptHash,
    plan,
    who,
    ages,
    language,
    format,
    day,
    received_day: receivedDay,
    key_id: keyId,
    words_enc: words?.enc ?? null,
    words_ct: words?.ct ?? null,
    words_deleted_day: null,
  };
}

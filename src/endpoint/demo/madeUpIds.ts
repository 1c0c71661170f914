import type { Kysely } from 'kysely';
import type { Tables } from '../storage/tables.ts';

/** Which rows of a table a demonstration put in: ids of waves, numbers of figures and of shares. */
export async function madeUpIds(db: Kysely<Tables>, kind: 'edition' | 'data_point' | 'benchmark'): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('made_up').select('id').where('kind', '=', kind).execute();
  return new Set(rows.map(({ id }) => id));
}

import { type CreateTableBuilder, sql } from 'kysely';
import type { Flavour } from '../flavour.ts';

/**
 * On SQLite, tables of what families send have no rowid: rows lie in the order of their random ids, so that the file does
 * not tell who answered after whom.
 */
export function clustering(flavour: Flavour) {
  return <T extends string, C extends string>(table: CreateTableBuilder<T, C>): CreateTableBuilder<T, C> =>
    flavour === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table;
}

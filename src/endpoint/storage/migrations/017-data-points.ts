import type { Kysely, Migration } from 'kysely';
import type { Flavour } from '../flavour.ts';

/** Figures that were counted elsewhere, and the shares of people that responses should reflect. Rows are added and never changed. */
export function dataPoints(flavour: Flavour): Migration {
  const serial = flavour === 'sqlite' ? 'integer' : 'bigserial';
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable('data_point')
        .addColumn('seq', serial, (column) => column.primaryKey())
        .addColumn('series', 'text', (column) => column.notNull())
        .addColumn('period', 'text', (column) => column.notNull())
        .addColumn('value', 'double precision', (column) => column.notNull())
        .addColumn('numerator', 'double precision')
        .addColumn('denominator', 'double precision')
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('source_date', 'text', (column) => column.notNull())
        .addColumn('note', 'text')
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('why', 'text')
        .execute();
      await db.schema.createIndex('data_point_series').on('data_point').columns(['series', 'period']).execute();
      await db.schema
        .createTable('benchmark')
        .addColumn('seq', serial, (column) => column.primaryKey())
        .addColumn('breakdown', 'text', (column) => column.notNull())
        .addColumn('value', 'text', (column) => column.notNull())
        .addColumn('share', 'double precision')
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('source_date', 'text', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .execute();
    },
  };
}

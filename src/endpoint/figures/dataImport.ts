import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { PreviewReply, StoreReply, StoreRequest } from '../../contract/staff/dataFigures.ts';
import type { Thresholds } from '../../domain/disclosure/thresholds.ts';
import { type CheckedRow, checkRows, isLeft } from '../../domain/indicator/checkRows.ts';
import type { DataRow } from '../../domain/indicator/dataRow.ts';
import type { DataPoint, DataSeries } from '../../domain/indicator/dataSeries.ts';
import type { Audit, AuditActor } from '../staff/audit.ts';
import type { Database } from '../storage/flavour.ts';
import type { Tables } from '../storage/tables.ts';
import type { DataPoints, EnteredPoint } from './dataPoints.ts';
import { controlFault } from './file/controlFault.ts';
import { readDataFile } from './file/readDataFile.ts';
import { nearestSeries } from './nearestSeries.ts';

type Asked = Pick<StoreRequest, 'file' | 'row'>;
type Read = { readonly ok: true; readonly rows: readonly DataRow[] } | Extract<Awaited<ReturnType<typeof readDataFile>>, { ok: false }>;

/** Brings in figures that were counted elsewhere: first what would come of it, then exactly that. */
export interface DataImport {
  preview(asked: Asked): Promise<PreviewReply>;
  /**
   * Stores all of a preview or nothing.
   *
   * @returns `changed` when what stands, or the file, is not what the preview showed; `not-whole` when a row is wrong or a correction
   *   does not say why.
   */
  store(asked: StoreRequest, actor: AuditActor): Promise<StoreReply | 'changed' | 'not-whole'>;
}

export function createDataImport(
  { db, flavour }: Pick<Database, 'db' | 'flavour'>,
  given: {
    readonly series: readonly DataSeries[];
    readonly points: DataPoints;
    readonly audit: Audit;
    readonly thresholds: Thresholds;
    readonly today: () => string;
  },
): DataImport {
  const { series, points, audit, thresholds, today } = given;
  const nearest = nearestSeries(series);
  const check = (rows: readonly DataRow[], entered: readonly EnteredPoint[]): readonly CheckedRow[] => {
    // What is made up stands in nobody's way, and nothing can be subtracted from it.
    const real = entered.filter(({ synthetic }) => !synthetic);
    const standing = new Map(real.map(({ day: _, why: __, synthetic: ___, ...point }) => [keyOf(point), point]));
    return checkRows(rows, {
      series,
      nearest,
      thresholds,
      today: today(),
      standing: (id, period) => standing.get(keyOf({ series: id, period })),
      periods: (id) => [...standing.values()].flatMap((point) => (point.series === id ? [point.period] : [])),
    });
  };

  return {
    async preview(asked) {
      const read = await readAsked(asked);
      if (!read.ok) return { outcome: 'refused', faults: [...read.faults] };
      const rows = check(read.rows, await points.entered());
      return { outcome: 'read', preview: hashOf(rows), left: read.rows.filter(isLeft).length, rows: rows.map(seen) };
    },

    async store(asked, actor) {
      const read = await readAsked(asked);
      if (!read.ok) return 'not-whole';
      return db.transaction().execute(async (transaction) => {
        await oneAtATime(transaction, flavour);
        const rows = check(read.rows, await points.entered(transaction));
        if (hashOf(rows) !== asked.preview) return 'changed';
        const all = rows.flatMap((row) => (row.state === 'error' ? [] : [{ ...row, why: row.why ?? asked.why }]));
        const corrections = all.filter(({ state }) => state === 'correction');
        if (all.length < rows.length || corrections.some(({ why = '' }) => why === '')) return 'not-whole';
        const fresh = all.filter(({ state }) => state === 'new');
        for (const { state, point, why } of [...fresh, ...corrections])
          await transaction
            .insertInto('data_point')
            .values(rowFor(point, today(), state === 'correction' ? why : undefined))
            .execute();
        const log = audit.within(transaction);
        if (fresh.length > 0) {
          const figures = fresh.map(({ point }) => keyOf(point));
          await log.note(actor, 'data.entered', 'data', { count: fresh.length, figures });
        }
        for (const { point, before, why } of corrections)
          await log.note(actor, 'data.corrected', `data:${keyOf(point)}`, { before: before?.value, after: point.value, why });
        return { entered: fresh.length, corrected: corrections.length };
      });
    },
  };
}

const keyOf = ({ series, period }: Pick<DataPoint, 'series' | 'period'>): string => `${series} ${period}`;

/** Two who correct the same figure at the same time: the second is told that what stands has changed. */
async function oneAtATime(transaction: Transaction<Tables>, flavour: Database['flavour']): Promise<void> {
  // In the embedded database a writing transaction is the only one.
  if (flavour === 'postgres') await sql`lock table data_point in share row exclusive mode`.execute(transaction);
}

async function readAsked({ file, row }: Asked): Promise<Read> {
  if (file !== undefined) return readDataFile(Buffer.from(file, 'base64'));
  const cells = Object.entries(row ?? {}).map(([column, text]) => [column, (text ?? '').trim()] as const);
  const faults = cells.flatMap(([column, text]) => {
    const fault = controlFault(text);
    return fault === undefined ? [] : [{ column: column as keyof NonNullable<Asked['row']>, text: fault }];
  });
  return { ok: true, rows: [{ row: 1, cells: Object.fromEntries(cells), faults }] };
}

/** Of all that a preview shows: rows, what they replace, and what is wrong with them. */
const hashOf = (rows: readonly CheckedRow[]): string => createHash('sha256').update(JSON.stringify(rows)).digest('hex');

const seen = (row: CheckedRow): Extract<PreviewReply, { outcome: 'read' }>['rows'][number] =>
  row.state === 'error' ? { ...row, faults: [...row.faults] } : row;

const rowFor = (point: DataPoint, day: string, why: string | undefined) => ({
  series: point.series,
  period: point.period,
  value: point.value,
  numerator: point.numerator ?? null,
  denominator: point.denominator ?? null,
  source: point.source,
  source_date: point.sourceDate,
  note: point.note ?? null,
  day,
  why: why ?? null,
});

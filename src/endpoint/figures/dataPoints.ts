import type { SeenPoint, SeenSeries } from '../../contract/impact.ts';
import type { DataPoint, DataSeries } from '../../domain/indicator/dataSeries.ts';
import { periodOf } from '../../domain/indicator/periodOf.ts';
import type { Database } from '../storage/flavour.ts';

/** The figures of indicators that are counted elsewhere. */
export interface DataPoints {
  /** Every series in the plan's order, with what stands now, oldest period first. */
  series(): Promise<readonly SeenSeries[]>;
}

/** @param baselines what the public documents say: they stand until somebody enters another figure for their period. */
export function createDataPoints(
  { db }: Pick<Database, 'db'>,
  { series, baselines }: { readonly series: readonly DataSeries[]; readonly baselines: readonly DataPoint[] },
): DataPoints {
  return {
    async series() {
      const rows = await db.selectFrom('data_point').selectAll().orderBy('seq').execute();
      return series.map((each) => {
        const points = new Map<string, SeenPoint>();
        for (const { series: _, ...point } of baselines.filter((one) => one.series === each.id)) points.set(point.period, point);
        for (const row of rows.filter((one) => one.series === each.id)) {
          points.set(row.period, {
            period: row.period,
            value: row.value,
            ...(row.numerator !== null && { numerator: row.numerator }),
            ...(row.denominator !== null && { denominator: row.denominator }),
            source: row.source,
            sourceDate: row.source_date,
            ...(row.note !== null && { note: row.note }),
            ...(row.why !== null && { corrected: { day: row.day, why: row.why } }),
          });
        }
        const ordered = [...points.values()].sort((one, other) => (startOf(one.period) < startOf(other.period) ? -1 : 1));
        return { ...each, points: ordered };
      });
    },
  };
}

const startOf = (period: string): string => periodOf(period)?.first ?? period;

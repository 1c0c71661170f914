import type { Kysely } from 'kysely';
import type { SeenPoint, SeenSeries } from '../../contract/impact.ts';
import type { DataPoint, DataSeries } from '../../domain/indicator/dataSeries.ts';
import { periodOf } from '../../domain/indicator/periodOf.ts';
import { periodsClash } from '../../domain/indicator/periodsClash.ts';
import { madeUpIds } from '../demo/madeUpIds.ts';
import type { Database } from '../storage/flavour.ts';
import type { Tables } from '../storage/tables.ts';

/** A figure as it was entered. */
export interface EnteredPoint extends DataPoint {
  /** ISO day; `undefined` for what the public documents say. */
  readonly day?: string;
  /** Why it took the place of another. */
  readonly why?: string;
  readonly synthetic?: true;
}

/** The figures of indicators that are counted elsewhere. */
export interface DataPoints {
  /** Every series in the plan's order, with what stands now, oldest period first. */
  series(): Promise<readonly SeenSeries[]>;
  /** Everything that was ever entered, in that order, the public documents' figures first. @param within a transaction that writes. */
  entered(within?: Kysely<Tables>): Promise<readonly EnteredPoint[]>;
}

/** @param baselines what the public documents say: they stand until somebody enters another figure for their period. */
export function createDataPoints(
  { db }: Pick<Database, 'db'>,
  { series, baselines }: { readonly series: readonly DataSeries[]; readonly baselines: readonly DataPoint[] },
): DataPoints {
  const entered: DataPoints['entered'] = async (within = db) => {
    const [rows, madeUp] = [
      await within.selectFrom('data_point').selectAll().orderBy('seq').execute(),
      await madeUpIds(within, 'data_point'),
    ];
    return [
      ...baselines,
      ...rows.map(({ seq, source_date, numerator, denominator, note, why, ...row }) => ({
        ...row,
        sourceDate: source_date,
        ...(numerator !== null && { numerator }),
        ...(denominator !== null && { denominator }),
        ...(note !== null && { note }),
        ...(why !== null && { why }),
        ...(madeUp.has(String(seq)) && { synthetic: true as const }),
      })),
    ];
  };
  return {
    entered,
    async series() {
      const all = await entered();
      return series.map((each) => {
        const points = new Map<string, SeenPoint>();
        for (const { series: _, day, why, ...point } of withoutMadeUpBeside(all.filter((one) => one.series === each.id)))
          points.set(point.period, { ...point, ...(day !== undefined && why !== undefined && { corrected: { day, why } }) });
        const ordered = [...points.values()].sort((one, other) => (placeOf(one.period) < placeOf(other.period) ? -1 : 1));
        return { ...each, points: ordered };
      });
    },
  };
}

/** What a demonstration made up gives way wherever a real figure is of any of its days. */
function withoutMadeUpBeside(line: readonly EnteredPoint[]): readonly EnteredPoint[] {
  const real = line.filter(({ synthetic }) => !synthetic).map(({ period }) => period);
  const taken = (period: string): boolean => real.some((each) => each === period || periodsClash(each, period));
  return line.filter(({ synthetic, period }) => !synthetic || !taken(period));
}

/** By when it ended: what is known last comes last, however long it was. */
function placeOf(period: string): string {
  const found = periodOf(period);
  return found ? `${found.last} ${found.first}` : period;
}

import { sql } from 'kysely';
import type { ReachSheet } from '../../domain/disclosure/publishReach.ts';
import { type Breakdown, OVERLAPPING } from '../../domain/indicator/breakdown.ts';
import { sharesFit } from '../../domain/indicator/sharesFit.ts';
import { madeUpIds } from '../demo/madeUpIds.ts';
import type { Audit, AuditActor } from '../staff/audit.ts';
import type { Database } from '../storage/flavour.ts';

/**
 * The shares of people that responses should reflect, as they stand now. Empty until somebody enters them with their source.
 *
 * @param of `madeUp`: those of a demonstration too, in each breakdown for which nobody has entered any. Nothing real is held against them.
 */
export async function population({ db }: Pick<Database, 'db'>, of: { readonly madeUp: boolean }): Promise<ReachSheet['population']> {
  const rows = await db.selectFrom('benchmark').selectAll().orderBy('seq').execute();
  const madeUp = await madeUpIds(db, 'benchmark');
  const [invented, entered] = [true, false].map((kind) => standing(rows.filter(({ seq }) => madeUp.has(String(seq)) === kind)));
  return { ...(of.madeUp && invented), ...entered };
}

function standing(rows: readonly { readonly breakdown: string; readonly value: string; readonly share: number | null }[]) {
  const shares: Record<string, Record<string, number>> = {};
  for (const { breakdown, value, share } of rows) {
    const { [value]: _, ...others } = shares[breakdown] ?? {};
    shares[breakdown] = share === null ? others : { ...others, [value]: share };
  }
  return shares;
}

/** A share as somebody entered it, in per cent; without one, it was taken away. */
interface EnteredShare {
  readonly breakdown: string;
  readonly value: string;
  readonly percent?: number;
  readonly source: string;
  readonly sourceDate: string;
  /** ISO day. */
  readonly day: string;
}

/** Shares of people are never changed: another stands in their place, or none. */
export interface Benchmarks {
  /** Everything that was ever entered, newest first; what a demonstration put in where nobody has entered anything. */
  entered(): Promise<readonly EnteredShare[]>;
  /** @returns `too-large` when the groups of its breakdown would be more than all people; nothing is stored then. */
  set(share: Required<Omit<EnteredShare, 'day'>> & { readonly breakdown: Breakdown }, actor: AuditActor): Promise<'set' | 'too-large'>;
  /** @returns `none` when there is nothing to take away. */
  remove(group: Pick<EnteredShare, 'breakdown' | 'value'>, actor: AuditActor): Promise<'removed' | 'none'>;
}

export function createBenchmarks(
  { db, flavour }: Pick<Database, 'db' | 'flavour'>,
  { audit, today }: { readonly audit: Audit; readonly today: () => string },
): Benchmarks {
  const inTurn = <T>(act: (transaction: Parameters<Audit['within']>[0]) => Promise<T>): Promise<T> =>
    db.transaction().execute(async (transaction) => {
      // Two who add a group at the same time must see each other's: in the embedded database a writing transaction is the only one.
      if (flavour === 'postgres') await sql`lock table benchmark in share row exclusive mode`.execute(transaction);
      return act(transaction);
    });
  return {
    async entered() {
      const rows = await db.selectFrom('benchmark').selectAll().orderBy('seq', 'desc').execute();
      const madeUp = await madeUpIds(db, 'benchmark');
      const entered = new Set(rows.filter(({ seq }) => !madeUp.has(String(seq))).map(({ breakdown }) => breakdown));
      return rows
        .filter(({ seq, breakdown }) => !madeUp.has(String(seq)) || !entered.has(breakdown))
        .map(({ seq: _, share, source_date, ...row }) => ({
          ...row,
          sourceDate: source_date,
          ...(share !== null && { percent: percentOf(share) }),
        }));
    },
    set: ({ breakdown, value, percent, source, sourceDate }, actor) =>
      inTurn(async (transaction) => {
        const { [value]: before, ...others } = (await population({ db: transaction }, { madeUp: false }))[breakdown] ?? {};
        if (!OVERLAPPING.has(breakdown) && !sharesFit([...Object.values(others).map(percentOf), percent])) return 'too-large';
        await transaction
          .insertInto('benchmark')
          .values({ breakdown, value, share: percent / 100, source, source_date: sourceDate, day: today() })
          .execute();
        const detail = { ...(before !== undefined && { before: percentOf(before) }), after: percent, source, sourceDate };
        await audit.within(transaction).note(actor, 'benchmark.set', `benchmark:${breakdown} ${value}`, detail);
        return 'set';
      }),
    remove: ({ breakdown, value }, actor) =>
      inTurn(async (transaction) => {
        const last = await transaction
          .selectFrom('benchmark')
          .selectAll()
          .where('breakdown', '=', breakdown)
          .where('value', '=', value)
          .orderBy('seq', 'desc')
          .limit(1)
          .executeTakeFirst();
        if (!last || last.share === null) return 'none';
        const { source, source_date } = last;
        await transaction.insertInto('benchmark').values({ breakdown, value, share: null, source, source_date, day: today() }).execute();
        await audit
          .within(transaction)
          .note(actor, 'benchmark.removed', `benchmark:${breakdown} ${value}`, { before: percentOf(last.share) });
        return 'removed';
      }),
  };
}

/** Without what floating point adds. */
const percentOf = (share: number): number => Number((share * 100).toPrecision(12));

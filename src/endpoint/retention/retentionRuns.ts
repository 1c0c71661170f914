import { sql } from 'kysely';
import type { RetentionKindId } from '../../domain/retention/retentionKinds.ts';
import type { Database } from '../storage/flavour.ts';

/** One time that the periods were applied: numbers only. */
interface RetentionRun {
  readonly seq: number;
  /** ISO dates. Without `finished` it is still running, or was cut off and will be gone on with. */
  readonly day: string;
  readonly finished?: string;
  readonly counts: readonly { readonly kind: string; readonly oldestKept: string; readonly deleted: number }[];
}

export interface RetentionRuns {
  /** The run that was cut off, or a new one. */
  openRun(today: string): Promise<number>;
  add(run: number, kind: RetentionKindId, oldestKept: string, deleted: number): Promise<void>;
  finish(run: number, today: string): Promise<void>;
  /** Newest first. */
  latest(limit: number): Promise<readonly RetentionRun[]>;
  /** ISO date of the last run that came to its end. */
  lastFinished(): Promise<string | undefined>;
}

/** What was deleted and when, for the report. */
export function createRetentionRuns({ db }: Pick<Database, 'db'>): RetentionRuns {
  return {
    async openRun(today) {
      const open = await db.selectFrom('retention_run').select('seq').where('finished_day', 'is', null).orderBy('seq').executeTakeFirst();
      if (open) return Number(open.seq);
      const { seq } = await db
        .insertInto('retention_run')
        .values({ day: today, finished_day: null })
        .returning('seq')
        .executeTakeFirstOrThrow();
      return Number(seq);
    },
    async add(run, kind, oldestKept, deleted) {
      await db
        .insertInto('retention_count')
        .values({ run, kind, oldest_kept: oldestKept, deleted })
        .onConflict((conflict) =>
          conflict
            .columns(['run', 'kind'])
            .doUpdateSet({ oldest_kept: oldestKept, deleted: sql<number>`retention_count.deleted + excluded.deleted` }),
        )
        .execute();
    },
    async finish(run, today) {
      await db.updateTable('retention_run').set({ finished_day: today }).where('seq', '=', run).execute();
    },
    async latest(limit) {
      const runs = await db.selectFrom('retention_run').selectAll().orderBy('seq', 'desc').limit(limit).execute();
      if (runs.length === 0) return [];
      const counts = await db
        .selectFrom('retention_count')
        .selectAll()
        .where(
          'run',
          'in',
          runs.map(({ seq }) => seq),
        )
        .orderBy('kind')
        .execute();
      return runs.map(({ seq, day, finished_day }) => ({
        seq: Number(seq),
        day,
        ...(finished_day !== null && { finished: finished_day }),
        counts: counts
          .filter(({ run }) => Number(run) === Number(seq))
          .map(({ kind, oldest_kept, deleted }) => ({ kind, oldestKept: oldest_kept, deleted })),
      }));
    },
    async lastFinished() {
      const row = await db
        .selectFrom('retention_run')
        .select(({ fn }) => fn.max('finished_day').as('day'))
        .executeTakeFirst();
      return row?.day ?? undefined;
    },
  };
}

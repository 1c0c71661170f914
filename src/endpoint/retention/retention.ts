import { oldestKept } from '../../domain/retention/oldestKept.ts';
import { type Period, RETENTION_KINDS, type RetentionKindId } from '../../domain/retention/retentionKinds.ts';
import type { Keys } from '../keys.ts';
import type { Recordings } from '../recordings/recordings.ts';
import { type Audit, SYSTEM } from '../staff/audit.ts';
import { createSettingStore } from '../staff/settings/settingStore.ts';
import type { Database } from '../storage/flavour.ts';
import { type Retained, retained } from './retained.ts';
import { retentionPeriod } from './retentionPeriod.ts';
import { createRetentionRuns, type RetentionRuns } from './retentionRuns.ts';

/** Rows in one transaction: on SQLite a request waits until it has ended. */
const AT_ONCE = 200;

interface RetentionDeps {
  readonly database: Database;
  readonly keys: Pick<Keys, 'current' | 'held'>;
  readonly audit: Audit;
  readonly recordings: Pick<Recordings, 'removeGone'>;
  /** Today, ISO date, UTC. */
  readonly today: () => string;
}

export interface Retention {
  /** The kinds that this endpoint keeps. */
  readonly kinds: readonly RetentionKindId[];
  readonly runs: RetentionRuns;
  periodOf(kind: RetentionKindId): Promise<Period>;
  /** How many of a kind would be deleted on this day if it had this period. */
  dueBy(kind: RetentionKindId, period: Period, on: string): Promise<number>;
  /**
   * Deletes everything whose period is over, in small transactions. It may be killed at any moment: the next one goes on.
   *
   * @param stop looked at between two transactions.
   * @returns how many were deleted in all, or `undefined` when it was stopped.
   */
  apply(stop?: AbortSignal): Promise<number | undefined>;
}

/** @param everything what has an end; given by tests alone. */
export function createRetention(deps: RetentionDeps, everything: readonly Retained[] = retained(deps.database, deps.keys)): Retention {
  const { database, audit, recordings, today } = deps;
  const settings = createSettingStore(database, audit);
  const runs = createRetentionRuns(database);
  const kinds = (Object.keys(RETENTION_KINDS) as RetentionKindId[]).filter((kind) => everything.some((each) => each.kind === kind));
  const periodOf = (kind: RetentionKindId) => settings.read(retentionPeriod(kind));

  /** @returns `undefined` when it was stopped before the last. */
  const deleteKind = async (run: number, each: Retained, stop: AbortSignal | undefined): Promise<number | undefined> => {
    const day = oldestKept(RETENTION_KINDS[each.kind], await periodOf(each.kind), today());
    if (day === undefined) return 0;
    let all = 0;
    for (;;) {
      if (stop?.aborted) return undefined;
      const deleted = await each.deleteOlderThan(day, AT_ONCE, today());
      if (deleted > 0 || all === 0) await runs.add(run, each.kind, day, deleted);
      all += deleted;
      if (deleted < AT_ONCE) return all;
      // SQLite answers at once: without this no request would get its turn.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  return {
    kinds,
    runs,
    periodOf,
    async dueBy(kind, period, on) {
      const day = oldestKept(RETENTION_KINDS[kind], period, on);
      if (day === undefined) return 0;
      const counts = await Promise.all(everything.filter((each) => each.kind === kind).map((each) => each.countOlderThan(day)));
      return counts.reduce((sum, count) => sum + count, 0);
    },
    async apply(stop) {
      const run = await runs.openRun(today());
      let all = 0;
      for (const each of everything) {
        const deleted = await deleteKind(run, each, stop);
        if (deleted === undefined) return undefined;
        all += deleted;
      }
      // Also after nothing: a run that was killed may have deleted without getting this far.
      await database.forgetDeleted();
      await recordings.removeGone();
      await runs.finish(run, today());
      const [report] = await runs.latest(1);
      await audit.note(SYSTEM, 'retention.applied', `retention-run:${run}`, { counts: report?.seq === run ? report.counts : [] });
      return all;
    },
  };
}

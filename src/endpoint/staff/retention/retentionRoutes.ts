import type { Context } from 'hono';
import { type DueReply, periodRequest, type RetentionReply } from '../../../contract/staff/retention.ts';
import { nextDay } from '../../../domain/retention/nextDay.ts';
import { periodProblem } from '../../../domain/retention/periodProblem.ts';
import { type Period, RETENTION_KINDS, type RetentionKindId } from '../../../domain/retention/retentionKinds.ts';
import type { Deps } from '../../createApp.ts';
import { problem } from '../../http/problem.ts';
import { readJson } from '../../http/readJson.ts';
import { createRetention, type Retention } from '../../retention/retention.ts';
import { retentionPeriod } from '../../retention/retentionPeriod.ts';
import { sealedByKey } from '../../rotation/sealedByKey.ts';
import { createSettingStore } from '../settings/settingStore.ts';
import type { StaffRoute } from '../staffRoute.ts';

/** Runs shown. */
const RUNS = 30;

/** Retention periods, what they have deleted, and the keys. */
export function retentionRoutes(deps: Pick<Deps, 'database' | 'audit' | 'today' | 'keys' | 'recordings'>): readonly StaffRoute[] {
  const retention = createRetention(deps);
  const settings = createSettingStore(deps.database, deps.audit);
  const nextRun = async () => ((await retention.runs.lastFinished()) === deps.today() ? nextDay(deps.today()) : deps.today());
  const action = 'retention.manage';
  return [
    {
      method: 'GET',
      path: '/retention',
      action,
      async handle(c) {
        const next = await nextRun();
        const kinds = await Promise.all(
          retention.kinds.map(async (kind) => {
            const period = await retention.periodOf(kind);
            return { kind, period, due: await retention.dueBy(kind, period, next) };
          }),
        );
        const runs = (await retention.runs.latest(RUNS)).map((run) => ({ ...run, counts: [...run.counts] }));
        const reply: RetentionReply = { kinds, next, runs, keys: await keysOf(deps) };
        return c.json(reply);
      },
    },
    {
      method: 'POST',
      path: '/retention/:kind/due',
      action,
      async handle(c) {
        const asked = await readPeriod(c, retention);
        if (asked instanceof Response) return asked;
        const reply: DueReply = { due: await retention.dueBy(asked.kind, asked.period, await nextRun()) };
        return c.json(reply);
      },
    },
    {
      method: 'PUT',
      path: '/retention/:kind',
      action,
      async handle(c, actor) {
        const asked = await readPeriod(c, retention);
        if (asked instanceof Response) return asked;
        await settings.change(actor, retentionPeriod(asked.kind), asked.period);
        return c.json({});
      },
    },
  ];
}

async function readPeriod(c: Context, { kinds }: Retention): Promise<{ kind: RetentionKindId; period: Period } | Response> {
  const kind = kinds.find((each) => each === c.req.param('kind'));
  if (!kind) return problem('not-found');
  const read = await readJson(c, periodRequest);
  if (!read.ok) return read.problem;
  const { period } = read.body;
  return periodProblem(RETENTION_KINDS[kind], period) === undefined ? { kind, period } : problem('malformed-request');
}

async function keysOf({ database, keys }: Pick<Deps, 'database' | 'keys'>): Promise<RetentionReply['keys']> {
  const sealed = await sealedByKey(database);
  const held = [...keys.made]
    .sort(([, one], [, other]) => (one < other ? 1 : -1))
    .map(([id, made]) => ({ id, made: made.slice(0, 10), current: id === keys.current.id, sealed: sealed.get(id) ?? 0 }));
  const missing = [...sealed].filter(([id]) => !keys.held.has(id)).map(([id, count]) => ({ id, current: false, sealed: count }));
  return [...held, ...missing];
}

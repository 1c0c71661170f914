import type { Context } from 'hono';
import { type BenchmarksReply, benchmarkRequest } from '../../../contract/staff/benchmarks.ts';
import { OVERLAPPING } from '../../../domain/indicator/breakdown.ts';
import { sourceDateFault } from '../../../domain/indicator/sourceDateFault.ts';
import type { Deps } from '../../createApp.ts';
import { BENCHMARKED, type Benchmarked, benchmarkGroups } from '../../figures/benchmarkGroups.ts';
import { createBenchmarks } from '../../figures/benchmarks.ts';
import { problem } from '../../http/problem.ts';
import { readJson } from '../../http/readJson.ts';
import { createPlaces } from '../../surveys/places.ts';
import type { StaffRoute } from '../staffRoute.ts';

const GROUP = '/figures/benchmarks/:breakdown/:value';

/** The shares of people that reach is held against. */
export function benchmarkRoutes({ database, audit, today, surveys, speech }: Deps): readonly StaffRoute[] {
  const benchmarks = createBenchmarks(database, { audit, today });
  const places = createPlaces(database);
  const offered = async () => {
    const all = await places.all();
    const inUse = all.filter(({ archived }) => archived === undefined).map(({ code }) => code);
    const from = { surveys: surveys.current, variants: speech.variants, places: inUse };
    return { labels: new Map(all.map(({ code, label }) => [code, label])), groups: (of: Benchmarked) => benchmarkGroups(of, from) };
  };
  const asked = (c: Context) => {
    const breakdown = BENCHMARKED.find((each) => each === c.req.param('breakdown'));
    return breakdown && { breakdown, value: c.req.param('value') ?? '' };
  };
  return [
    {
      method: 'GET',
      path: '/figures/benchmarks',
      action: 'figures.read',
      async handle(c) {
        const [{ labels, groups }, entered] = await Promise.all([offered(), benchmarks.entered()]);
        const reply: BenchmarksReply = {
          breakdowns: BENCHMARKED.map((breakdown) => {
            const history = entered.filter((each) => each.breakdown === breakdown).map(({ breakdown: _, ...share }) => share);
            const newest = (value: string) => history.find((share) => share.value === value);
            // What stands for a group that is no longer offered can still be seen, and taken away.
            const standing = history.map(({ value }) => value).filter((value) => newest(value)?.percent !== undefined);
            return {
              breakdown,
              overlapping: OVERLAPPING.has(breakdown),
              groups: [...new Set([...groups(breakdown), ...standing])].map((value) => {
                const stands = newest(value);
                const label = breakdown === 'place' ? labels.get(value) : undefined;
                return { value, ...(label !== undefined && { label }), ...(stands?.percent !== undefined && { stands }) };
              }),
              history,
            };
          }),
        };
        return c.json(reply);
      },
    },
    {
      method: 'PUT',
      path: GROUP,
      action: 'figures.publish',
      async handle(c, actor) {
        const group = asked(c);
        if (!group || !(await offered()).groups(group.breakdown).includes(group.value)) return problem('not-found');
        const read = await readJson(c, benchmarkRequest);
        if (!read.ok) return read.problem;
        if (sourceDateFault(read.body.sourceDate, undefined, today()) !== undefined) return problem('malformed-request');
        const outcome = await benchmarks.set({ ...group, ...read.body }, actor);
        return outcome === 'too-large' ? problem('shares-too-large') : c.json({});
      },
    },
    {
      method: 'DELETE',
      path: GROUP,
      action: 'figures.publish',
      async handle(c, actor) {
        const group = asked(c);
        if (!group) return problem('not-found');
        return (await benchmarks.remove(group, actor)) === 'none' ? problem('not-found') : c.json({});
      },
    },
  ];
}

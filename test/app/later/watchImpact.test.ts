import { expect, it, vi } from 'vitest';
import { watchImpact } from '../../../src/app/later/watchImpact.ts';
import type { Told } from '../../../src/app/published.ts';
import type { Impact } from '../../../src/contract/impact.ts';
import { anImpact, aWave } from '../../store/anImpact.ts';
import { fakeDevice } from '../../store/fakeDevice.ts';

/** A line to an endpoint that publishes this; cut while there is none. */
function line(impact: Impact | undefined) {
  let wake = (): void => undefined;
  const around = {
    impact,
    fetch: async (): Promise<Response> => {
      if (!around.impact) throw new TypeError('no network');
      const json = JSON.stringify(around.impact);
      return new Response(json, { headers: { etag: `"${json.length}"` } });
    },
    timer: () => () => undefined,
    onWake: (woken: () => void) => {
      wake = woken;
      return () => undefined;
    },
    wake: () => wake(),
  };
  return around;
}

it('who looks at figures without a signal sees those of the last time, and the new ones when there is a signal again', async () => {
  const store = fakeDevice().tab();
  const [old, young] = [anImpact({ waves: [aWave('2026-Q2', [])] }), anImpact({ waves: [aWave('2026-Q3', [])] })];
  const first: Told<Impact>[] = [];
  watchImpact(store, line(old))((told) => first.push(told));
  await vi.waitFor(() => expect(first.at(-1)).toEqual({ body: old, asked: 'answered' }));

  const around = line(undefined);
  const told: Told<Impact>[] = [];
  watchImpact(store, around)((now) => told.push(now));
  await vi.waitFor(() => expect(told.map(({ asked }) => asked)).toEqual(['asking', 'failed']));
  expect(told.map(({ body }) => body)).toEqual([old, old]);
  around.impact = young;
  around.wake();
  await vi.waitFor(() => expect(told.at(-1)).toEqual({ body: young, asked: 'answered' }));
});

import { afterEach, expect, it, vi } from 'vitest';
import { Keepings } from '../../../src/app/later/Keepings.ts';
import { startSending } from '../../../src/app/later/sending.ts';
import type { Store } from '../../../src/store/openStore.ts';
import { pageSurroundings } from '../../../src/sync/pageSurroundings.ts';

const started: AbortSignal[] = [];
vi.mock('../../../src/sync/startSync.ts', () => ({
  startSync: (_store: unknown, _around: unknown, _tell: unknown, signal: AbortSignal) => {
    started.push(signal);
    return { sendNow: async () => `pass ${started.length}` };
  },
}));
vi.mock('../../../src/app/later/registerWorker.ts', () => ({ registerWorker: () => ({ wholeLanguages: async () => [] }) }));
afterEach(() => started.splice(0));

const page = (type: 'pagehide' | 'pageshow', persisted: boolean) => dispatchEvent(Object.assign(new Event(type), { persisted }));

it('a page that is kept alive when it is left stops sending, and begins again when it is come back to', async () => {
  const store = { observeWaiting: () => () => {}, run: async () => ({ ok: false, reason: 'closed' }) } as unknown as Store;
  const sending = startSending(store, new Keepings(store), pageSurroundings());
  page('pagehide', false);
  page('pageshow', false);
  expect(started.map(({ aborted }) => aborted)).toEqual([false]);
  page('pagehide', true);
  expect(started.map(({ aborted }) => aborted)).toEqual([true]);
  page('pageshow', true);
  expect(started.map(({ aborted }) => aborted)).toEqual([true, false]);
  // Whoever finishes a survey now is sent by the new one.
  expect(await sending.sendNow()).toBe('pass 2');
});

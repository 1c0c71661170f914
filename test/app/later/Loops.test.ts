import { describe, expect, it, vi } from 'vitest';
import { Loops } from '../../../src/app/later/Loops.ts';
import type { Published } from '../../../src/app/published.ts';
import type { Loop } from '../../../src/contract/loop.ts';
import { aLoop, published } from '../../store/aLoop.ts';
import { fakeDevice } from '../../store/fakeDevice.ts';

/** A line to an endpoint that publishes this, by tag; cut while `loops` is undefined. */
function line(loops: Readonly<Record<string, Loop>> | undefined) {
  const asked: string[] = [];
  const fetch = async (address: string | URL | Request): Promise<Response> => {
    const tag = new URL(String(address), 'https://heard.example').searchParams.get('lang') ?? '';
    asked.push(tag);
    if (!around.loops) throw new TypeError('no network');
    const json = JSON.stringify(around.loops[tag]);
    return new Response(json, { headers: { etag: `"${json.length}"` } });
  };
  const around = { loops, asked, fetch, timer: () => () => undefined };
  return around;
}
const titles = ({ loop }: Published) => loop?.entries.map(({ title }) => title);
const english = { en: aLoop(published('transport', { title: 'Getting to school' })) };

describe('what is published', () => {
  it('is told as it is kept, and again when the endpoint has answered', async () => {
    const store = fakeDevice().tab();
    await new Loops(store, line(english)).refreshAll(['en']);
    const around = line({ en: aLoop(published('transport', { title: 'New words' })) });
    const told: Published[] = [];
    new Loops(store, around).watch('en', (now) => told.push(now));
    await vi.waitFor(() => expect(told.map(({ asked }) => asked)).toEqual(['asking', 'answered']));
    expect(told.map(titles)).toEqual([['Getting to school'], ['New words']]);
  });

  it('is there without a signal in every language that was fetched, and in English where another was not', async () => {
    const store = fakeDevice().tab();
    const both = { ...english, ur: aLoop(published('transport', { title: 'اسکول جانا', lang: 'ur' })) };
    await new Loops(store, line(both)).refreshAll(['en', 'ur']);
    const offline = new Loops(store, line(undefined));
    expect((await offline.kept('ur'))?.entries[0]?.title).toBe('اسکول جانا');
    expect((await offline.kept('pl'))?.entries[0]?.title).toBe('Getting to school');
    const told: Published[] = [];
    offline.watch('ur', (now) => told.push(now));
    await vi.waitFor(() => expect(told.at(-1)?.asked).toBe('failed'));
    expect(titles(told.at(-1) ?? { loop: undefined, asked: 'asking' })).toEqual(['اسکول جانا']);
  });

  it('is not asked for in every language where the first finds no network', async () => {
    const around = line(undefined);
    await new Loops(fakeDevice().tab(), around).refreshAll(['en', 'ur', 'pl']);
    expect(around.asked).toEqual(['en']);
  });

  it('is told to nobody who has stopped watching', async () => {
    const around = line(english);
    const loops = new Loops(fakeDevice().tab(), around);
    const told: Published[] = [];
    loops.watch('en', (now) => told.push(now))();
    await loops.refreshAll(['en']);
    expect(told).toEqual([]);
  });
});

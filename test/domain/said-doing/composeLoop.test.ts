import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loopSchema } from '../../../src/contract/loop.ts';
import { composeLoop, type ShownEntry } from '../../../src/domain/said-doing/composeLoop.ts';
import type { PlannedAction } from '../../../src/domain/said-doing/promise.ts';
import { anEntry } from './anEntry.ts';

const shown = (change: Partial<ShownEntry> = {}): ShownEntry => ({
  entry: anEntry(),
  published: '2026-11-01',
  changedOn: '2026-11-20',
  quotes: [],
  ...change,
});
const action = (id: string, due: string): PlannedAction => ({
  id,
  priority: 'PA1',
  due,
  state: 'not-known',
  sources: [],
  words: { en: { promise: `Promise ${id}` } },
});

describe('what families see', () => {
  it('is what the contract says', () => {
    const loop = composeLoop(
      ['ur', 'en'],
      [shown({ quotes: [{ text: 'We waited in the car.', language: 'en' }] })],
      [action('1-1a', '2026-01')],
    );
    expect(loopSchema.parse(loop)).toEqual(loop);
  });

  it('says that a translation is a draft until a reader has signed it off', () => {
    const one = (reviewed: string[]) => composeLoop(['ur'], [shown({ entry: anEntry({ reviewed }) })], []).entries[0];
    expect(one([])).toMatchObject({ lang: 'ur', draft: true });
    expect(one(['ur'])).toMatchObject({ lang: 'ur', draft: false });
  });

  it('is in English, and says so, where it has not been translated', () => {
    const { entries } = composeLoop(['pl', 'en'], [shown()], [action('1-1a', '2026-01')]);
    expect(entries[0]).toMatchObject({ lang: 'en', draft: false, title: 'A quiet room' });
  });

  it('comes in the language that Easy Read belongs to before anything else', () => {
    const entry = anEntry({ words: { ...anEntry().words, pl: { title: 'Cichy pokój', said: 'a', doing: 'b', updates: {} } } });
    expect(composeLoop(['pl-x-easyread', 'pl', 'en'], [shown({ entry })], []).entries[0]).toMatchObject({
      lang: 'pl',
      title: 'Cichy pokój',
    });
  });

  it('gives news that is not translated yet in English, marked, rather than none', () => {
    expect(composeLoop(['ur'], [shown()], []).entries[0]?.updates).toEqual([
      { day: '2026-11-20', text: 'The room has been painted.', lang: 'en' },
    ]);
  });

  it('never says "we cannot" without the reason: without its translation the whole entry is in English', () => {
    const { en, ur } = anEntry().words;
    if (!en || !ur) throw new Error('the made-up entry has both');
    const entry = anEntry({ status: 'cannot', words: { en: { ...en, why: 'There is no room.' }, ur } });
    expect(composeLoop(['ur'], [shown({ entry })], []).entries[0]).toMatchObject({ lang: 'en', why: 'There is no room.' });
    const doing = anEntry({ status: 'doing', words: { en: { ...en, why: 'There is no room.' }, ur } });
    expect(composeLoop(['ur'], [shown({ entry: doing })], []).entries[0]).not.toHaveProperty('why');
  });

  it('puts the newest change first, and the timeline in the order of its months, whatever order it came in', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((each) => `2026-11-${String(each).padStart(2, '0')}`);
    const id = fc.stringMatching(/^[a-z]{1,6}$/);
    const things = fc.uniqueArray(fc.record({ id, day }), { selector: (thing) => thing.id, maxLength: 12 });
    fc.assert(
      fc.property(things, fc.integer(), (made, turn) => {
        const entries = made.map(({ id, day: changedOn }) => shown({ entry: anEntry({ id }), changedOn }));
        const actions = made.map(({ id, day: due }) => action(id, due.slice(0, 7)));
        const turned = <T>(list: readonly T[]): T[] =>
          list.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1) * (turn % 2 ? 1 : -1));
        const loop = composeLoop(['en'], entries, actions);
        expect(composeLoop(['en'], turned(entries), turned(actions))).toEqual(loop);
        const days = loop.entries.map(({ changedOn }) => changedOn);
        expect(days).toEqual(days.toSorted().reverse());
        const months = loop.timeline.map(({ due }) => due);
        expect(months).toEqual(months.toSorted());
      }),
    );
  });
});

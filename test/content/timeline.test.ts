import { describe, expect, it } from 'vitest';
import { DOCUMENTS, NEWS } from '../../src/content/documents.ts';
import { LOCALES } from '../../src/content/locales.ts';
import { TIMELINE } from '../../src/content/timeline.ts';
import type { PlannedAction } from '../../src/domain/said-doing/promise.ts';
import { isPlain, tooLong } from './plainWords.ts';

/** Read from the plan again for this test, not from the content: every numbered action and its "By When". */
const PLAN: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  PA1: [
    ['1.1a', 'October 2024'],
    ['1.1b', 'December 2024'],
    ['1.1c', 'June 2024'],
    ['1.1d', 'August 2024'],
    ['1.1e', 'November 2024'],
  ],
  PA2: [
    ['2.1a', 'October 2024'],
    ['2.1b', 'December 2024'],
    ['2.1c', 'November 2024'],
    ['2.1d', 'January 2025'],
    ['2.1e', 'March 2025'],
    ['2.1f', 'January 2025'],
    ['2.2a', 'September 2024'],
    ['2.2b', 'October 2024'],
  ],
  PA3: [
    ['3.1a', 'December 2024'],
    ['3.1b', 'December 2024'],
    ['3.1c', 'December 2024'],
    ['3.1d', 'December 2024'],
    ['3.1e', 'September - December 2024'],
    ['3.1f', 'September 2024'],
    ['3.1g', 'March 2025'],
    ['3.2a', 'October 2024'],
    ['3.2b', 'September- December 2024'],
  ],
  PA4: [
    ['4.1a', 'October 2024'],
    ['4.1b', 'September 2024'],
    ['4.1c', 'December 2024'],
    ['4.1d', 'September 2024'],
    ['4.1e', 'February 2025'],
  ],
  PA5: [
    ['5.1a', 'September 2024'],
    ['5.1b', 'March 2025'],
    ['5.1c', 'May 2025'],
    ['5.1d', 'May 2025'],
    ['5.1e', 'September 2024'],
    ['5.1f', 'September 2024'],
  ],
  PA6: [
    ['6.1a', 'September 2024'],
    ['6.1b', 'August 2024'],
    ['6.1c', 'January 2025'],
    ['6.1d', 'December 2024'],
    ['6.2a', 'January 2025'],
    ['6.2b', 'December 2024'],
  ],
  AI1: [
    ['7.1a', 'September 2024'],
    ['7.1b', 'December 2024'],
    ['7.2a', 'September 2024'],
    ['7.2b', 'September 2024'],
  ],
  AI2: [
    ['8.1a', 'December 2024'],
    ['8.1b', 'June 2024'],
    ['8.1c', 'September 2024'],
    ['8.1d', 'March 2025'],
    ['8.2a', 'September 2024'],
    ['8.2b', 'September 2024'],
  ],
  AI3: [
    ['9.1a', 'December 2024'],
    ['9.1b', 'January 2025'],
    ['9.1c', 'March 2025'],
  ],
};
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The last month that a "By When" names, ISO. */
function lastMonth(when: string): string {
  const [month = '', year = ''] = when.split(/[- ]+/).slice(-2);
  return `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}`;
}

const VARIANTS = ['en', 'en-x-easyread'] as const;
const textsOf = (action: PlannedAction, tag: string) => {
  const { promise, note } = action.words[tag] ?? { promise: '' };
  return note === undefined ? [promise] : [promise, note];
};

describe('the timeline for change', () => {
  it('holds every action of the plan in its order, under its priority, with the month it was promised for', () => {
    const planned = Object.entries(PLAN).flatMap(([priority, actions]) =>
      actions.map(([number, when]) => ({ id: number.replace('.', '-'), priority, due: lastMonth(when) })),
    );
    expect(planned).toHaveLength(52);
    expect(TIMELINE.map(({ id, priority, due }) => ({ id, priority, due }))).toEqual(planned);
  });

  it('says where a promise stands only as far as a later document does, and when that was said', () => {
    for (const { id, state, stateDay, sources, words } of TIMELINE) {
      expect(sources[0], id).toBe(DOCUMENTS.plan);
      const known = state !== 'not-known';
      expect(sources.length > 1, id).toBe(known);
      expect(stateDay !== undefined, id).toBe(known);
      for (const tag of VARIANTS) expect(words[tag]?.note !== undefined, `${id} ${tag}`).toBe(known);
      if (!known) continue;
      const days = Object.entries(NEWS).flatMap(([name, day]) => (sources.includes(DOCUMENTS[name as keyof typeof NEWS]) ? day : []));
      // The newest of its documents is the one that counts.
      expect(stateDay, id).toBe(days.toSorted().at(-1));
    }
  });

  it('calls a promise late only after its month', () => {
    const late = TIMELINE.filter(({ state }) => state === 'late');
    expect(late.length).toBeGreaterThan(0);
    expect(late.filter(({ due, stateDay = '' }) => stateDay.slice(0, 7) <= due)).toEqual([]);
  });

  it.each(VARIANTS)('is plain to read in %s, in one sentence a promise or two', (tag) => {
    const texts = TIMELINE.flatMap((action) => textsOf(action, tag));
    expect(texts.filter((text) => !/^\p{Lu}.*\.$/su.test(text))).toEqual([]);
    expect(texts.flatMap((text) => tooLong(tag, text))).toEqual([]);
    expect(isPlain(tag, texts)).toBe(true);
  });

  it('explains in Easy Read what an abbreviation is', () => {
    for (const action of TIMELINE) {
      const easy = textsOf(action, 'en-x-easyread').join(' ');
      expect(easy).not.toMatch(/\b(SEND|EOTAS|AP|PfA|CAMHS|SIAB|SENCo|QA|MDT)\b/);
      if (easy.includes('ADHD')) expect(easy).toContain('ADHD makes it hard');
      if (easy.includes('EHC')) expect(easy).toMatch(/plan says|plan for help/);
    }
  });
});

describe.each(Object.entries(LOCALES).filter(([, { loop }]) => Object.keys(loop.timeline).length > 0))('in %s', (tag) => {
  it('every action is there whole', () => {
    for (const { id, words } of TIMELINE)
      expect(Object.keys(words[tag] ?? {}).toSorted(), id).toEqual(Object.keys(words['en'] ?? {}).toSorted());
  });
});

import { describe, expect, it } from 'vitest';
import { AREA } from '../../src/content/area.ts';
import { CONTACTS } from '../../src/content/contacts.ts';
import { LOCALES } from '../../src/content/locales.ts';
import { SUPPORT } from '../../src/content/support.ts';
import { AGES, NEEDS, PRIORITIES, STATUSES } from '../../src/domain/said-doing/entry.ts';
import { PROMISE_STATES } from '../../src/domain/said-doing/promise.ts';
import { THEMES } from '../../src/domain/said-doing/theme.ts';
import { createCatalogue } from '../../src/i18n/catalogue.ts';

const catalogue = createCatalogue(LOCALES, AREA);
const VARIANTS = ['en', 'en-x-easyread'] as const;

describe('where to find support', () => {
  it('leaves no topic without somewhere to turn to', () => {
    const reached = new Set(SUPPORT.flatMap(({ topics }) => topics));
    expect(THEMES.filter((theme) => !reached.has(theme))).toEqual([]);
    const ids = SUPPORT.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leads nowhere that was made up: an address has a source, and without one the words say whom to ask', () => {
    expect(SUPPORT.filter(({ source }) => source === '')).toEqual([]);
    for (const tag of VARIANTS) {
      const words = catalogue.appWords(tag, ['support']);
      const silent = SUPPORT.filter(({ id, href }) => href === undefined && !/\bask\b/i.test(words[`support.${id}.note`] ?? ''));
      expect(silent).toEqual([]);
    }
  });

  it('dials the number that it shows, the same as under "who to call"', () => {
    for (const { number, href } of SUPPORT.filter((each) => each.number !== undefined)) {
      expect(href).toBe(number === '0800 1111' ? 'tel:08001111' : `tel:+44${number?.replaceAll(' ', '').slice(1)}`);
    }
    for (const { id, href } of CONTACTS) {
      const same = SUPPORT.find((each) => each.id === id);
      if (same) expect(same.href).toBe(href);
    }
  });
});

describe.each(VARIANTS)('in %s', (tag) => {
  it('every theme, priority, age, need, status and state has a name, no two of a kind alike', () => {
    const kinds = {
      themes: THEMES,
      priorities: PRIORITIES,
      ages: AGES,
      needs: NEEDS,
      entryStatus: STATUSES,
      promiseState: PROMISE_STATES,
    };
    for (const [group, codes] of Object.entries(kinds)) {
      const words = LOCALES[tag]?.app[group] ?? {};
      expect(Object.keys(words).toSorted()).toEqual([...codes].toSorted());
      expect(new Set(Object.values(words)).size).toBe(codes.length);
    }
  });

  it('every place of support has its words, and no words are left of one that is gone', () => {
    const keys = SUPPORT.flatMap(({ id }) => [`support.${id}.title`, `support.${id}.note`]);
    expect(Object.keys(catalogue.appWords(tag, ['support'])).toSorted()).toEqual(keys.toSorted());
  });
});

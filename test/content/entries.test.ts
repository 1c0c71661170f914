import { describe, expect, it } from 'vitest';
import { DOCUMENTS, NEWS } from '../../src/content/documents.ts';
import { ENTRIES } from '../../src/content/entries.ts';
import { LOCALES } from '../../src/content/locales.ts';
import { AGES, type Entry, type EntryWords, NEEDS, PRIORITIES, STATUSES } from '../../src/domain/said-doing/entry.ts';
import { THEMES } from '../../src/domain/said-doing/theme.ts';
import { isPlain, tooLong } from './plainWords.ts';

const VARIANTS = ['en', 'en-x-easyread'] as const;

const wordsOf = (entry: Entry, tag: string): EntryWords => {
  const words = entry.words[tag];
  if (!words) throw new Error(`${entry.id} has no words in ${tag}`);
  return words;
};
const textsOf = ({ title, said, doing, why, changed, updates }: EntryWords) =>
  [title, said, doing, why, changed, ...Object.values(updates)].filter((text) => text !== undefined);

describe('the entries that a new house starts from', () => {
  it('are each told apart by an id that can stand in a link', () => {
    const ids = ENTRIES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9-]{1,60}$/.test(id))).toEqual([]);
  });

  it('reach every part of the plan but training, and what families wait for', () => {
    expect([...new Set(ENTRIES.map(({ priority }) => priority))].toSorted()).toEqual(
      PRIORITIES.filter((each) => each !== 'AI3').toSorted(),
    );
    const themes = new Set(ENTRIES.flatMap((entry) => entry.themes));
    for (const theme of ['waiting', 'health', 'transport', 'moving-on', 'growing-up', 'mental-health'] as const)
      expect(themes).toContain(theme);
  });
});

describe.each(ENTRIES.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
  it('can be found by theme, age and need', () => {
    expect(entry.themes.length).toBeGreaterThan(0);
    expect(entry.themes.filter((theme) => !THEMES.includes(theme))).toEqual([]);
    expect(entry.ages.filter((age) => !AGES.includes(age))).toEqual([]);
    expect(entry.needs.filter((need) => !NEEDS.includes(need))).toEqual([]);
  });

  it('says where it comes from: one of the public documents, with its date', () => {
    expect(entry.sources.length).toBeGreaterThan(0);
    expect(entry.sources.filter((source) => !(Object.values(DOCUMENTS) as readonly unknown[]).includes(source))).toEqual([]);
    expect(entry.sources.filter(({ date }) => !/^\d{4}-\d{2}(-\d{2})?$/.test(date))).toEqual([]);
  });

  it('has news from later documents only, each named as a source, oldest first', () => {
    const days = entry.updates.map(({ day }) => day);
    expect(days).toEqual(days.toSorted());
    const named = Object.entries(NEWS).filter(([document]) => entry.sources.includes(DOCUMENTS[document as keyof typeof NEWS]));
    expect(named.map(([, day]) => day)).toEqual(expect.arrayContaining(days));
  });

  it('says no more of its status than it can show', () => {
    expect(STATUSES).toContain(entry.status);
    for (const tag of VARIANTS) {
      const { why, changed } = wordsOf(entry, tag);
      expect(why !== undefined).toBe(entry.status === 'cannot');
      if (entry.status === 'done') expect(changed).toBeDefined();
      if (entry.status === 'heard' || entry.status === 'planned') expect(changed).toBeUndefined();
    }
    if (entry.status === 'doing' || entry.status === 'done') expect(entry.updates.length).toBeGreaterThan(0);
    if (entry.due !== undefined) {
      expect(entry.due).toMatch(/^20\d{2}-(0[1-9]|1[0-2])$/);
      // A month that something was promised for stands in the plan and nowhere else.
      expect(entry.sources).toContain(DOCUMENTS.plan);
    }
  });

  it.each(VARIANTS)('has all its words in %s, in sentences short enough', (tag) => {
    const words = wordsOf(entry, tag);
    expect(textsOf(words).filter((text) => text.trim() === '')).toEqual([]);
    expect(Object.keys(words.updates)).toEqual(entry.updates.map(({ id }) => id));
    expect(Object.keys(words).toSorted()).toEqual(Object.keys(wordsOf(entry, 'en')).toSorted());
    expect(textsOf(words).flatMap((text) => tooLong(tag, text))).toEqual([]);
  });

  it('names a body or a group that does it, and no private person', () => {
    expect(entry.owner).toMatch(/^(Bury Council|NHS Greater Manchester|Bury2Gether|, | and )+$/);
  });

  it('tells no file of ours and no abbreviation that Easy Read leaves unexplained', () => {
    const easy = textsOf(wordsOf(entry, 'en-x-easyread')).join(' ');
    expect(easy).not.toMatch(/\b(SALT|SEMH|EOTAS|AP|PfA|CAMHS|SIAB|PCF|ICB|CQC|DfE)\b/);
    if (easy.includes('ADHD')) expect(easy).toContain('ADHD makes it hard');
    if (easy.includes('EHC')) expect(easy).toContain('An EHC plan says');
    expect(VARIANTS.flatMap((tag) => textsOf(wordsOf(entry, tag))).join(' ')).not.toMatch(/\bS[0-4]\b|\.txt|seeds/);
  });
});

it.each(VARIANTS)('the entries are plain to read in %s', (tag) => {
  expect(
    isPlain(
      tag,
      ENTRIES.flatMap((entry) => textsOf(wordsOf(entry, tag))),
    ),
  ).toBe(true);
});

describe.each(Object.entries(LOCALES).filter(([, { loop }]) => Object.keys(loop.entries).length > 0))('in %s', (tag, { loop }) => {
  it('every entry is there whole, and none that has gone', () => {
    expect(Object.keys(loop.entries).toSorted()).toEqual(ENTRIES.map(({ id }) => id).toSorted());
    for (const { id, words } of ENTRIES) {
      expect(Object.keys(words[tag] ?? {}).toSorted(), id).toEqual(Object.keys(words['en'] ?? {}).toSorted());
      expect(Object.keys(words[tag]?.updates ?? {}).toSorted(), id).toEqual(Object.keys(words['en']?.updates ?? {}).toSorted());
    }
  });

  it('every figure of the English is there', () => {
    for (const { id, words } of ENTRIES) {
      const [english, translated] = ['en', tag].map((each) => JSON.stringify(words[each]));
      for (const figure of english?.match(/\d{2,}/g) ?? []) expect(latinDigits(translated ?? ''), id).toContain(figure);
    }
  });
});

/** Arabic-Indic and Persian digits as European ones. */
function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

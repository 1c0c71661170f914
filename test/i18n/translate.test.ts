import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { AREA } from '../../src/content/area.ts';
import { LOCALES } from '../../src/content/locales.ts';
import { createCatalogue } from '../../src/i18n/catalogue.ts';
import { translator } from '../../src/i18n/translate.ts';

const catalogue = createCatalogue(LOCALES, AREA);

describe.each(['en', 'en-x-easyread', 'ur'] as const)('the phone speaks %s as i18next does', (tag) => {
  const words = catalogue.appWords(tag);
  const ours = translator(words, tag);
  const theirs = createInstance();
  theirs.init({
    initAsync: false,
    lng: tag,
    load: 'currentOnly',
    keySeparator: false,
    resources: { [tag]: { app: words } },
    defaultNS: 'app',
    interpolation: { escapeValue: false },
  });
  const plurals = Object.keys(words).flatMap((key) => (key.endsWith('_other') ? [key.replace(/_other$/, '')] : []));
  const plain = Object.keys(words).filter((key) => !/_(one|other)$/.test(key));
  const values = {
    n: 6,
    total: 17,
    minutes: 5,
    question: 'A & B <c>',
    least: 0,
    most: 1000,
    example: 'K7M4Q-2XD9P',
    name: 'heard-answers.json',
    version: '0.1.0',
    contact: 'X',
  };

  it('in every plural', () => {
    expect(plurals.length).toBeGreaterThan(5);
    for (const key of plurals) {
      for (const count of [0, 1, 2, 11, 1000]) expect(ours(key, { ...values, count })).toBe(theirs.t(key, { ...values, count }));
    }
  });

  it('in every other sentence, with its placeholders filled', () => {
    for (const key of plain) {
      expect(ours(key, values)).toBe(theirs.t(key, values));
      expect(ours(key, values)).not.toMatch(/[{}]/);
    }
  });
});

describe('one and many', () => {
  const said = (tag: 'en' | 'ur', count: number) => translator(catalogue.appWords(tag), tag)('take.charactersLeft', { count });

  it('are told apart in English and in Urdu', () => {
    expect(said('en', 1)).toBe('You have 1 character left');
    expect(said('en', 0)).toBe('You have 0 characters left');
    expect(said('ur', 1)).toBe('1 حرف باقی ہے');
    expect(said('ur', 2)).toBe('2 حروف باقی ہیں');
  });
});

describe('a key without words', () => {
  it('is said as itself to a reader, and stops a check', () => {
    expect(translator({}, 'en')('nav.gone')).toBe('nav.gone');
    const strict = translator({}, 'en', (key) => {
      throw new Error(key);
    });
    expect(() => strict('nav.gone')).toThrow('nav.gone');
  });
});

describe('a placeholder without a value', () => {
  it('stays to be seen, rather than leaving a hole in the sentence', () => {
    expect(translator({ a: 'Change {{question}}' }, 'en')('a')).toBe('Change {{question}}');
  });
});

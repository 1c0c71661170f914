import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { AREA } from '../../src/content/area.ts';
import { LOCALES, localeOf, VARIANTS } from '../../src/content/locales.ts';
import { SURVEYS } from '../../src/content/surveys.ts';
import { createCatalogue } from '../../src/i18n/catalogue.ts';
import { hasRightToLeft } from '../../src/i18n/isolated.ts';
import { translator } from '../../src/i18n/translate.ts';

const catalogue = createCatalogue(LOCALES, AREA);

describe.each(VARIANTS)('the phone speaks $tag as i18next does', ({ tag }) => {
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
  const plain = Object.keys(words).filter((key) => !/_(zero|one|two|few|many|other)$/.test(key));
  const names = [...JSON.stringify(words).matchAll(/\{\{([\w-]+)\}\}/g)].map(([, name = '']) => name);
  /** A number for some, and for all others something that must stand apart. */
  const values = {
    ...Object.fromEntries(names.map((name) => [name, 'K7M4Q-2XD9P & <c>'])),
    n: 6,
    total: 17,
    minutes: 5,
    least: 0,
    most: 1000,
  };
  /** What i18next is given so that it says the same: numbers written out, and a text set apart where directions meet. */
  const written = (key: string) => {
    const apart = /[\u0590-\u08FF]/.test(words[key] ?? words[`${key}_other`] ?? '');
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'number' ? number(tag, value) : apart ? `\u2068${value}\u2069` : value,
      ]),
    );
  };

  it('in every plural', () => {
    expect(plurals.length).toBeGreaterThan(5);
    for (const key of plurals) {
      for (const count of [0, 1, 2, 5, 11, 100, 999])
        expect(ours(key, { ...values, count })).toBe(theirs.t(key, { count, replace: { ...written(key), count: number(tag, count) } }));
    }
  });

  it('in every other sentence, with its placeholders filled', () => {
    for (const key of plain) {
      expect(ours(key, values)).toBe(theirs.t(key, written(key)));
      expect(ours(key, values)).not.toMatch(/[{}]/);
    }
  });
});

function number(tag: string, value: number): string {
  return value.toLocaleString(tag, { numberingSystem: localeOf(tag).meta.digits ?? 'latn' });
}

describe('numbers in a sentence', () => {
  const said = (tag: string) => translator({ a: '{{n}}' }, tag)('a', { n: 1234567 });

  it('are written as the language writes them', () => {
    expect(said('en')).toBe('1,234,567');
    expect(said('ro')).toBe('1.234.567');
    expect(said('pl')).toBe('1\u00a0234\u00a0567');
  });

  it('have the digits of the words around them: the European ones, unless the language declares others', () => {
    const years = (tag: string) => translator({ ...catalogue.appWords(tag), a: '{{n}}' }, tag)('a', { n: 25 });
    expect(VARIANTS.filter(({ tag }) => years(tag) !== '25').map(({ tag }) => [tag, years(tag)])).toEqual([['fa', '۲۵']]);
  });
});

describe.each(VARIANTS.filter(({ dir }) => dir === 'rtl'))('in $name, which runs from right to left', ({ tag }) => {
  const words = catalogue.appWords(tag);
  const t = translator(words, tag);

  it('a code and a file name stand apart, so that their parts do not change places', () => {
    expect(t('takeBack.hint', { example: 'K7M4Q-2XD9P' })).toContain('\u2068K7M4Q-2XD9P\u2069');
    expect(t('settings.fileSaved', { name: 'heard-answers.json' })).toContain('\u2068heard-answers.json\u2069');
  });

  it('no telephone number in a sentence is read from its second half', () => {
    // A text that is still English runs from left to right, its number with it.
    const texts = JSON.stringify([words, SURVEYS.map((survey) => catalogue.surveyWords(survey, tag))])
      .split('"')
      .filter(hasRightToLeft);
    expect(texts.filter((text) => /0800\s?1111/.test(text)).length).toBeGreaterThan(0);
    expect(
      texts
        .join('\n')
        .replace(/\u2068[^\u2069]*\u2069/g, '')
        .match(/\d[ \u00a0]\d/g),
    ).toBeNull();
  });
});

describe('in a language that runs from left to right', () => {
  it('nothing is put around a value, except one that runs the other way', () => {
    const t = translator({ a: 'Ask {{who}}' }, 'en');
    expect(t('a', { who: 'Ann' })).toBe('Ask Ann');
    expect(t('a', { who: 'آمنہ' })).toBe('Ask \u2068آمنہ\u2069');
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

  it('are as many forms as a language has: Polish tells 3 from 5, Arabic 2 from 3 and 11', () => {
    const forms = (tag: string, counts: readonly number[]) =>
      counts.map((count) => translator(catalogue.appWords(tag), tag)('resume.lead', { count }).replace(String(count), '#'));
    expect(new Set(forms('pl', [1, 3, 5])).size).toBe(3);
    expect(new Set(forms('ar', [2, 3, 11, 100])).size).toBeGreaterThan(2);
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

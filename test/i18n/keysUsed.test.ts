import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AREA } from '../../src/content/area.ts';
import { LOCALES } from '../../src/content/locales.ts';
import { createCatalogue } from '../../src/i18n/catalogue.ts';

const keys = Object.keys(createCatalogue(LOCALES, AREA).appWords('en')).map((key) => key.replace(/_(one|other)$/, ''));

/** `t('nav.back')` and `t(open ? 'a.b' : 'c.d')`: every whole key that a page asks for. */
const asked = readdirSync('src/app', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) => [...readFileSync(`src/app/${file}`, 'utf8').matchAll(/\bt\(([^()`]*)\)/g)].map(([, argument]) => ({ file, argument })))
  .flatMap(({ file, argument = '' }) => [...argument.matchAll(/'([a-z]\w*\.[\w.-]+)'/gi)].map(([, key]) => `${key} in ${file}`));

describe('the app', () => {
  it('asks for no words that do not exist, so that nobody reads a key on a button', () => {
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((use) => !keys.includes(use.split(' ')[0] ?? ''))).toEqual([]);
  });
});

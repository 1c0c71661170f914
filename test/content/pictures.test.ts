import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faceOf } from '../../src/app/take/faces.ts';
import { HARD_WORD_PICTURE } from '../../src/app/take/HardWords.tsx';
import { drawPicture } from '../../src/build/drawPicture.ts';
import { addressOfPicture, codesOfPage, pictureUse } from '../../src/build/pictureUse.ts';
import { AREA } from '../../src/content/area.ts';
import { LOCALES, VARIANTS } from '../../src/content/locales.ts';
import { HOME_LANGUAGES } from '../../src/content/profileOptions.ts';
import { SCALES } from '../../src/content/scales.ts';
import { SURVEYS } from '../../src/content/surveys.ts';
import { allPages } from '../../src/domain/survey/branching.ts';
import { createCatalogue } from '../../src/i18n/catalogue.ts';

const exists = (code: string) => code.startsWith('letter-') || existsSync(`node_modules/openmoji/color/svg/${code}.svg`);

describe.each(SURVEYS.map((survey) => [`${survey.id} v${survey.version}`, survey] as const))('%s', (_, survey) => {
  const pages = allPages(survey);

  it('has a picture for every question and every option, so that nobody has to read to choose', () => {
    expect(pages.filter(({ picture }) => picture === undefined).map(({ id }) => id)).toEqual([]);
    const bare = pages.flatMap((page) =>
      'options' in page ? page.options.filter(({ picture }) => picture === undefined).map(({ code }) => `${page.id} ${code}`) : [],
    );
    expect(bare).toEqual([]);
  });

  it('names only pictures that there are', () => {
    expect(pages.flatMap(codesOfPage).filter((code) => !exists(code))).toEqual([]);
  });

  it('shows its options apart: no two of a question look alike, except where a picture would take sides', () => {
    // Parts of the world, and no flag: see decision 015.
    const sided = ['ethnic-group'];
    const alike = pages.filter((page) => {
      const shown = 'options' in page ? page.options.map(({ picture }) => picture) : [];
      return new Set(shown).size < shown.length && !sided.includes(page.id);
    });
    expect(alike.map(({ id }) => id)).toEqual([]);
  });

  it('has a picture for each paragraph, in every language', () => {
    const catalogue = createCatalogue(LOCALES, AREA);
    for (const { tag } of VARIANTS) {
      const words = catalogue.surveyWords(survey, tag);
      for (const page of pages) {
        if (page.kind === 'information') expect(page.pictures?.length, `${page.id} ${tag}`).toBe(words.pages[page.id]?.text?.length);
      }
    }
  });
});

describe('pictures', () => {
  it('are faces on every scale, each point its own', () => {
    for (const { points } of SCALES) {
      const faces = points.map((_, at) => faceOf(at, points.length));
      expect(faces.filter((face) => face !== undefined && exists(face))).toHaveLength(points.length);
      expect(new Set(faces).size).toBe(points.length);
    }
  });

  it('are there for a hard word', () => {
    expect(pictureUse(SURVEYS).everybody).toContain(addressOfPicture(HARD_WORD_PICTURE));
  });

  it('are drawn for all that is kept, and those of Easy Read are not kept by phones that read another way', async () => {
    const { everybody, easyRead } = pictureUse(SURVEYS);
    for (const address of [...everybody, ...easyRead]) expect(await drawPicture('.', address)).toMatch(/^<svg[^>]*viewBox/);
    expect(easyRead.filter((address) => everybody.includes(address))).toEqual([]);
    const all = SURVEYS.flatMap((survey) => allPages(survey).flatMap(codesOfPage)).map(addressOfPicture);
    expect(all.filter((address) => !everybody.includes(address) && !easyRead.includes(address))).toEqual([]);
  });

  it('show a language by a letter of it, never by a flag', async () => {
    expect(SURVEYS.flatMap((survey) => allPages(survey).flatMap(codesOfPage)).filter((code) => /^1F1[EF]|^1F3F4/.test(code))).toEqual([]);
    const urdu = HOME_LANGUAGES.find(({ code }) => code === 'urdu')?.picture ?? '';
    expect(await drawPicture('.', addressOfPicture(urdu))).toContain('>ٹ<');
  });
});

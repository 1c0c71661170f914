import { describe, expect, it } from 'vitest';
import { AREA } from '../../src/content/area.ts';
import { LOCALES } from '../../src/content/locales.ts';
import { createCatalogue } from '../../src/i18n/catalogue.ts';

const catalogue = createCatalogue(LOCALES, AREA);

describe.each(['en', 'en-x-easyread'])('what families are promised about their own words (%s)', (tag) => {
  const words = catalogue.appWords(tag, ['done', 'privacy', 'takeBack']);

  it('says that people read them, because listeners open them one by one', () => {
    expect(words['done.nextRead']).toMatch(/people .*read your (own )?words/i);
    expect(words['done.nextRead']).toMatch(/count(ed)?\b.*together/);
    expect(words['privacy.who.body']).toMatch(/only .*if you (agreed|said yes)/);
  });

  it('says that quoted words go when they are taken back, and that paper stays', () => {
    for (const key of ['takeBack.limit', 'privacy.withdraw.body']) expect(words[key]).toMatch(/we take them off our pages/);
    expect(words['takeBack.limit']).toMatch(/(printed|paper) copies stay/i);
  });
});

import { describe, expect, it } from 'vitest';
import { SITE_PAGES } from '../../src/app/site/Site.tsx';
import type { SiteData } from '../../src/app/site/siteData.ts';
import { kindOf, OPEN_SURVEYS, sitePage, wordFiles } from '../../src/build/pages.tsx';
import { VARIANTS } from '../../src/content/locales.ts';
import type { Words } from '../../src/i18n/translate.ts';

const [english] = VARIANTS;
if (!english) throw new Error('no language');

const carried = (page: (typeof SITE_PAGES)[number]) => {
  const { data } = sitePage(page, english, { version: '1', display: '', readings: [], papers: [] });
  return Object.keys((data as SiteData).words);
};
const ofPaper = (key: string) => /^(paper|keying|formats)\./.test(key);
const ofPosters = (key: string) => /^(poster|newsletter)\./.test(key);
const ofReading = (key: string) => /^(help|helpFor|accessibility|privacy)\./.test(key);

describe('the words of a page', () => {
  it.each(SITE_PAGES)('are its own: %s', (page) => {
    const words = carried(page);
    const paper = page === 'paper' || page === 'paper-key';
    expect(words.filter(paper ? ofReading : ofPaper)).toEqual([]);
    expect(words.filter(ofPosters)).toEqual([]);
    expect(words).toContain(paper ? 'paper.print' : 'privacy.title');
    // What stands on every page.
    for (const key of ['nav.footer', 'status.ready', 'language.missing', 'draft.note']) expect(words).toContain(key);
    for (const { id } of OPEN_SURVEYS) expect(words).toContain(`title.${id}`);
  });

  it('are the same when the language is changed there', () => {
    const files = wordFiles();
    for (const page of SITE_PAGES) {
      const file = files.find(({ of, tag }) => of === kindOf(page) && tag === english.tag);
      expect(Object.keys((JSON.parse(file?.content ?? '{}') as { words: Words }).words)).toEqual(carried(page));
    }
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SITE_PAGES } from '../../src/app/site/Site.tsx';
import type { SiteData } from '../../src/app/site/siteData.ts';
import { kindOf, kioskData, NOT_ON_SURVEYS, OPEN_SURVEYS, papersOf, sitePage, wordFiles } from '../../src/build/pages.tsx';
import { VARIANTS } from '../../src/content/locales.ts';
import type { Words } from '../../src/i18n/translate.ts';

const [english] = VARIANTS;
if (!english) throw new Error('no language');

/** Every word of every variant: made once, because it takes a while. */
const files = wordFiles();

const carried = (page: (typeof SITE_PAGES)[number]) => {
  const { data } = sitePage(page, english, { version: '1', display: '', readings: [], papers: [], aloud: { script: '', style: '' } });
  return Object.keys((data as SiteData).words);
};
const ofPaper = (key: string) => /^(paper|keying|formats)\./.test(key);
const ofPosters = (key: string) => /^(poster|newsletter)\./.test(key);
const ofLoop = (key: string) => /^(said|timeline|share|themes|priorities|ages|needs|entryStatus|promiseState)\./.test(key);
// The title of the impact page is the link to it.
const ofImpact = (key: string) => /^(impact|waiting|asked|reach)\./.test(key) && key !== 'impact.title';
const ofGroups = (key: string) => key.startsWith('group.');
const ofEnds = (key: string) => /^(replyTo|after|support)\./.test(key);
const ofReading = (key: string) => /^(help|helpFor|accessibility|privacy)\./.test(key);

describe('the words of a page', () => {
  it.each(SITE_PAGES)('are its own: %s', (page) => {
    const words = carried(page);
    const kind = kindOf(page);
    const others = {
      site: [ofPaper, ofLoop, ofImpact, ofEnds],
      paper: [ofReading, ofLoop, ofImpact, ofEnds],
      loop: [ofReading, ofPaper, ofImpact, ofEnds],
      // What is being done stands beside the figures, and support beside what families wait for.
      impact: [ofReading, ofPaper, (key: string) => /^(timeline|themes|promiseState|replyTo)\./.test(key) && key !== 'timeline.passed'],
    }[kind];
    expect(words.filter((key) => [...others, ofPosters, ofGroups].some((of) => of(key)))).toEqual([]);
    expect(words).toContain({ site: 'privacy.title', paper: 'paper.print', loop: 'said.title', impact: 'impact.title' }[kind]);
    // Of what is being done and late, the figures' pages speak in the words of the timeline.
    if (kind === 'impact') expect(words).toContain('timeline.passed');
    // What stands on every page.
    for (const key of ['nav.footer', 'status.ready', 'language.missing', 'draft.note']) expect(words).toContain(key);
    if (kind === 'site' || kind === 'paper') for (const { id } of OPEN_SURVEYS) expect(words).toContain(`title.${id}`);
  });

  it('are the same when the language is changed there', () => {
    for (const page of SITE_PAGES) {
      const file = files.find(({ of, tag }) => of === kindOf(page) && tag === english.tag);
      expect(Object.keys((JSON.parse(file?.content ?? '{}') as { words: Words }).words)).toEqual(carried(page));
    }
  });
});

describe('a survey', () => {
  it('leaves out of its first load only words that none of its screens asks for', () => {
    const source = ['src/app/take', 'src/app/controls']
      .flatMap((folder) => readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8')))
      .join('\n');
    expect(source).toContain("'take.skip'");
    // Its lead comes filled in.
    expect(NOT_ON_SURVEYS.filter((key) => key !== 'take.lead_' && source.includes(`'${key}'`))).toEqual([]);
  });

  it('that answers an entry is on no paper, where nobody could see which', () => {
    const onPaper = papersOf(files).map(({ id }) => id);
    expect(onPaper).toEqual(OPEN_SURVEYS.filter(({ beside }) => !beside).map(({ id }) => id));
    expect(onPaper).not.toContain('reply');
  });

  it('stands on the start page only with a card that has words and a picture', () => {
    const { data } = sitePage('home', english, { version: '1', display: '', readings: [], papers: [], aloud: undefined });
    const { surveys, words } = data as SiteData;
    expect(surveys.map(({ id }) => id)).toEqual(['parent-experience', 'young-people', 'professionals', 'quick']);
    for (const { card } of surveys) expect(words[`home.${card}.title`]).toBeDefined();
  });
});

describe('a shared tablet', () => {
  it('has in every language what it says to families and what each survey is called, and little else to carry', () => {
    const { words, surveys } = kioskData('');
    expect(Object.keys(words)).toEqual(VARIANTS.map(({ tag }) => tag));
    for (const said of Object.values(words)) {
      for (const key of [
        'kiosk.notKept',
        'kiosk.idle.title',
        'home.title',
        'home.quick.sub',
        'home.say.title',
        'nav.languages',
        'closed.none',
        'draft.note',
        'privacy.who.body',
        'safe.lead',
      ])
        expect(said).toHaveProperty([key]);
      for (const key of ['take.lead_other', 'voice.seconds_other']) expect(said).toHaveProperty([key]);
      for (const { id } of surveys) expect(said).toHaveProperty([`title.${id}`]);
      expect(Object.keys(said).filter((key) => /^(help|settings|staff)\./.test(key))).toEqual([]);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { AREA } from '../../src/content/area.ts';
import { HARD_WORDS } from '../../src/content/hardWords.ts';
import { LOCALES, VARIANTS } from '../../src/content/locales.ts';
import { SURVEYS, surveyOf } from '../../src/content/surveys.ts';
import { createCatalogue } from '../../src/i18n/catalogue.ts';
import { allHardWords, type Explanations, explainHardWords } from '../../src/i18n/hardWords.ts';

const catalogue = createCatalogue(LOCALES, AREA);

/** The words explained on each page of a survey as a reader of this variant meets it. */
function explainedIn(id: string, tag: string): Explanations {
  const survey = surveyOf(id);
  if (!survey) throw new Error(`no survey ${id}`);
  return explainHardWords(id, catalogue.surveyWords(survey, tag), catalogue.appWords(tag), HARD_WORDS);
}
const wordsOn = (id: string, page: string, tag = 'en-x-easyread') => explainedIn(id, tag)[page]?.map(({ word }) => word) ?? [];

/** One page that says this, held against these words. */
function explained(label: string, words: Readonly<Record<string, string>>, notOn: readonly string[] = []): string[] {
  const app = Object.fromEntries(
    Object.entries(words).flatMap(([id, word]) => [
      [`hardWords.${id}.word`, word],
      [`hardWords.${id}.means`, '…'],
    ]),
  );
  const survey = { tag: 'en', title: '', lead: '', sections: {}, pages: { page: { label, options: {} } } };
  return (
    explainHardWords(
      'survey',
      survey,
      app,
      Object.keys(words).map((id) => ({ id, notOn })),
    )['page']?.map(({ word }) => word) ?? []
  );
}

describe('a hard word in Easy Read', () => {
  it('is explained on the page where it stands', () => {
    expect(wordsOn('parent-experience', 'ehc-assessment')).toEqual(['EHC plan']);
    expect(wordsOn('quick', 'waiting-advice')).toEqual(['Therapist']);
    expect(wordsOn('professionals', 'strategy-agree')).toEqual(['SEND', 'SEND plan']);
  });

  it('is not explained twice where the hint explains it already', () => {
    expect(wordsOn('parent-experience', 'local-offer')).toEqual([]);
    expect(wordsOn('parent-experience', 'support')).not.toContain('EHC plan');
  });

  it('weighs nothing on a survey that does not use it', () => {
    expect(JSON.stringify(explainedIn('quick', 'en-x-easyread'))).not.toContain('EOTAS');
  });

  it('is explained to young people in plain English too', () => {
    expect(wordsOn('young-people', 'health-services', 'en')).toEqual(['Therapist']);
  });

  it('left out on a page is left out on one that there is', () => {
    const pages = SURVEYS.flatMap(({ id, sections }) => sections.flatMap((section) => section.pages.map((page) => `${id}/${page.id}`)));
    expect(HARD_WORDS.flatMap(({ notOn = [] }) => notOn).filter((page) => !pages.includes(page))).toEqual([]);
  });
});

describe('looking for a hard word', () => {
  it('finds it whole and in its other forms, not inside another word', () => {
    expect(explained('Two therapists', { t: 'Therapist|therapists' })).toEqual(['Therapist']);
    expect(explained('The sender', { s: 'send' })).toEqual([]);
    expect(explained('We will send it', { s: 'SEND' })).toEqual([]);
    expect(explained('About SEND.', { s: 'SEND' })).toEqual(['SEND']);
  });

  it('finds it joined to others where the script joins words', () => {
    expect(explained('والعلاج هنا', { t: 'العلاج' })).toEqual(['العلاج']);
    expect(explained('我們的治療師', { t: '治療師' })).toEqual(['治療師']);
  });

  it('passes over a word that a language has not been given yet', () => {
    expect(explained('About SEND.', { s: '' })).toEqual([]);
  });
});

describe.each(VARIANTS.filter(({ tag }) => LOCALES[tag]?.app['hardWords']).map(({ tag }) => tag))('the list of hard words in %s', (tag) => {
  it('is whole, each with its meaning', () => {
    expect(
      allHardWords(
        catalogue.appWords(tag),
        HARD_WORDS.map(({ id }) => id),
      ),
    ).toHaveLength(HARD_WORDS.length);
  });

  it('explains to young people at least what the English explains of plans and SEND', () => {
    // A translator's form of the word that is not the one in the survey would never be found.
    const pages = Object.keys(explainedIn('young-people', tag));
    expect(pages).toEqual(
      expect.arrayContaining(tag === 'en-x-easyread' ? ['learning-elsewhere'] : ['health-services', 'learning-elsewhere']),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { AREA } from '../../src/content/area.ts';
import { CONTACTS } from '../../src/content/contacts.ts';
import { LOCALES, localeOf, VARIANTS } from '../../src/content/locales.ts';
import { SURVEYS, surveyOf } from '../../src/content/surveys.ts';
import { allPages, isQuestion } from '../../src/domain/survey/branching.ts';
import { createCatalogue } from '../../src/i18n/catalogue.ts';
import type { Locale } from '../../src/i18n/localeSchema.ts';

const catalogue = createCatalogue(LOCALES, AREA);
const parents = surveyOf('parent-experience') ?? SURVEYS[0];
if (!parents) throw new Error('no survey');

/** The Urdu with one thing taken out of it. */
const without = (change: (ur: Locale) => Locale) => createCatalogue({ ...LOCALES, ur: change(localeOf('ur')) }, AREA);

describe('the words of a survey', () => {
  it('name every answer that the survey can store, in every variant', () => {
    for (const { tag } of VARIANTS) {
      for (const survey of SURVEYS) {
        const words = catalogue.surveyWords(survey, tag);
        for (const question of allPages(survey).filter(isQuestion)) {
          const codes = [
            ...('options' in question ? question.options.map(({ code }) => code) : []),
            ...(question.kind === 'scale' ? [...question.scale.points, ...(question.easyRead?.points ?? [])] : []),
            ...(question.apart ?? []),
          ];
          expect(Object.keys(words.pages[question.id]?.options ?? {}).toSorted(), `${survey.id} ${question.id} ${tag}`).toEqual(
            codes.toSorted(),
          );
        }
      }
    }
  });

  it('leave no area placeholder unfilled', () => {
    for (const { tag } of VARIANTS) {
      expect(JSON.stringify(SURVEYS.map((survey) => catalogue.surveyWords(survey, tag)))).not.toContain('{{');
      expect(JSON.stringify(catalogue.appWords(tag))).not.toMatch(/\{\{(product|area|partnership)\}\}/);
    }
  });

  it('say "doesn’t apply" in the words of the question, where it has its own', () => {
    expect(catalogue.surveyWords(parents, 'en').pages['waiting-advice']?.options['does-not-apply']).toBe('We’re not waiting');
    expect(catalogue.surveyWords(parents, 'en').pages['waiting-advice']?.options['dont-know']).toBe('Don’t know');
  });

  it('hold the paragraphs of an information page', () => {
    const young = surveyOf('young-people') ?? parents;
    expect(catalogue.surveyWords(young, 'ur').pages['before-you-write']?.text).toHaveLength(4);
  });

  it('re-badge with the area alone', () => {
    const salford = createCatalogue(LOCALES, { ...AREA, area: 'Salford', product: 'Listen' });
    expect(salford.surveyWords(parents, 'en').pages['confidence']?.label).toContain('Salford');
    expect(salford.appWords('en')['brand.name']).toBe('Listen');
  });
});

describe('a word that a translation lacks', () => {
  it('is read in English rather than not at all', () => {
    const { nav: _, ...rest } = localeOf('ur').app;
    const patched = without((ur) => ({ ...ur, app: rest, surveys: {} }));
    expect(patched.appWords('ur')['nav.continue']).toBe('Continue');
    expect(patched.appWords('ur')['home.title']).toBe(catalogue.appWords('ur')['home.title']);
    expect(patched.surveyWords(parents, 'ur').title).toBe('Parents and carers');
  });

  it('stops the build when English lacks it too', () => {
    const broken = createCatalogue({ ...LOCALES, en: { ...localeOf('en'), surveys: {} }, ur: { ...localeOf('ur'), surveys: {} } }, AREA);
    expect(() => broken.surveyWords(parents, 'ur')).toThrow('parent-experience');
  });
});

describe('the app’s own words', () => {
  it('can be taken in groups, so that the first load carries only what it shows', () => {
    const words = catalogue.appWords('ur', ['nav', 'progress']);
    expect(new Set(Object.keys(words).map((key) => key.split('.')[0]))).toEqual(new Set(['nav', 'progress']));
  });

  it('name every contact, and say that it is still to be confirmed', () => {
    const words = catalogue.appWords('en');
    for (const { id } of CONTACTS) expect([words[`contacts.${id}.name`], words[`contacts.${id}.note`]]).not.toContain(undefined);
    expect(CONTACTS.filter(({ checked }) => checked).map(({ id }) => id)).toEqual(['emergency', 'police', 'childline']);
    expect(words['safe.unconfirmed']).toBe('to be confirmed');
    expect(CONTACTS.filter(({ number }) => number).every(({ href }) => href.startsWith('tel:'))).toBe(true);
  });
});

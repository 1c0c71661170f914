import type { Response } from '../../src/domain/response/response.ts';
import type { Survey } from '../../src/domain/survey/survey.ts';
import type { SurveyWords } from '../../src/i18n/catalogue.ts';

/** A survey with one question of every kind, small enough to hold in the head. */
const tea: Survey = {
  id: 'tea',
  version: 1,
  respondent: 'parent',
  minutes: 1,
  sections: [
    {
      id: 'all',
      pages: [
        {
          kind: 'scale',
          id: 'often',
          indicator: 'PA3-04',
          scale: { id: 'five', points: ['always', 'often', 'sometimes', 'rarely', 'never'], positive: ['always', 'often'] },
          easyRead: { id: 'three', points: ['yes', 'partly', 'no'], positive: ['yes'] },
          apart: ['prefer-not-to-say'],
        },
        { kind: 'choose-one', id: 'kind', options: [{ code: 'black' }, { code: 'green' }, { code: 'other', say: 20_000 }] },
        {
          kind: 'choose-many',
          id: 'with',
          options: [{ code: 'milk' }, { code: 'lemon' }, { code: 'none', exclusive: true }],
          apart: ['does-not-apply'],
          when: { not: { question: 'often', selected: ['never'] } },
        },
        { kind: 'number', id: 'cups', least: 0, most: 99 },
        { kind: 'text', id: 'why', length: 'long', most: 20_000 },
      ],
    },
  ],
};

/** The next version: a question has gone, and another has come. */
export const teaAgain: Survey = {
  ...tea,
  version: 2,
  sections: tea.sections.map((section) => ({
    ...section,
    pages: [...section.pages.filter(({ id }) => id !== 'cups'), { kind: 'choose-one' as const, id: 'pot', options: [{ code: 'blue' }] }],
  })),
};

export const surveyOf = (id: string, version?: number): Survey | undefined =>
  id === 'tea' ? [teaAgain, tea].find((survey) => version === undefined || survey.version === version) : undefined;

export const wordsOf = (survey: Survey): SurveyWords => ({
  tag: 'en',
  title: 'Tea',
  lead: 'For everyone who drinks it.',
  sections: { all: 'All about tea' },
  pages: Object.fromEntries(
    survey.sections
      .flatMap(({ pages }) => pages)
      .map(({ id }) => [
        id,
        {
          label: `About ${id}?`,
          options: { rarely: 'Rarely', black: 'Black tea', milk: 'With milk', 'prefer-not-to-say': 'I’d rather not say' },
        },
      ]),
  ),
});

/** A response to it that fits. */
export function teaResponse(change: Partial<Response> = {}): Response {
  return {
    id: crypto.randomUUID(),
    survey: 'tea',
    version: 1,
    language: 'ur',
    format: 'standard',
    channel: 'own-phone',
    campaign: 'radcliffe-hub',
    day: '2026-11-22',
    answers: { often: { kind: 'one', code: 'rarely' }, why: { kind: 'text', text: 'It warms the hands' } },
    ...change,
  };
}

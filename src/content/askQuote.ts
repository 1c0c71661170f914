import type { ChooseOne } from '../domain/survey/survey.ts';

/**
 * Permission to quote, asked of whoever wrote something in `words`. Never taken as given: without a `yes`, words are read and
 * counted and never shown. The same id, codes and wording in every survey that asks for words (`test/content/shortSurveys.test.ts`).
 */
export const ASK_QUOTE: ChooseOne = {
  kind: 'choose-one',
  id: 'quote',
  when: { answered: 'words' },
  options: [
    { code: 'yes', picture: '2705' },
    { code: 'no', picture: '1F512' },
  ],
  apart: ['prefer-not-to-say'],
  picture: '1F4E2',
};

import type { ChooseOne } from '../domain/survey/survey.ts';

/** Who speaks, in a survey that is for anyone. The codes are the three groups of respondents. */
export const ASK_WHO: ChooseOne = {
  kind: 'choose-one',
  id: 'who',
  options: [
    { code: 'parent', picture: '1F46A' },
    { code: 'young-person', picture: '1F9D1' },
    { code: 'professional', picture: '1F9D1-200D-1F3EB' },
  ],
  apart: ['prefer-not-to-say'],
  picture: '1F465',
};

import type { Survey } from '../../domain/survey/survey.ts';
import { ASK_QUOTE } from '../askQuote.ts';
import { ANSWERED_BY } from '../profileOptions.ts';
import { THREE_POINT } from '../scales.ts';

/**
 * What a pupil thinks after an assessment or a review of the plan (6.1c), for ages 8 to 25: asked soon after, so of one of the
 * two only. Its two indicators are worded as in the survey for young people.
 */
export const afterReview: Survey = {
  id: 'after-review',
  version: 1,
  respondent: 'young-person',
  minutes: 2,
  easyByNature: true,
  sections: [
    {
      id: 'what-happened',
      pages: [
        {
          kind: 'choose-one',
          id: 'what',
          options: [
            { code: 'assessment', picture: '1F4DD' },
            { code: 'review', picture: '1F4C6' },
          ],
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F4CB',
        },
        {
          kind: 'scale',
          id: 'ehc-assessment',
          indicator: 'PA6-06',
          when: { question: 'what', selected: ['assessment'] },
          scale: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F4DD',
        },
        {
          kind: 'scale',
          id: 'ehc-review',
          indicator: 'PA6-07',
          when: { question: 'what', selected: ['review'] },
          scale: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F4C6',
        },
        {
          kind: 'scale',
          id: 'listened',
          scale: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F442',
        },
      ],
    },
    {
      id: 'your-words',
      pages: [
        { kind: 'information', id: 'before-you-write', picture: '270D', pictures: ['1F465', '1F512', '1F6DF', '260E'] },
        { kind: 'text', id: 'words', length: 'long', most: 1000, picture: '1F4AC' },
        ASK_QUOTE,
        { kind: 'choose-one', id: 'answered-by', options: ANSWERED_BY, apart: ['prefer-not-to-say'], picture: '1F9D1' },
      ],
    },
  ],
};

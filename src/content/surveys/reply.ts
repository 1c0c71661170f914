import type { Survey } from '../../domain/survey/survey.ts';
import { ASK_QUOTE } from '../askQuote.ts';
import { ASK_WHO } from '../askWho.ts';

/**
 * Answering back to an entry of "You said, We are doing", in a minute. Which entry it is travels with the response (`about`).
 * Plain choices and no scale: they say whether a promise was felt, and feed no indicator.
 */
export const reply: Survey = {
  id: 'reply',
  version: 1,
  respondent: 'anyone',
  minutes: 1,
  beside: 'entry',
  sections: [
    {
      id: 'for-you',
      pages: [
        {
          kind: 'choose-one',
          id: 'difference',
          options: [
            { code: 'yes', picture: '1F44D' },
            { code: 'a-little', picture: '1F90F' },
            { code: 'no', picture: '1F44E' },
            { code: 'too-early', picture: '23F3' },
          ],
          apart: ['does-not-apply'],
          picture: '1F331',
        },
        {
          kind: 'choose-one',
          id: 'enough',
          options: [
            { code: 'yes', picture: '1F44D' },
            { code: 'partly', picture: '1F90F' },
            { code: 'no', picture: '1F44E' },
          ],
          apart: ['dont-know'],
          picture: '2696',
        },
        {
          kind: 'choose-one',
          id: 'me-too',
          options: [
            { code: 'yes', picture: '2705' },
            { code: 'no', picture: '274C' },
          ],
          apart: ['prefer-not-to-say'],
          picture: '1F64B',
        },
      ],
    },
    {
      id: 'your-words',
      pages: [{ kind: 'text', id: 'words', length: 'long', most: 2000, picture: '1F4AC' }, ASK_WHO, ASK_QUOTE],
    },
  ],
};

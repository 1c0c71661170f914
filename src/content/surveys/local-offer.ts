import type { Survey } from '../../domain/survey/survey.ts';
import { ASK_QUOTE } from '../askQuote.ts';
import { QUALITY, THREE_POINT } from '../scales.ts';

/** Those who have used it, and those who did not say. */
const USED_IT = { not: { question: 'last-used', selected: ['never'] } };

/**
 * The Local Offer poll that the plan names (7.2a), for a link on its pages. Its scaled question is worded as in the long
 * survey, so that both feed the same indicator. Young people are asked in their own survey.
 */
export const localOfferPoll: Survey = {
  id: 'local-offer',
  version: 1,
  respondent: 'parent',
  minutes: 1,
  sections: [
    {
      id: 'local-offer',
      pages: [
        {
          kind: 'choose-one',
          id: 'last-used',
          options: [
            { code: 'this-month', picture: '1F4C5' },
            { code: 'this-year', picture: '1F5D3' },
            { code: 'longer-ago', picture: '1F570' },
            { code: 'never', picture: '274C' },
          ],
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F4BB',
        },
        {
          kind: 'scale',
          id: 'local-offer',
          indicator: 'AI1-01',
          when: USED_IT,
          scale: QUALITY,
          easyRead: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say', 'does-not-apply'],
          picture: '1F44D',
        },
        {
          kind: 'choose-one',
          id: 'found',
          when: USED_IT,
          options: [
            { code: 'found-all', picture: '2705' },
            { code: 'found-some', picture: '1F90F' },
            { code: 'found-nothing', picture: '274C' },
            { code: 'only-looked', picture: '1F440' },
          ],
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F50D',
        },
      ],
    },
    { id: 'your-words', pages: [{ kind: 'text', id: 'words', length: 'long', most: 1000, picture: '1F4AC' }, ASK_QUOTE] },
  ],
};

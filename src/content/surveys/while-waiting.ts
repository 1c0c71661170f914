import type { Survey } from '../../domain/survey/survey.ts';
import { ASK_QUOTE } from '../askQuote.ts';
import { HELPFUL, THREE_POINT } from '../scales.ts';

/** Those who wait for something, and those who did not say. */
const WAITS = { not: { question: 'waiting-for', selected: ['not-waiting'] } };

/**
 * The pulse on support while waiting (3.2a). Its scaled question is worded as in the long survey, so that both feed the same
 * indicator; the waits are those that inspectors named.
 */
export const whileWaiting: Survey = {
  id: 'while-waiting',
  version: 1,
  respondent: 'parent',
  minutes: 1,
  sections: [
    {
      id: 'the-wait',
      pages: [
        {
          kind: 'choose-many',
          id: 'waiting-for',
          options: [
            { code: 'speech-and-language', picture: '1F5E3' },
            { code: 'childrens-doctor', picture: '1FA7A' },
            { code: 'autism-or-adhd', picture: '1F9E0' },
            { code: 'mental-health', picture: '2764' },
            { code: 'something-else', say: 60, picture: '270F' },
            { code: 'not-waiting', exclusive: true, picture: '274C' },
          ],
          apart: ['prefer-not-to-say'],
          picture: '1F4C5',
        },
        {
          kind: 'choose-one',
          id: 'how-long',
          when: WAITS,
          options: [
            { code: 'under-3-months', picture: '1F550' },
            { code: '3-to-6-months', picture: '1F553' },
            { code: '6-to-12-months', picture: '1F556' },
            { code: '1-to-2-years', picture: '1F559' },
            { code: 'over-2-years', picture: '1F55B' },
          ],
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F570',
        },
        {
          kind: 'scale',
          id: 'waiting-advice',
          indicator: 'PA3-04',
          when: WAITS,
          scale: HELPFUL,
          easyRead: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say', 'does-not-apply'],
          picture: '23F3',
        },
      ],
    },
    { id: 'your-words', pages: [{ kind: 'text', id: 'words', length: 'long', most: 1000, picture: '1F4AC' }, ASK_QUOTE] },
  ],
};

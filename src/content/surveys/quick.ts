import type { Survey } from '../../domain/survey/survey.ts';
import { CONFIDENCE, HELPFUL, THREE_POINT, WELL } from '../scales.ts';

/**
 * Four questions for a coffee morning or a school gate. Its three scaled questions are worded as in the long survey, so
 * that both feed the same indicators.
 */
export const quick: Survey = {
  id: 'quick',
  version: 1,
  respondent: 'parent',
  minutes: 1,
  sections: [
    {
      id: 'four-questions',
      pages: [
        {
          kind: 'scale',
          id: 'needs-supported',
          indicator: 'PA2-08',
          scale: WELL,
          easyRead: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say', 'does-not-apply'],
          picture: '1F91D',
        },
        {
          kind: 'scale',
          id: 'waiting-advice',
          indicator: 'PA3-04',
          scale: HELPFUL,
          easyRead: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say', 'does-not-apply'],
          picture: '23F3',
        },
        {
          kind: 'scale',
          id: 'confidence',
          indicator: 'AI1-02',
          scale: CONFIDENCE,
          easyRead: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F9D1-200D-1F91D-200D-1F9D1',
        },
        { kind: 'text', id: 'help-most', length: 'long', most: 1000, picture: '1F4AC' },
      ],
    },
  ],
};

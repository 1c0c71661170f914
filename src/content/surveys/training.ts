import type { Survey } from '../../domain/survey/survey.ts';
import { ASK_QUOTE } from '../askQuote.ts';
import { ROLES } from '../profileOptions.ts';
import { HELPFUL, THREE_POINT } from '../scales.ts';

/** For whoever has been to a training (9.1a): which groups came, what it changes, and whether families were heard in it. */
export const training: Survey = {
  id: 'training',
  version: 1,
  respondent: 'professional',
  minutes: 1,
  sections: [
    {
      id: 'the-training',
      pages: [
        { kind: 'choose-one', id: 'role', options: ROLES, apart: ['prefer-not-to-say'], picture: '1F4BC' },
        {
          kind: 'scale',
          id: 'training-helpful',
          scale: HELPFUL,
          easyRead: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F9D1-200D-1F3EB',
        },
        {
          kind: 'choose-one',
          id: 'families-heard',
          options: [
            { code: 'heard', picture: '1F442' },
            { code: 'not-heard', picture: '274C' },
          ],
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F46A',
        },
      ],
    },
    { id: 'your-words', pages: [{ kind: 'text', id: 'words', length: 'long', most: 1000, picture: '1F4AC' }, ASK_QUOTE] },
  ],
};

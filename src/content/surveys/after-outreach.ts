import type { Survey } from '../../domain/survey/survey.ts';
import { ASK_QUOTE } from '../askQuote.ts';
import { ROLES } from '../profileOptions.ts';
import { HELPFUL, THREE_POINT, WELL } from '../scales.ts';

/** For professionals who have had targeted support from the outreach team (2.1b). */
export const afterOutreach: Survey = {
  id: 'after-outreach',
  version: 1,
  respondent: 'professional',
  minutes: 1,
  sections: [
    {
      id: 'the-support',
      pages: [
        { kind: 'choose-one', id: 'role', options: ROLES, apart: ['prefer-not-to-say'], picture: '1F4BC' },
        {
          kind: 'scale',
          id: 'outreach-helpful',
          scale: HELPFUL,
          easyRead: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F91D',
        },
        {
          kind: 'scale',
          id: 'spot-needs',
          scale: WELL,
          easyRead: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F50D',
        },
      ],
    },
    { id: 'your-words', pages: [{ kind: 'text', id: 'words', length: 'long', most: 1000, picture: '1F4AC' }, ASK_QUOTE] },
  ],
};

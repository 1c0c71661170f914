import type { Survey } from '../../domain/survey/survey.ts';
import { ROLES } from '../profileOptions.ts';
import { AGREE, THREE_POINT, UNDERSTAND, WELL } from '../scales.ts';

/** The three indicators that the plan asks of the people who work with families. */
export const professionals: Survey = {
  id: 'professionals',
  version: 1,
  respondent: 'professional',
  minutes: 2,
  sections: [
    {
      id: 'your-work',
      pages: [
        {
          kind: 'choose-one',
          id: 'role',
          options: ROLES,
          apart: ['prefer-not-to-say'],
          picture: '1F4BC',
        },
      ],
    },
    {
      id: 'strategy',
      pages: [
        {
          kind: 'scale',
          id: 'strategy-understand',
          indicator: 'PA1-10',
          scale: UNDERSTAND,
          easyRead: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F9ED',
        },
        {
          kind: 'scale',
          id: 'strategy-agree',
          indicator: 'PA1-11',
          scale: AGREE,
          easyRead: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F44D',
        },
        {
          kind: 'scale',
          id: 'strategy-progress',
          indicator: 'PA1-12',
          scale: WELL,
          easyRead: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F4C8',
        },
      ],
    },
    {
      id: 'your-words',
      pages: [{ kind: 'text', id: 'help-most', length: 'long', most: 1000, picture: '1F4AC' }],
    },
  ],
};

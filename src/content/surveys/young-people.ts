import type { Survey } from '../../domain/survey/survey.ts';
import { ANSWERED_BY, BANDS_FROM_14, TOWNS } from '../profileOptions.ts';
import { THREE_POINT } from '../scales.ts';

/**
 * The 12 indicators that the plan asks of children and young people, for ages 8 to 25: three points, short words, and
 * always a way to not say. Answers are a series of their own, never merged with the parents' five points.
 */
export const youngPeople: Survey = {
  id: 'young-people',
  version: 1,
  respondent: 'young-person',
  minutes: 4,
  easyByNature: true,
  sections: [
    {
      id: 'you',
      pages: [
        {
          kind: 'choose-one',
          id: 'age',
          options: [
            { code: '8-to-10', picture: '1F9D2' },
            { code: '11-to-13', picture: '1F392' },
            { code: '14-to-15', picture: '1F4DA' },
            { code: '16-to-17', picture: '1F393' },
            { code: '18-to-25', picture: '1F9CD' },
          ],
          apart: ['prefer-not-to-say'],
          picture: '1F382',
        },
        {
          kind: 'choose-one',
          id: 'plan',
          options: [
            { code: 'has-plan', picture: '2705' },
            { code: 'being-assessed', picture: '23F3' },
            { code: 'no-plan', picture: '274C' },
          ],
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F4CB',
        },
        {
          kind: 'choose-many',
          id: 'lately',
          options: [
            { code: 'waiting', picture: '23F3' },
            { code: 'moved', picture: '1F392' },
            { code: 'travel', picture: '1F68C' },
            { code: 'learning-elsewhere', picture: '1F3E0' },
            { code: 'none-of-these', exclusive: true, picture: '274C' },
          ],
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F4C5',
        },
      ],
    },
    {
      id: 'help',
      pages: [
        {
          kind: 'scale',
          id: 'difference',
          indicator: 'PA1-13',
          scale: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say', 'does-not-apply'],
          picture: '1F331',
        },
        {
          kind: 'scale',
          id: 'health-services',
          indicator: 'PA3-03',
          scale: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say', 'does-not-apply'],
          picture: '1FA7A',
        },
        {
          kind: 'scale',
          id: 'waiting-advice',
          indicator: 'PA3-04',
          when: { question: 'lately', selected: ['waiting'] },
          scale: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '23F3',
        },
        {
          kind: 'scale',
          id: 'ehc-assessment',
          indicator: 'PA6-06',
          when: { question: 'plan', selected: ['has-plan', 'being-assessed'] },
          scale: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F4DD',
        },
        {
          kind: 'scale',
          id: 'ehc-review',
          indicator: 'PA6-07',
          when: { question: 'plan', selected: ['has-plan'] },
          scale: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say', 'does-not-apply'],
          picture: '1F4C6',
        },
      ],
    },
    {
      id: 'moving-on',
      pages: [
        {
          kind: 'scale',
          id: 'moving',
          indicator: 'PA5-08',
          when: { question: 'lately', selected: ['moved'] },
          scale: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F392',
        },
        {
          kind: 'scale',
          id: 'adulthood',
          indicator: 'PA4-03',
          when: { question: 'age', selected: BANDS_FROM_14 },
          scale: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F393',
        },
        {
          kind: 'scale',
          id: 'travel',
          indicator: 'AI1-03',
          when: { question: 'lately', selected: ['travel'] },
          scale: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F68C',
        },
        {
          kind: 'scale',
          id: 'learning-elsewhere',
          indicator: 'AI2-05',
          when: { question: 'lately', selected: ['learning-elsewhere'] },
          scale: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F3E0',
        },
      ],
    },
    {
      id: 'bury',
      pages: [
        {
          kind: 'scale',
          id: 'local-offer',
          indicator: 'AI1-01',
          scale: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say', 'does-not-apply'],
          picture: '1F4BB',
        },
        {
          kind: 'scale',
          id: 'strategy-understand',
          indicator: 'PA1-10',
          scale: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F9ED',
        },
        {
          kind: 'scale',
          id: 'strategy-agree',
          indicator: 'PA1-11',
          when: { question: 'strategy-understand', selected: ['yes', 'sort-of'] },
          scale: THREE_POINT,
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F44D',
        },
      ],
    },
    {
      id: 'your-words',
      pages: [
        { kind: 'information', id: 'before-you-write', picture: '270D', pictures: ['1F465', '1F512', '1F6DF', '260E'] },
        { kind: 'text', id: 'help-most', length: 'long', most: 1000, picture: '1F4AC' },
      ],
    },
    {
      id: 'nearly-there',
      pages: [
        {
          kind: 'choose-one',
          id: 'place',
          options: [
            { code: 'mainstream-school', picture: '1F3EB' },
            { code: 'special-school', picture: '1F31F' },
            { code: 'college-or-training', picture: '1F393' },
            { code: 'alternative-provision', picture: '1F3E2' },
            { code: 'home', picture: '1F3E0' },
            { code: 'work', picture: '1F4BC' },
            { code: 'somewhere-else', say: 60, picture: '270F' },
          ],
          apart: ['prefer-not-to-say'],
          picture: '1F3EB',
        },
        { kind: 'choose-one', id: 'town', options: TOWNS, apart: ['dont-know', 'prefer-not-to-say'], picture: '1F3D8' },
        { kind: 'choose-one', id: 'answered-by', options: ANSWERED_BY, apart: ['prefer-not-to-say'], picture: '1F9D1' },
      ],
    },
  ],
};

import { describe, expect, it } from 'vitest';
import { promptParts } from '../../../src/domain/media/promptParts.ts';
import type { Survey } from '../../../src/domain/survey/survey.ts';

const survey: Survey = {
  id: 'tea',
  version: 1,
  respondent: 'parent',
  minutes: 1,
  sections: [
    {
      id: 'all',
      pages: [
        { kind: 'information', id: 'hello' },
        {
          kind: 'scale',
          id: 'often',
          scale: { id: 'five', points: ['always', 'never'], positive: ['always'] },
          easyRead: { id: 'three', points: ['yes'], positive: ['yes'] },
          apart: ['dont-know'],
        },
        { kind: 'text', id: 'why', length: 'long', most: 100, apart: ['prefer-not-to-say'] },
      ],
    },
  ],
};
const pages = {
  hello: { label: 'Hello', text: ['One.', 'Two.'], options: {} },
  often: {
    label: 'How often?',
    hint: 'This year.',
    options: { always: 'Always', never: 'Never', yes: 'Yes', 'dont-know': 'I do not know' },
  },
  why: { label: 'Why?', options: { 'prefer-not-to-say': 'I would rather  not say' } },
};
const read = (format: 'standard' | 'easy-read') =>
  promptParts(survey, pages, format).map(({ page, option, texts }) => [page, option ?? '', ...texts]);

describe('what somebody who records a survey reads', () => {
  it('is each page with its hint or paragraphs, then what can be chosen, in the order in which it is read aloud', () => {
    expect(read('standard')).toEqual([
      ['hello', '', 'Hello', 'One.', 'Two.'],
      ['often', '', 'How often?', 'This year.'],
      ['often', 'always', 'Always'],
      ['often', 'never', 'Never'],
      ['often', 'dont-know', 'I do not know'],
      ['why', '', 'Why?'],
      ['why', 'prefer-not-to-say', 'I would rather  not say'],
    ]);
  });

  it('has the three points of Easy Read where that is what is asked, and no others', () => {
    expect(read('easy-read').flatMap(([page, option]) => (page === 'often' ? [option] : []))).toEqual(['', 'yes', 'dont-know']);
  });

  it('is held against what the page says as read-aloud does it: spaces make no difference', () => {
    expect(promptParts(survey, pages, 'standard').map(({ transcript }) => transcript)).toContain('I would rather not say');
    expect(promptParts(survey, pages, 'standard')[0]?.transcript).toBe('Hello One. Two.');
  });
});

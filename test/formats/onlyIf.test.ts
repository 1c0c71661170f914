import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/domain/survey/condition.ts';
import type { Survey } from '../../src/domain/survey/survey.ts';
import { createSpeech } from '../../src/endpoint/plain/speech.ts';
import type { Asking } from '../../src/formats/asking.ts';
import { onlyIf } from '../../src/formats/onlyIf.ts';

const survey: Survey = {
  id: 'small',
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
          scale: { id: 'five', points: ['always', 'sometimes', 'never'], positive: ['always'] },
          easyRead: { id: 'three', points: ['yes', 'no'], positive: ['yes'] },
          apart: ['dont-know'],
        },
        { kind: 'number', id: 'cups', least: 0, most: 99 },
      ],
    },
  ],
};
const options = { always: 'Always', sometimes: 'Sometimes', never: 'Never', yes: 'Yes', no: 'No', 'dont-know': 'Don’t know' };
const words = { tag: 'en', title: 'Small', lead: '', sections: { all: 'All' }, pages: { often: { label: 'How often?', options } } };

const { readerOf, variants } = createSpeech();
function said(condition: Condition, format: Asking['format'] = 'standard'): string {
  const [english] = variants;
  if (!english) throw new Error('no language');
  return onlyIf(condition, { survey, words, t: readerOf(english).t, tag: 'en', format });
}

describe('"only if", where everything stands on one page', () => {
  const often: Condition = { question: 'often', selected: ['always', 'sometimes', 'yes', 'dont-know'] };

  it('names the answers that this format shows, and the question by its number', () => {
    expect(said(often)).toBe('Only if you answered “Always”, “Sometimes” or “Don’t know” to question 1.');
    expect(said(often, 'easy-read')).toBe('Only if you answered “Yes” or “Don’t know” to question 1.');
  });

  it('carries "not" down to words that a person can follow', () => {
    const few: Condition = { question: 'cups', is: 'below', value: 3 };
    expect(said({ not: { question: 'often', selected: ['never'] } })).toBe('Only if you did not answer “Never” to question 1.');
    expect(said({ not: { any: [{ answered: 'often' }, few] } })).toBe(
      'Only if you did not answer question 1 and your answer to question 2 is not below 3.',
    );
    expect(said({ any: [{ answered: 'often' }, { not: { not: few } }] })).toBe(
      'Only if you answered question 1 or your answer to question 2 is below 3.',
    );
  });
});

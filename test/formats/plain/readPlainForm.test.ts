import { describe, expect, it } from 'vitest';
import type { Survey } from '../../../src/domain/survey/survey.ts';
import { filledFields } from '../../../src/formats/plain/fields.ts';
import { readPlainForm } from '../../../src/formats/plain/readPlainForm.ts';

const survey: Survey = {
  id: 'small',
  version: 1,
  respondent: 'parent',
  minutes: 1,
  sections: [
    {
      id: 'all',
      pages: [
        { kind: 'choose-one', id: 'tea', options: [{ code: 'yes' }, { code: 'no' }], required: true },
        { kind: 'number', id: 'cups', least: 0, most: 99, required: true, when: { question: 'tea', selected: ['yes'] } },
        { kind: 'text', id: 'why', length: 'short', most: 5, apart: ['prefer-not-to-say'] },
        { kind: 'choose-one', id: 'kind', options: [{ code: 'black' }, { code: 'other', say: 5 }] },
      ],
    },
  ],
};

const read = (...fields: [string, string][]) => {
  const { answers, problems, outOfReach } = readPlainForm(survey, filledFields(survey, new URLSearchParams(fields)));
  return { answers, problems: Object.fromEntries(problems), outOfReach: [...outOfReach.keys()] };
};

describe('a posted form', () => {
  it('must answer what is required, but only where it is asked', () => {
    expect(read().problems).toEqual({ tea: { code: 'required' } });
    expect(read(['tea', 'no']).problems).toEqual({});
    expect(read(['tea', 'yes']).problems).toEqual({ cups: { code: 'required' } });
  });

  it('may have numbers in the digits of any keyboard, and line ends counted once', () => {
    const { answers, problems } = read(['tea', 'yes'], ['cups.written', ' ۱۲ '], ['why.written', 'a\r\nb\r\n']);
    expect(problems).toEqual({});
    expect(answers).toMatchObject({ cups: { kind: 'number', number: 12 }, why: { kind: 'text', text: 'a\nb' } });
  });

  it('is asked which was meant when words stand beside "prefer not to say", or at an option that was not chosen', () => {
    const apart: [string, string] = ['why', 'prefer-not-to-say'];
    expect(read(['tea', 'no'], apart, ['why.written', 'so']).problems).toEqual({ why: { code: 'alone', option: 'prefer-not-to-say' } });
    expect(read(['tea', 'no'], apart).answers).toMatchObject({ why: { kind: 'apart', apart: 'prefer-not-to-say' } });
    expect(read(['tea', 'no'], ['kind', 'black'], ['kind.say.other', 'Mint']).problems).toEqual({
      kind: { code: 'said-elsewhere', option: 'other' },
    });
    expect(read(['tea', 'no'], ['kind.say.other', 'Mint']).answers).toMatchObject({ kind: { kind: 'one', code: 'other', said: 'Mint' } });
  });

  it('tells what is out of reach once nothing else is wrong', () => {
    expect(read(['tea', 'no'], ['cups.written', '3']).outOfReach).toEqual(['cups']);
    expect(read(['tea', 'no'], ['cups.written', '3'], ['why.written', 'too long']).outOfReach).toEqual([]);
  });
});

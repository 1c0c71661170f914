import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SURVEYS } from '../../../src/content/surveys.ts';
import type { Response } from '../../../src/domain/response/response.ts';
import { joinWords, splitWords } from '../../../src/domain/response/responseParts.ts';
import { route } from '../../../src/domain/survey/branching.ts';
import { anyAnswers } from '../survey/anyAnswers.ts';

const response = (answers: Response['answers']): Response => ({
  id: '3b241101-e2bb-4255-8caf-4136c566a962',
  survey: 'quick',
  version: 1,
  language: 'en',
  format: 'standard',
  channel: 'own-phone',
  day: '2026-11-22',
  answers,
});

describe('a person’s own words', () => {
  it('are all in the sealed part, and none of them in the part that becomes columns', () => {
    const { coded, words } = splitWords(
      response({
        town: { kind: 'one', code: 'other', said: 'Ely' },
        needs: { kind: 'many', codes: ['a', 'other'], said: 'long journeys' },
        help: { kind: 'text', text: 'my own words' },
        age: { kind: 'number', number: 14 },
        gp: { kind: 'apart', apart: 'dont-know' },
      }),
    );
    expect(words).toEqual({ town: 'Ely', needs: 'long journeys', help: 'my own words' });
    expect(coded.answers).toEqual({
      town: { kind: 'one', code: 'other' },
      needs: { kind: 'many', codes: ['a', 'other'] },
      // That something was written is counted without opening it.
      help: { kind: 'text', text: '' },
      age: { kind: 'number', number: 14 },
      gp: { kind: 'apart', apart: 'dont-know' },
    });
  });

  it('come back to their answers, whatever was answered', () => {
    const anyResponse = fc
      .constantFrom(...SURVEYS)
      .chain((survey) => anyAnswers(survey).map((answers) => response(route(survey, answers).within)));
    fc.assert(
      fc.property(anyResponse, (given) => {
        const parts = splitWords(given);
        expect(joinWords(parts)).toEqual(given);
        expect(splitWords(parts.coded)).toMatchObject({ coded: parts.coded });
      }),
    );
  });

  it.each(['gone', 'age', 'gp', 'constructor'])('belong to an answer that can have some: not to %s', (id) => {
    const coded = response({ age: { kind: 'number', number: 14 }, gp: { kind: 'apart', apart: 'dont-know' } });
    expect(joinWords({ coded, words: { [id]: 'x' } })).toBeUndefined();
  });
});

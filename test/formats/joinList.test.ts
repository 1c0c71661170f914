import { expect, it } from 'vitest';
import { joinList } from '../../src/formats/joinList.ts';
import { wordsOf } from '../app/words.ts';

it.each([
  ['en', '1, 3 or 4'],
  ['en-x-easyread', '1, 3 or 4'],
  ['pl', '1, 3 lub 4'],
  // Yiddish forms sent people on with an English "or" in the middle of the sentence.
  ['yi', '1, 3 אדער 4'],
])('a list of boxes is joined in the reader’s language: %s', (tag, joined) => {
  expect(joinList(['1', '3', '4'], 'disjunction', { tag, t: wordsOf(tag) })).toBe(joined);
});

it('two are joined without a comma', () => {
  expect(joinList(['1', '3'], 'conjunction', { tag: 'yi', t: wordsOf('yi') })).toBe('1 און 3');
});

import { describe, expect, it } from 'vitest';
import { standingReviews } from '../../../src/domain/said-doing/standingReviews.ts';
import { anEntry } from './anEntry.ts';

const signedOff = anEntry({ reviewed: ['ur'] });
const { en, ur } = signedOff.words;
if (!en || !ur) throw new Error('the made-up entry has both');

describe('a reader’s sign-off', () => {
  it('stands while neither the words nor the English change', () => {
    expect(standingReviews(signedOff, { ...signedOff, owner: 'Somebody else' }, [])).toEqual(['ur']);
    const sameInAnotherOrder = { updates: ur.updates, doing: ur.doing, said: ur.said, title: ur.title };
    expect(standingReviews(signedOff, { ...signedOff, words: { en, ur: sameInAnotherOrder } }, [])).toEqual(['ur']);
  });

  it('falls when the words change, or the English does: families would be told that a reader saw what no reader saw', () => {
    expect(standingReviews(signedOff, { ...signedOff, words: { en, ur: { ...ur, title: 'کمرہ' } } }, [])).toEqual([]);
    expect(standingReviews(signedOff, { ...signedOff, words: { en: { ...en, said: 'Another thing.' }, ur } }, [])).toEqual([]);
  });

  it('stands again once a reader has seen the new words', () => {
    expect(standingReviews(signedOff, { ...signedOff, words: { en: { ...en, said: 'Another thing.' }, ur } }, ['ur'])).toEqual(['ur']);
  });

  it('cannot be claimed without anybody having confirmed it', () => {
    expect(standingReviews(anEntry(), signedOff, [])).toEqual([]);
    expect(standingReviews(undefined, signedOff, [])).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import { pinProblem } from '../../../src/domain/session/pinProblem.ts';

it('takes a PIN of six digits or more that is not among the first that anybody tries', () => {
  expect(['480159', '29051987', '135791'].map(pinProblem)).toEqual([undefined, undefined, undefined]);
});

it.each([
  ['', 'too-short'],
  ['48015', 'too-short'],
  ['4801594801590', 'too-long'],
  ['48o159', 'not-digits'],
  ['٤٨٠١٥٩', 'not-digits'],
  ['000000', 'easy'],
  ['123456', 'easy'],
  ['87654321', 'easy'],
  ['121212', 'easy'],
  ['123123', 'easy'],
])('does not take %j: %s', (pin, problem) => {
  expect(pinProblem(pin)).toBe(problem);
});

import { expect, it } from 'vitest';
import { sessionName } from '../../../src/domain/session/hubSession.ts';
import { letterOf, nextLetter } from '../../../src/domain/session/nextLetter.ts';

const DAY = '2026-11-28';
const named = (letter: string, place = 'radcliffe-hub', day = DAY) => sessionName(place, day, letter);

it('begins each day at each place with a: tablets without a network have to agree on it', () => {
  expect(nextLetter([], 'radcliffe-hub', DAY)).toBe('a');
  expect(nextLetter([named('c', 'bury-mosque'), named('d', 'radcliffe-hub', '2026-11-27')], 'radcliffe-hub', DAY)).toBe('a');
});

it('goes on with the next letter, whatever order they are in, and never gives one twice', () => {
  expect(nextLetter([named('b'), named('a')], 'radcliffe-hub', DAY)).toBe('c');
  expect(nextLetter([named('z')], 'radcliffe-hub', DAY)).toBeUndefined();
});

it('reads the letter of a session from its name', () => {
  expect([letterOf(named('b')), letterOf('something else')]).toEqual(['b', '']);
});

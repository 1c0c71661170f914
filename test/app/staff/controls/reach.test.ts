import { expect, it } from 'vitest';
import { reach } from '../../../../src/app/staff/controls/reach.ts';

it.each([
  ['http://localhost:8080', 'here'],
  ['https://localhost', 'here'],
  ['http://127.0.0.1:8080', 'here'],
  ['http://[::1]:8080', 'here'],
  ['http://heard.localhost', 'here'],
  ['http://192.168.1.20:8080', 'unsafe'],
  ['http://heard.bury.example', 'unsafe'],
  ['https://heard.bury.example', 'everybody'],
  ['https://localhost.example', 'everybody'],
] as const)('a poster is not printed with a link that families cannot use: %s is for %s', (origin, whom) => {
  expect(reach(origin)).toBe(whom);
});

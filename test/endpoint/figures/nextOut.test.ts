import { expect, it } from 'vitest';
import { nextOut } from '../../../src/endpoint/figures/nextOut.ts';

it.each([
  ['2026-11-28', [], 'October to December 2026', '2027-01-14'],
  // Ended, and not taken yet.
  ['2026-10-05', ['2026-Q2'], 'July to September 2026', '2026-10-14'],
  ['2026-10-14', ['2026-Q2'], 'July to September 2026', '2026-10-14'],
  // Taken by hand before its time.
  ['2026-10-05', ['2026-Q3'], 'October to December 2026', '2027-01-14'],
])('on %s, with %j out, the next figures, says what comes and when', (today, out, label, due) => {
  expect(nextOut(out, today)).toEqual({ label, due });
});

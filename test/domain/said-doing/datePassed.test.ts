import { expect, it } from 'vitest';
import { datePassed } from '../../../src/domain/said-doing/datePassed.ts';

it('is passed when its month is over, unless it is done', () => {
  expect(datePassed({ due: '2024-12', state: 'under-way' }, '2024-12-31')).toBe(false);
  expect(datePassed({ due: '2024-12', state: 'under-way' }, '2025-01-01')).toBe(true);
  expect(datePassed({ due: '2024-12', state: 'not-known' }, '2026-05-12')).toBe(true);
  expect(datePassed({ due: '2024-12', state: 'kept' }, '2026-05-12')).toBe(false);
});

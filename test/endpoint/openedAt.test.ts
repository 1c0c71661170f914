import { expect, it } from 'vitest';
import { openedAt } from '../../src/endpoint/openedAt.ts';

it('names an address that can be opened, the same for every line that is printed', () => {
  expect(openedAt({}, 8080)).toBe('http://localhost:8080');
  expect(openedAt({ host: '127.0.0.1' }, 8080)).toBe('http://127.0.0.1:8080');
  expect(openedAt({ host: 'localhost' }, 8080)).toBe('http://localhost:8080');
});

it('opens no address that stands for all of them, and puts one of IPv6 into brackets', () => {
  for (const host of ['0.0.0.0', '::']) expect(openedAt({ host }, 80)).toBe('http://localhost:80');
  expect(openedAt({ host: '::1' }, 8080)).toBe('http://[::1]:8080');
});

import { render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { setMark } from '../../../src/app/device.ts';
import { DonePage } from '../../../src/app/group/DonePage.tsx';
import { t } from './AtTable.tsx';

const show = () =>
  render(<DonePage t={t} tag="en" symbols id="any" code="K7M-4Q2" items={[]} asks={{}} desk={undefined} onAgain={() => {}} />);

afterEach(() => localStorage.clear());

it('leads the worker back to the desk of a shared tablet, and nobody else', () => {
  const own = show();
  expect(screen.queryByRole('link', { name: /desk/ })).toBeNull();
  own.unmount();
  setMark('tablet', '1');
  show();
  expect(screen.getByRole('link', { name: /desk/ }).getAttribute('href')).toBe('/hub');
});

it('tells them that they are done and may close the page, but for a shared tablet, which is given back', () => {
  const own = show();
  expect(screen.getByText(t('group.end.top'))).toBeDefined();
  expect(screen.getByText(t('group.end.bottom'))).toBeDefined();
  own.unmount();
  setMark('tablet', '1');
  show();
  expect(screen.queryByText(t('group.end.top'))).toBeNull();
});

import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FirstSteps } from '../../../src/app/staff/FirstSteps.tsx';
import { render } from '../render.ts';

const person = (id: string, roles: readonly string[]) => ({
  id,
  name: id,
  email: `${id}@example.org`,
  roles,
  ways: ['passkey'],
  sessions: 1,
});

let replies: Record<string, unknown>;
beforeEach(() => {
  replies = {
    people: { people: [person('ada', ['administrator'])], invitations: [] },
    campaigns: { places: [] },
    tablets: { tablets: [] },
  };
  vi.stubGlobal('fetch', async (path: string) => new Response(JSON.stringify(replies[path.split('/').at(-1) ?? ''])));
});
afterEach(() => {
  localStorage.clear();
  vi.unstubAllGlobals();
});

it('leads a first administrator to people, surveys, places, tablets and what is to be confirmed', async () => {
  render(<FirstSteps />);
  await screen.findByRole('heading', { name: 'First steps' });
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(
    ['people', 'surveys', 'campaigns', 'tablets', 'retention'].map((page) => `/staff/${page}`),
  );
  expect(screen.queryByText(/done/)).toBeNull();
});

it('says what is done: one listener alone is not enough', async () => {
  const invitation = { id: 'i', email: 'cy@example.org', expires: '2026-12-05', madeBy: 'ada' };
  replies['people'] = {
    people: [person('ada', ['administrator']), person('bo', ['listener'])],
    invitations: [{ ...invitation, roles: ['editor'] }],
  };
  const first = render(<FirstSteps />);
  await screen.findByRole('heading', { name: 'First steps' });
  expect(screen.queryByText(/done/)).toBeNull();
  first.unmount();
  replies['people'] = { people: [person('bo', ['listener'])], invitations: [{ ...invitation, roles: ['listener'] }] };
  render(<FirstSteps />);
  expect((await screen.findByText(/done/)).closest('li')?.textContent).toMatch(/^Invite your colleagues/);
});

it('stays away once somebody has put it away', async () => {
  const before = render(<FirstSteps />);
  fireEvent.click(await screen.findByRole('button', { name: 'Put this list away' }));
  await vi.waitFor(() => expect(screen.queryByRole('heading', { name: 'First steps' })).toBeNull());
  before.unmount();
  render(<FirstSteps />);
  expect(screen.queryByRole('heading', { name: 'First steps' })).toBeNull();
});

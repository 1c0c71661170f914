import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import RetentionPage from '../../../src/app/staff/retention/RetentionPage.tsx';
import { render } from '../render.ts';

/** What was asked of the endpoint, and what it says. */
let asked: { method: string; path: string; body: unknown }[];
let period: number | 'kept';
beforeEach(() => {
  asked = [];
  period = 'kept';
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const method = init.method ?? 'GET';
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    asked.push({ method, path, body });
    if (method === 'PUT') period = body.period;
    const reply = {
      GET: { kinds: [{ kind: 'answers', period, due: period === 'kept' ? 0 : 7 }], next: '2026-11-25', runs: [], keys: [] },
      POST: { due: 7 },
      PUT: {},
    }[method];
    return new Response(JSON.stringify(reply));
  });
});
afterEach(() => vi.unstubAllGlobals());

const changes = () => asked.filter(({ method }) => method === 'PUT');

describe('a period', () => {
  it('is set only after the page has said how many it would delete and when; the focus goes along', async () => {
    render(<RetentionPage />);
    fireEvent.click(await screen.findByRole('button', { name: /^Change the period of: Coded answers/ }));
    const months = screen.getByRole('textbox', { name: 'Months' });
    await vi.waitFor(() => expect(document.activeElement).toBe(months));
    fireEvent.input(months, { target: { value: '24' } });
    expect(screen.getByRole('checkbox')).toHaveProperty('checked', false);
    fireEvent.click(screen.getByRole('button', { name: 'See what it would delete' }));
    const warning = await screen.findByText(/7 responses are deleted on 25 November 2026/);
    expect(changes()).toEqual([]);
    await vi.waitFor(() => expect(document.activeElement?.contains(warning)).toBe(true));
    fireEvent.click(screen.getByRole('button', { name: 'Set it, and delete on that day' }));
    await screen.findByText('Coded answers: 2 years. Saved.');
    expect(changes()).toEqual([{ method: 'PUT', path: '/api/staff/retention/answers', body: { period: 24 } }]);
    await screen.findByText(/At the next run 7 responses are deleted/);
  });

  it('that is out of bounds is never asked for, and the page says what may be', async () => {
    render(<RetentionPage />);
    fireEvent.click(await screen.findByRole('button', { name: /^Change the period/ }));
    for (const value of ['11', '241', '2 years', '-12', '1e2']) {
      fireEvent.input(screen.getByRole('textbox'), { target: { value } });
      fireEvent.click(screen.getByRole('button', { name: 'See what it would delete' }));
      await screen.findByText('Give a whole number from 12 to 240.');
    }
    expect(asked.map(({ method }) => method)).toEqual(['GET']);
  });
});

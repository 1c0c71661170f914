import { fireEvent, screen, within } from '@testing-library/preact';
import type { ComponentType } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as z from 'zod/mini';
import ReportPage from '../../../../src/app/staff/answer/ReportPage.tsx';
import type { StaffPageProps } from '../../../../src/app/staff/staffPages.ts';
import ThemePage from '../../../../src/app/staff/themes/ThemePage.tsx';
import ThemesPage from '../../../../src/app/staff/themes/ThemesPage.tsx';
import type { reportListReply } from '../../../../src/contract/staff/report.ts';
import type { ThemeList, themeSchema } from '../../../../src/contract/staff/themes.ts';
import type { Role } from '../../../../src/domain/staff/permissions.ts';
import { render } from '../../render.ts';

const NEXT = { label: 'October to December 2026', due: '2027-01-14' };
let replies: Record<string, unknown>;
let sent: unknown[];
beforeEach(() => {
  sent = [];
  replies = { '/themes/waiting/quotes': { quotes: [], more: false } };
  vi.stubGlobal('fetch', async (address: string, { method = 'GET', body }: RequestInit = {}) => {
    if (method === 'POST') sent.push(JSON.parse(String(body)));
    const path = address.replace('/api/staff', '');
    return path in replies ? Response.json(replies[path]) : new Response('{}', { status: 404 });
  });
});
afterEach(() => vi.unstubAllGlobals());
const show = (Page: ComponentType<StaffPageProps>, role: Role, params = {}) =>
  render(<Page actor={{ id: 'u-1', name: 'Sam', roles: [role] }} params={params} />);

describe('the list of themes', () => {
  const row = { theme: 'waiting', said: false, meetings: 0, entries: 0 } as const;

  it('before any figures are out says when the first are taken, and leads to every theme', async () => {
    replies['/themes'] = { next: NEXT, themes: [row] } satisfies ThemeList;
    show(ThemesPage, 'listener');
    expect((await screen.findByText(/No figures are out yet/)).textContent).toMatch(/for October to December 2026 that is 14 Jan 2027/);
    expect(screen.getByRole('link', { name: 'Waiting' }).getAttribute('href')).toBe('/staff/themes/waiting');
  });

  it('says of which wave its counts are', async () => {
    const wave = { wave: '2026-Q3', label: 'July to September 2026', taken: '2026-10-14' };
    const said = { ...row, said: true, responses: { shown: true, count: 35 } } as const;
    replies['/themes'] = { synthetic: true, wave, next: NEXT, themes: [said] } satisfies ThemeList;
    show(ThemesPage, 'analyst');
    const table = await screen.findByRole('table', { name: 'Not yet answered' });
    expect(within(table).getByRole('columnheader', { name: 'Responses, Jul to Sep 2026' })).toBeTruthy();
    expect(within(table).getByText('about 35')).toBeTruthy();
    expect(screen.getByText(/^Made up/)).toBeTruthy();
  });
});

describe('a theme', () => {
  const THEME: z.infer<typeof themeSchema> = {
    theme: 'waiting',
    waves: [
      { wave: '2026-Q3', label: 'July to September 2026', responses: { shown: false } },
      { wave: '2026-Q2', label: 'April to June 2026' },
    ],
    next: NEXT,
    entries: [],
    meetings: [],
  };

  it.each([
    ['listener', '/staff/listening?part=all&theme=waiting'],
    ['analyst', undefined],
  ] as const)('leads a %s to the words only where they may be read', async (role, href) => {
    replies['/themes/waiting'] = THEME;
    show(ThemePage, role, { theme: 'waiting' });
    const table = await screen.findByRole('table', { name: 'How many said it' });
    expect([...table.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(['not shown', 'not said']);
    expect(screen.queryByRole('link', { name: /listening desk/ })?.getAttribute('href')).toBe(href);
  });
});

describe('a report', () => {
  const LIST: z.infer<typeof reportListReply> = { waves: [], next: NEXT, reports: [] };

  it('cannot be made before a wave is out, and the page says when that is', async () => {
    replies['/reports'] = LIST;
    show(ReportPage, 'editor');
    expect(await screen.findByText(/No figures are out yet/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Preview' })).toBeNull();
  });

  it('is about whole waves: the last year of them unless somebody chooses others', async () => {
    const waves = ['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'].map((wave) => ({ wave, label: wave }));
    replies['/reports'] = { ...LIST, waves };
    replies['/reports/preview'] = { html: '<p>So it is</p>', quotes: 0, entries: 0 };
    show(ReportPage, 'editor');
    const first = await screen.findByLabelText<HTMLSelectElement>('First wave');
    const last = screen.getByLabelText<HTMLSelectElement>('Last wave');
    expect([first.value, last.value, first.options.length]).toEqual(['2025-Q4', '2026-Q3', 5]);
    fireEvent.input(screen.getByLabelText('Introduction'), { target: { value: 'Hello' } });
    fireEvent.input(screen.getByLabelText('How people without internet get a copy'), { target: { value: 'Ask' } });
    fireEvent.change(first, { target: { value: '2025-Q3' } });
    fireEvent.click(screen.getByRole('button', { name: 'Preview' }));
    expect((await screen.findAllByText(/Choose 4 waves, a year, at most/)).length).toBeGreaterThan(0);
    expect(sent).toEqual([]);
    fireEvent.change(first, { target: { value: '2026-Q2' } });
    fireEvent.click(screen.getByRole('button', { name: 'Preview' }));
    await screen.findByText('So it is');
    expect(sent).toEqual([{ from: '2026-Q2', to: '2026-Q3', introduction: 'Hello', copies: 'Ask' }]);
  });
});

import { fireEvent, screen, within } from '@testing-library/preact';
import { LocationProvider } from 'preact-iso';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import ExplorerPage from '../../../../src/app/staff/figures/ExplorerPage.tsx';
import PackPage from '../../../../src/app/staff/figures/PackPage.tsx';
import WavesPage from '../../../../src/app/staff/figures/WavesPage.tsx';
import type { TablesReply, WavesReply } from '../../../../src/contract/staff/figures.ts';
import type { Role } from '../../../../src/domain/staff/permissions.ts';
import { render } from '../../render.ts';
import { answered, aPack } from './aPack.ts';

const somebody = (role: Role) => ({ id: 'u-1', name: 'Sam', roles: [role] });

/** What was asked of the endpoint, and what it says to it. */
let asked: string[];
let replies: Record<string, unknown>;
beforeEach(() => {
  asked = [];
  replies = { '/campaigns': { places: [{ code: 'hub-one', label: 'The first hub', kind: 'family-hub' }] } };
  vi.stubGlobal('fetch', async (address: string, { method = 'GET' }: RequestInit = {}) => {
    const path = address.replace('/api/staff', '');
    asked.push(`${method} ${path}`);
    if (method === 'POST') return new Response(null, { status: 204 });
    return path in replies ? Response.json(replies[path]) : new Response('{}', { status: 404 });
  });
});
/** No chart comes near the screen: what it says is looked at here, and not how it is drawn. */
beforeEach(() => {
  const never = class {
    observe() {}
    disconnect() {}
  };
  vi.stubGlobal('IntersectionObserver', never);
  vi.stubGlobal('ResizeObserver', never);
});
afterEach(() => vi.unstubAllGlobals());

describe('waves', () => {
  const WAVES: WavesReply = {
    out: [
      { wave: '2026-Q1', label: 'January to March 2026', taken: '2026-04-14' },
      { wave: '2026-Q2', label: 'April to June 2026', taken: '2026-07-14' },
    ],
    over: [{ wave: '2026-Q3', label: 'July to September 2026', due: '2026-10-14' }],
  };
  const show = (role: Role, reply: WavesReply = WAVES) => {
    replies['/figures/waves'] = reply;
    return render(<WavesPage actor={somebody(role)} params={{}} />);
  };

  it('are taken only after the page has said that nothing moves them afterwards, and that late answers count elsewhere', async () => {
    show('editor');
    fireEvent.click(await screen.findByRole('button', { name: 'Take the figures of July to September 2026 now' }));
    expect(asked).toEqual(['GET /figures/waves']);
    expect(screen.getByText(/Nothing moves them afterwards.*count in the present wave instead/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Take the figures of July to September 2026 now' }));
    await screen.findByText('The figures of July to September 2026 are out.');
    const all = ['GET /figures/waves', 'POST /figures/waves/2026-Q3', 'GET /figures/waves'];
    await vi.waitFor(() => expect(asked).toEqual(all));
  });

  it('show a Board member the packs and nothing that they may not have', async () => {
    show('board-member');
    const table = await screen.findByRole('table', { name: 'Out' });
    const links = within(table)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/staff/figures/2026-Q2', '/staff/figures/2026-Q2?waves=2', '/staff/figures/2026-Q1']);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('link', { name: /Explore|Surveys/ })).toBeNull();
  });

  it('give an analyst the exact counts and the explorer', async () => {
    show('analyst');
    expect((await screen.findAllByRole('link', { name: /^Exact counts/ }))[0]?.getAttribute('href')).toBe(
      '/api/staff/figures/exact/2026-Q2.csv',
    );
    expect(screen.getByRole('link', { name: 'Explore one indicator' }).getAttribute('href')).toBe('/staff/figures/indicators/PA1-10');
  });

  it('before any are out say when the first are', async () => {
    show('board-member', { out: [], over: [] });
    expect(await screen.findByText(/No figures are out yet/)).toBeTruthy();
  });
});

describe('the page of a pack', () => {
  const show = (pack = aPack({ 'PA3-04': { answered: [answered()] } }), more = '') => {
    history.replaceState(null, '', `/staff/figures/2026-Q3${more}`);
    replies[`/figures/pack/2026-Q3${more}`] = pack;
    return render(
      <LocationProvider>
        <PackPage actor={somebody('board-member')} params={{ wave: '2026-Q3' }} />
      </LocationProvider>,
    );
  };

  it('has its files beside it, of the same waves', async () => {
    show(undefined, '?waves=2');
    const file = await screen.findByRole('link', { name: /^XLSX/ });
    expect(file.getAttribute('href')).toBe('/api/staff/figures/pack/2026-Q3.xlsx?waves=2');
    expect(screen.getByRole('link', { name: 'This wave by itself' }).getAttribute('href')).toBe('/staff/figures/2026-Q3');
  });

  it('offers six months only where the wave before is out', async () => {
    const { unmount } = show();
    await screen.findByRole('link', { name: /^CSV/ });
    expect(screen.queryByRole('link', { name: /^Six months/ })).toBeNull();
    unmount();
    show(aPack({}, { more: true }));
    expect(await screen.findByRole('link', { name: /^Six months/ })).toBeTruthy();
  });
});

describe('one indicator', () => {
  const shown = { shown: true, percent: 41, low: 33, high: 50, base: 120, indicative: false } as const;
  const few = { shown: false, why: 'too-few' } as const;
  const sheet = (tables: TablesReply['waves'][number]['sheets'][number]['tables']) => ({
    indicator: 'PA3-04',
    group: 'parent' as const,
    series: 'five' as const,
    all: shown,
    tables,
  });
  const TABLES: TablesReply = {
    indicator: 'PA3-04',
    waves: [
      { wave: '2026-Q2', sheets: [] },
      {
        wave: '2026-Q3',
        sheets: [
          sheet([
            {
              breakdown: 'age',
              rows: [
                { value: '11-to-13', share: few },
                { value: 'not-said', share: few },
                { value: '5-to-10', share: shown },
              ],
            },
            { breakdown: 'place', rows: [{ value: 'hub-one', share: shown }] },
          ]),
        ],
      },
    ],
  };
  const show = (reply: TablesReply, by = 'age', role: Role = 'analyst', id = 'PA3-04') => {
    history.replaceState(null, '', `/staff/figures/indicators/${id}?by=${by}`);
    replies[`/figures/tables/${id}`] = reply;
    return render(
      <LocationProvider>
        <ExplorerPage actor={somebody(role)} params={{ indicator: id }} />
      </LocationProvider>,
    );
  };
  const rows = () => screen.getAllByRole('row').map((each) => [...each.children].map(({ textContent }) => textContent?.trim()));

  const legend = () => screen.getAllByRole('term').map(({ textContent }) => textContent);

  it('is divided by one fixed table, wave by wave: ages in order, hidden cells explained, those who said nothing last', async () => {
    show(TABLES);
    expect(await screen.findByText('Jul to Sep 2026: 41 in 100, of about 120.')).toBeTruthy();
    expect(rows()).toEqual([
      ['Age of the child or young person', 'Trend', 'Apr to Jun 2026', 'Jul to Sep 2026'],
      ['All', '', 'nobody', '41% (33 to 50), about 120'],
      ['5 to 10', '', 'nobody', '41% (33 to 50), about 120'],
      ['11 to 13', '', 'nobody', 'not shown'],
      ['Not asked, or passed by', '', 'nobody', 'not shown'],
    ]);
    expect(screen.getByText(/“Not shown” stands where/)).toBeTruthy();
    expect(legend()).toEqual(['not shown', 'nobody']);
  });

  it('is divided anew from the keyboard, and the address says how', async () => {
    show(TABLES);
    await screen.findByRole('row', { name: /^5 to 10/ });
    fireEvent.change(screen.getByLabelText('Divided by'), { target: { value: 'place' } });
    expect(await screen.findByRole('row', { name: /^The first hub/ })).toBeTruthy();
    expect(location.search).toBe('?by=place');
    fireEvent.change(screen.getByLabelText('Divided by'), { target: { value: 'town' } });
    expect(await screen.findByText('By town: not shown, so that nobody can be recognised.')).toBeTruthy();
  });

  it('says nowhere that nobody answered where a whole table is held back: it is not there in that wave', async () => {
    const [, now] = TABLES.waves;
    const held = [{ ...sheet([]), all: few }, sheet([])].map((each, at) => ({ wave: `2026-Q${at + 1}`, sheets: [each] }));
    show({ indicator: 'PA3-04', waves: now ? [...held, now] : held });
    await screen.findByRole('row', { name: /^5 to 10/ });
    expect(rows().slice(1, 3)).toEqual([
      ['All', '', 'not shown', '41% (33 to 50), about 120', '41% (33 to 50), about 120'],
      ['5 to 10', '', 'not shown', 'not shown', '41% (33 to 50), about 120'],
    ]);
    expect(document.body.textContent).not.toContain('nobody has');
    expect(legend()).toEqual(['not shown']);
  });

  it('leads to what was said of it', async () => {
    show(TABLES);
    expect((await screen.findByRole('link', { name: 'Waiting' })).getAttribute('href')).toBe('/staff/themes/waiting');
  });

  it('says when nobody has answered, when nothing is out, and when people are not asked about it', async () => {
    const first = show({ indicator: 'PA3-04', waves: [{ wave: '2026-Q3', sheets: [] }] });
    expect(await screen.findByText('Nobody has answered yet, in any wave.')).toBeTruthy();
    first.unmount();
    const second = show({ indicator: 'PA3-04', waves: [] });
    expect(await screen.findByText('No figures are out yet.')).toBeTruthy();
    second.unmount();
    show(TABLES, 'age', 'analyst', 'PA1-01');
    expect(screen.getByText(/People are not asked about this indicator/)).toBeTruthy();
  });
});

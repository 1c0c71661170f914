import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { LocationProvider } from 'preact-iso';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import ExplorerPage from '../../../../src/app/staff/figures/ExplorerPage.tsx';
import type { SeenShare } from '../../../../src/contract/impact.ts';
import type { TablesReply } from '../../../../src/contract/staff/figures.ts';
import { render } from '../../render.ts';

type Sheet = TablesReply['waves'][number]['sheets'][number];

const share = (percent: number, base = 120): SeenShare => ({
  shown: true,
  percent,
  low: percent - 8,
  high: percent + 9,
  base,
  indicative: base < 30,
});
const NOW = '2026-Q3';
const FEW: SeenShare = { shown: false, why: 'too-few' };
const NOBODY: SeenShare = { shown: false, why: 'nobody' };

/** @param towns none where the whole table is held back. */
const sheet = (all: SeenShare, towns: Readonly<Record<string, SeenShare>>, more: Partial<Sheet> = {}): Sheet => ({
  indicator: 'PA3-04',
  group: 'parent',
  series: 'five',
  all,
  tables:
    Object.keys(towns).length === 0
      ? []
      : [{ breakdown: 'town', rows: Object.entries(towns).map(([value, of]) => ({ value, share: of })) }],
  ...more,
});
const TOWNS: TablesReply = {
  indicator: 'PA3-04',
  waves: [
    { wave: '2026-Q2', sheets: [sheet(share(33), { bury: share(30), radcliffe: FEW, tottington: FEW })] },
    {
      wave: '2026-Q3',
      sheets: [
        sheet(share(41), { bury: share(38), radcliffe: share(45, 20), tottington: FEW }),
        sheet(share(60), {}, { group: 'young-person', series: 'three' }),
      ],
    },
  ],
};

const show = (reply: TablesReply, more = '?by=town', places = Promise.resolve(Response.json({ places: [] }))) => {
  history.replaceState(null, '', `/staff/figures/indicators/PA3-04${more}`);
  vi.stubGlobal('fetch', async (address: string) => (address.endsWith('/campaigns') ? places : Response.json(reply)));
  return render(
    <LocationProvider>
      <ExplorerPage actor={{ id: 'u-1', name: 'Sam', roles: ['analyst'] }} params={{ indicator: 'PA3-04' }} />
    </LocationProvider>,
  );
};
const chart = () => screen.findByRole('img', { name: /^(Parents|Young people).*95 % interval/ });
const drawn = (): readonly string[] =>
  screen.queryAllByRole<HTMLInputElement>('checkbox', { checked: true }).map(({ parentElement }) => parentElement?.textContent ?? '');
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(private readonly seen: (entries: { isIntersecting: boolean }[]) => void) {}
      observe() {
        queueMicrotask(() => this.seen([{ isIntersecting: true }]));
      }
      disconnect() {}
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

describe('the chart of one indicator', () => {
  it('says to who does not see it from where to where each line goes, with its interval', async () => {
    show(TOWNS);
    expect((await chart()).getAttribute('aria-label')).toBe(
      'Parents and carers, on five points, by town: the share of favourable answers in each wave, with its 95 % interval. ' +
        'All: from 33 in 100 (25 to 42) in Apr to Jun 2026 to 41 in 100 (33 to 50) in Jul to Sep 2026. ' +
        'Bury: from 30 in 100 (22 to 39) in Apr to Jun 2026 to 38 in 100 (30 to 47) in Jul to Sep 2026. ' +
        'Radcliffe: 45 in 100 (37 to 54) in Jul to Sep 2026.',
    );
  });

  it('draws a sign and an interval for each value that may be seen, and none for one that is hidden', async () => {
    const { container } = show(TOWNS);
    await chart();
    await waitFor(() => expect(container.querySelectorAll('.heard-chart > svg')).toHaveLength(1));
    expect(container.querySelectorAll('[aria-label="dot"] > path, [aria-label="dot"] > circle')).toHaveLength(5);
    // One more is the floor.
    expect(container.querySelectorAll('[aria-label="rule"] > line')).toHaveLength(5 + 1);
  });

  it('is preceded by the newest figures, a hint called a hint, and says in words what it leaves out', async () => {
    show(TOWNS);
    await chart();
    expect(screen.getByText(/Jul to Sep 2026, out of 100, most first/).textContent).toBe(
      'Jul to Sep 2026, out of 100, most first: Radcliffe 45; All 41; Bury 38. ' +
        'Where intervals overlap, chance alone could have made the difference. Hollow signs are hints: of fewer than 30.',
    );
    expect(screen.getByText('Left out. Not shown, so that nobody can be recognised: Radcliffe (Apr to Jun 2026).')).toBeTruthy();
  });

  it('has every value in the table behind it, and offers no line of a group that is shown nowhere', async () => {
    show(TOWNS);
    const place = await chart();
    const row = screen.getByRole('row', { name: /^Radcliffe/ });
    expect(row.textContent).toContain('45% (37 to 54), about 20, indicative');
    expect(place.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: 'Tottington' })).toBeNull();
    expect(screen.getByText('1 row is not shown: Tottington.')).toBeTruthy();
  });

  it('tells nobody from too few where the table does, and not where a whole table is held back', async () => {
    const [, now] = TOWNS.waves;
    const early = [sheet(share(50), {}), sheet(NOBODY, {})].map((each, at) => ({ wave: `2026-Q${at + 1}`, sheets: [each] }));
    show({ indicator: 'PA3-04', waves: now ? [...early, now] : early });
    await chart();
    expect(screen.getByText(/^Left out. Not shown/).textContent).toBe(
      'Left out. Not shown, so that nobody can be recognised: Bury (Jan to Mar 2026); Radcliffe (Jan to Mar 2026).',
    );
    expect(screen.getByText(/^Left out. Nobody/).textContent).toBe(
      'Left out. Nobody gave a rating: All (Apr to Jun 2026); Bury (Apr to Jun 2026); Radcliffe (Apr to Jun 2026).',
    );
  });

  it('draws four lines at most, the most telling first, and others by the keyboard’s own boxes', async () => {
    const towns = {
      bury: share(30),
      prestwich: share(40, 90),
      radcliffe: share(50, 60),
      whitefield: share(60, 30),
      'not-said': share(35, 200),
    };
    show({ indicator: 'PA3-04', waves: [{ wave: NOW, sheets: [sheet(share(41), towns)] }] });
    await chart();
    expect(drawn()).toEqual(['All', 'Bury', 'Prestwich', 'Radcliffe']);
    expect(box('Whitefield').disabled).toBe(true);
    fireEvent.click(box('All'));
    fireEvent.click(box('Whitefield'));
    expect(drawn()).toEqual(['Bury', 'Prestwich', 'Radcliffe', 'Whitefield']);
    expect((await chart()).getAttribute('aria-label')).toContain('Whitefield: 60 in 100');
    expect((await chart()).getAttribute('aria-label')).not.toContain('All:');
  });

  it('keeps what was chosen when the names of places come in after the figures', async () => {
    const tables: Sheet['tables'] = [{ breakdown: 'place', rows: [{ value: 'hub-one', share: share(30) }] }];
    let named: (reply: Response) => void = () => {};
    const places = new Promise<Response>((resolve) => {
      named = resolve;
    });
    show({ indicator: 'PA3-04', waves: [{ wave: NOW, sheets: [sheet(share(41), {}, { tables })] }] }, '?by=place', places);
    await screen.findByRole('checkbox', { name: 'hub-one' });
    named(Response.json({ places: [{ code: 'hub-one', label: 'The first hub', kind: 'family-hub' }] }));
    expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: 'The first hub' })).checked).toBe(true);
  });

  it('is of one group of people in one form alone, which stands in the address', async () => {
    show(TOWNS);
    await chart();
    fireEvent.change(screen.getByLabelText('Whose answers are drawn'), { target: { value: 'young-person-three' } });
    expect(await screen.findByRole('img', { name: /^Young people, on three points:/ })).toBeTruthy();
    expect(location.search).toBe('?by=town&of=young-person-three');
    expect(screen.queryByRole('img', { name: /^Parents and carers.*95 % interval/ })).toBeNull();
    expect(screen.getByRole('row', { name: /^All.*60% \(52 to 69\)/ })).toBeTruthy();
  });

  it('is not there where nothing may be seen, nor a table without a figure in it', async () => {
    show({ indicator: 'PA3-04', waves: [{ wave: NOW, sheets: [sheet(FEW, {})] }] });
    expect(await screen.findByText('By town: not shown, so that nobody can be recognised.')).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

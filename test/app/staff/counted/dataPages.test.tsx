import { fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import BenchmarksPage from '../../../../src/app/staff/benchmarks/BenchmarksPage.tsx';
import DataIndicatorPage from '../../../../src/app/staff/counted/DataIndicatorPage.tsx';
import DataPage from '../../../../src/app/staff/counted/DataPage.tsx';
import ImportPage from '../../../../src/app/staff/counted/ImportPage.tsx';
import { DATA_SERIES } from '../../../../src/content/dataSeries.ts';
import { INDICATORS } from '../../../../src/content/indicators.ts';
import { render } from '../../render.ts';

/** What was asked of the endpoint, and what it says, by method and path. */
let asked: { method: string; path: string; body: unknown }[];
let replies: Record<string, unknown>;
beforeEach(() => {
  asked = [];
  replies = {};
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const method = init.method ?? 'GET';
    asked.push({ method, path, body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined });
    const reply = replies[`${method} ${path.replace('/api/staff/figures', '')}`];
    return reply instanceof Response ? reply.clone() : new Response(JSON.stringify(reply));
  });
});
afterEach(() => vi.unstubAllGlobals());

const actor = (role: 'analyst' | 'listener') => ({ id: 'u', name: 'Somebody', roles: [role] });
const line = ({ id, indicator, label, unit, measure, everyMonths }: (typeof DATA_SERIES)[number]) => ({
  id,
  indicator,
  label,
  unit,
  measure,
  everyMonths,
});
const speech = DATA_SERIES.find(({ id }) => id === 'pa3-01-speech') ?? DATA_SERIES[0];
if (!speech) throw new Error('no series');
const STANDS = { period: '2024-02', value: 75, source: 'Inspection report', sourceDate: '2024-02' };
const POINT = { series: speech.id, period: '2026-Q3', value: 41, source: 'Trust dashboard', sourceDate: '2026-10' };
const TYPED = { series: speech.id, period: '2026-Q3', value: '41' };
const HASH = 'a'.repeat(64);
const posted = () => asked.filter(({ method }) => method !== 'GET').map(({ path, body }) => [path.replace('/api/staff/figures', ''), body]);

describe('the list of figures that are counted elsewhere', () => {
  it('names all 36 indicators, what is known, and in words what is overdue', async () => {
    replies['GET /data'] = {
      series: DATA_SERIES.map((each) =>
        each.id === speech.id ? { ...line(each), latest: STANDS, due: '2024-05-31', overdue: true } : { ...line(each), overdue: true },
      ),
    };
    render(<DataPage actor={actor('analyst')} params={{}} />);
    await screen.findByText(/^1 of 35 indicators have a figure. 1 line of figures is overdue/);
    for (const { id, label } of INDICATORS.filter(({ kind }) => kind === 'data')) screen.getByText(`${id} ${label}`);
    const row = screen.getByRole('row', { name: /Speech and language therapy/ });
    expect(row.textContent).toMatch(/75 weeks.*February 2024.*Inspection report.*Overdue: the period to 31 May 2024 is over/);
    expect(screen.getByRole('row', { name: /PA1-09/ }).textContent).toContain('Heard counts this itself');
    expect(screen.getAllByText('Nothing yet')).toHaveLength(DATA_SERIES.length - 1);
    screen.getByRole('link', { name: 'Bring in figures from a file' });
  });

  it('offers no way in to whoever may not enter figures', async () => {
    replies['GET /data'] = { series: [] };
    render(<DataPage actor={actor('listener')} params={{}} />);
    await screen.findByText(/^No figure has been entered yet/);
    expect(screen.queryByRole('link', { name: /Bring in/ })).toBeNull();
  });
});

describe('a file of figures', () => {
  const choose = (content = 'series') => {
    const input = screen.getByLabelText('File');
    Object.defineProperty(input, 'files', { configurable: true, value: [new File([content], 'figures.csv')] });
    // jsdom lets nobody set the value of a field for files, not even to nothing.
    Object.defineProperty(input, 'value', { configurable: true, value: '', writable: true });
    fireEvent.change(input);
  };

  it('with a wrong row shows which and why, and cannot be stored', async () => {
    const faults = [{ column: 'sourceDate', text: '“15/10/2026” is no date. Write 2026-10-15.' }];
    replies['POST /data/preview'] = { outcome: 'read', preview: HASH, left: 3, rows: [{ row: 7, typed: TYPED, state: 'error', faults }] };
    render(<ImportPage />);
    choose();
    await screen.findByText('figures.csv');
    await screen.findByText('1 row: 0 new, 0 corrections, 0 the same as now, 1 wrong. 3 left empty and passed over.');
    expect(screen.getByText(/Write 2026-10-15/).textContent).toContain('Row 7 (pa3-01-speech 2026-Q3), source date: ');
    expect(screen.queryByRole('button', { name: /^Store/ })).toBeNull();
    expect(posted()).toEqual([['/data/preview', { file: btoa('series') }]]);
  });

  it('that is no file of figures is told what it is', async () => {
    replies['POST /data/preview'] = { outcome: 'refused', faults: [{ row: 1, text: 'There is no column “value”.' }] };
    render(<ImportPage />);
    choose();
    await screen.findByText('Row 1: There is no column “value”.');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('3. Look at what would come of it'));
  });

  it('is stored as it was seen, once every correction has its reason; and says so', async () => {
    replies['POST /data/preview'] = {
      outcome: 'read',
      preview: HASH,
      left: 0,
      rows: [
        { row: 2, typed: TYPED, state: 'new', point: POINT },
        { row: 3, typed: TYPED, state: 'correction', point: { ...POINT, period: '2024-02' }, before: { ...STANDS, series: speech.id } },
      ],
    };
    replies['POST /data'] = { entered: 1, corrected: 1 };
    render(<ImportPage />);
    choose();
    const row = await screen.findByRole('row', { name: /Correction of 75 weeks/ });
    expect(within(row).getByText('Say why below.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Store these 2, for everybody to see' }));
    await screen.findByText('Say why, in a few words.');
    expect(posted()).toHaveLength(1);
    fireEvent.input(screen.getByLabelText('Why is this figure corrected?'), { target: { value: 'A slip' } });
    fireEvent.click(screen.getByRole('button', { name: 'Store these 2, for everybody to see' }));
    await screen.findByText('1 new figure and 1 correction. Families see them from now on.');
    expect(posted()[1]).toEqual(['/data', { file: btoa('series'), preview: HASH, why: 'A slip' }]);
  });

  it('that was overtaken is looked at again and not lost', async () => {
    replies['POST /data/preview'] = {
      outcome: 'read',
      preview: HASH,
      left: 0,
      rows: [{ row: 2, typed: TYPED, state: 'new', point: POINT }],
    };
    const problem = { type: '/problems/preview-changed', title: 'What stands has changed.', status: 409 };
    replies['POST /data'] = new Response(JSON.stringify(problem), { status: 409 });
    render(<ImportPage />);
    choose();
    fireEvent.click(await screen.findByRole('button', { name: 'Store it, for everybody to see' }));
    await screen.findByText('What stands has changed.');
    fireEvent.click(screen.getByRole('button', { name: 'Look at it again' }));
    await vi.waitFor(() => expect(posted().map(([path]) => path)).toEqual(['/data/preview', '/data', '/data/preview']));
  });

  it('that is too large is never sent', async () => {
    render(<ImportPage />);
    choose('x'.repeat(500_001));
    await screen.findByText(/larger than half a megabyte/);
    expect(posted()).toEqual([]);
  });
});

describe('one indicator', () => {
  it('shows what stands, and beside it what was corrected and why', async () => {
    replies['GET /data/PA3-01'] = {
      indicator: 'PA3-01',
      series: [
        {
          ...line(speech),
          points: [{ ...STANDS, value: 74, corrected: { day: '2026-11-23', why: 'A slip' } }],
          history: [
            { ...STANDS, series: speech.id, value: 74, day: '2026-11-23', why: 'A slip' },
            { ...STANDS, series: speech.id },
          ],
        },
      ],
    };
    render(<DataIndicatorPage actor={actor('listener')} params={{ indicator: 'PA3-01' }} />);
    const history = await screen.findByRole('region', { name: /^Everything that was entered/, hidden: true });
    const rows = within(history).getAllByRole('row', { hidden: true });
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.any(String),
      expect.stringMatching(/23 Nov 2026.*74 weeks.*A slip/),
      expect.stringMatching(/Came with Heard.*75 weeks/),
    ]);
    expect(screen.queryByRole('button', { name: /^Enter a figure/ })).toBeNull();
    expect(screen.queryByRole('link', { name: 'CSV' })).toBeNull();
  });

  it('takes a figure by hand: what is wrong stands at its field, and nothing is stored before it was seen', async () => {
    replies['GET /data/PA3-01'] = { indicator: 'PA3-01', series: [{ ...line(speech), points: [], history: [] }] };
    const faults = [{ column: 'period', text: '“Q3 2026” is no period. Write 2026-Q3.' }];
    replies['POST /data/preview'] = { outcome: 'read', preview: HASH, left: 0, rows: [{ row: 1, typed: TYPED, state: 'error', faults }] };
    replies['POST /data'] = { entered: 1, corrected: 0 };
    render(<DataIndicatorPage actor={actor('analyst')} params={{ indicator: 'PA3-01' }} />);
    expect((await screen.findByRole('link', { name: 'CSV' })).getAttribute('href')).toBe(
      '/api/staff/figures/data/template.csv?indicator=PA3-01',
    );
    fireEvent.click(await screen.findByRole('button', { name: /^Enter a figure/ }));
    const type = (label: RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
    type(/^Period/, 'Q3 2026');
    type(/^Value/, '41');
    type(/^Source/, 'Trust dashboard');
    type(/^Date of the source/, '2026-10');
    fireEvent.click(screen.getByRole('button', { name: 'See what would come of it' }));
    await vi.waitFor(() => expect(screen.getByLabelText(/^Period/).getAttribute('aria-invalid')).toBe('true'));
    replies['POST /data/preview'] = {
      outcome: 'read',
      preview: HASH,
      left: 0,
      rows: [{ row: 1, typed: TYPED, state: 'new', point: POINT }],
    };
    type(/^Period/, '2026-Q3');
    fireEvent.click(screen.getByRole('button', { name: 'See what would come of it' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Store it, for everybody to see' }));
    await screen.findByText('1 new figure. Families see it from now on.');
    const row = { series: speech.id, period: '2026-Q3', value: '41', source: 'Trust dashboard', sourceDate: '2026-10' };
    expect(posted().at(-1)).toEqual(['/data', { row, preview: HASH }]);
  });
});

describe('shares of people', () => {
  const town = (stands?: object) => ({
    breakdowns: [
      {
        breakdown: 'town',
        overlapping: false,
        groups: [{ value: 'radcliffe', ...(stands && { stands }) }, { value: 'bury' }],
        history: stands ? [stands] : [],
      },
    ],
  });
  const SHARE = { value: 'radcliffe', percent: 17.3, source: 'Census 2021', sourceDate: '2021', day: '2026-11-23' };

  it('are empty until they are entered, and nothing is invented', async () => {
    replies['GET /benchmarks'] = town();
    render(<BenchmarksPage actor={actor('listener')} params={{}} />);
    await screen.findByText(/^No share has been entered yet/);
    expect(screen.getAllByText('Not entered')).toHaveLength(2);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('are entered with their source, refused where they are none, and taken away after a second question', async () => {
    replies['GET /benchmarks'] = town(SHARE);
    replies['PUT /benchmarks/town/bury'] = {};
    replies['DELETE /benchmarks/town/radcliffe'] = {};
    render(<BenchmarksPage actor={actor('analyst')} params={{}} />);
    await screen.findByText('Together 17.3 %. They cannot be more than 100 %.');
    fireEvent.click(screen.getByRole('button', { name: 'Enter the share of: Bury' }));
    const type = (label: RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
    fireEvent.click(screen.getByRole('button', { name: 'Store it' }));
    await screen.findByText('Give the share in per cent.');
    expect(posted()).toEqual([]);
    type(/^Share of people: Bury/, '40 %');
    type(/^Source/, 'Census 2021');
    type(/^Date of the source/, '2021');
    fireEvent.click(screen.getByRole('button', { name: 'Store it' }));
    await vi.waitFor(() =>
      expect(posted()).toEqual([['/benchmarks/town/bury', { percent: 40, source: 'Census 2021', sourceDate: '2021' }]]),
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Take away the share of Radcliffe' }));
    fireEvent.click(screen.getByRole('button', { name: 'Take away the share of Radcliffe' }));
    await vi.waitFor(() => expect(posted().at(-1)).toEqual(['/benchmarks/town/radcliffe', undefined]));
  });
});

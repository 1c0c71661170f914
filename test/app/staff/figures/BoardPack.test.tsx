import { cleanup, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { BoardPack } from '../../../../src/app/staff/figures/BoardPack.tsx';
import { PRIORITY_NAMES } from '../../../../src/app/staff/figures/priorityNames.ts';
import type { Pack } from '../../../../src/contract/staff/pack.ts';
import { PRIORITIES } from '../../../../src/domain/said-doing/entry.ts';
import { render } from '../../render.ts';
import { CATALOGUE } from '../../words.ts';
import { answered, aPack, counted } from './aPack.ts';

const NOTHING = { explorer: false, themes: false, entries: false };
const show = (pack: Pack, opens = NOTHING) => render(<BoardPack pack={pack} opens={opens} />);
const row = (name: RegExp) => screen.getByRole('row', { name });
const change = { since: '2026-Q2', by: 8, low: 1, high: 15, direction: 'up' } as const;
const history = [
  { wave: '2026-Q2', percent: 33 },
  { wave: '2026-Q3', percent: 41 },
];

it('the parts of the plan are called the same by staff and by families', () => {
  const words = CATALOGUE.appWords('en');
  expect(Object.entries(PRIORITY_NAMES)).toEqual(PRIORITIES.map((priority) => [priority, words[`priorities.${priority}`]]));
});

describe('what people say', () => {
  it('is a sentence first, then a row with interval, base, change and direction in words', () => {
    show(aPack({ 'PA3-04': { answered: [answered({ change }, { history })] } }));
    const moved = screen.getByRole('region', { name: 'What moved, and what did not' });
    expect(within(moved).getByText('Helpful advice and guidance while waiting (parents): 41 in 100, it was 33')).toBeTruthy();
    expect(within(moved).getByText('Nothing has gone down by more than chance would have it.')).toBeTruthy();
    const cells = row(/Parents and carers, on five points/);
    expect(cells.textContent).toContain('41% (33 to 50), of about 120');
    expect(cells.textContent).toContain('Up +8 (+1 to +15) since Apr to Jun 2026');
    expect(cells.textContent).toContain('Next by 14 Jan 2027');
    expect(within(cells).getByRole('img', { name: 'Apr to Jun 2026 33%, Jul to Sep 2026 41%' })).toBeTruthy();
  });

  it('never calls up or down what chance could have done', () => {
    show(aPack({ 'PA3-04': { answered: [answered({ change: { ...change, low: -3, direction: 'too-early-to-say' } }, { history })] } }));
    expect(row(/Parents and carers/).textContent).toContain('Too early to say +8');
    expect(screen.getByText('Helpful advice and guidance while waiting: parents 41 (was 33)')).toBeTruthy();
    expect(screen.getByText('Nothing has gone up by more than chance would have it.')).toBeTruthy();
  });

  it('says how many of so many comparisons come out as a change by chance, where there are many', () => {
    const many = Array.from({ length: 40 }, () => answered({ change }, { history }));
    show(aPack({ 'PA3-04': { answered: many } }));
    expect(screen.getByText('Of 40 comparisons, about 2 would come out as more or fewer by chance alone.')).toBeTruthy();
  });

  it('counts comparisons wherever it counts them, though several stand in one line', () => {
    const early = { ...change, low: -3, direction: 'too-early-to-say' } as const;
    const lines = [
      answered({ change: early }, { history }),
      answered({ change: early }, { history, group: 'young-person', series: 'three' }),
    ];
    show(aPack({ 'PA3-04': { answered: [...lines, answered({ change }, { history, group: 'professional' })] } }));
    expect(screen.getByRole('heading', { name: /^◆ Too early to say/ }).textContent).toContain('(2 of 3 comparisons)');
    expect(screen.getByRole('heading', { name: /^▲ More say so/ }).textContent).toContain('(1 of 3 comparisons)');
  });

  it('of a wave beside a newer one tells what moved, and how much did not: its figures are in the tables', () => {
    const [wave] = aPack({}).waves;
    if (!wave) throw new Error('a pack has a wave');
    const early = { ...change, since: '2026-Q1', low: -3, direction: 'too-early-to-say' } as const;
    const [now] = answered({ change: { ...early, since: '2026-Q2' } }).waves;
    const [before] = answered({ change: early }).waves;
    const lines = answered({}, { history, waves: before && now ? [before, now] : [] });
    show(aPack({ 'PA3-04': { answered: [lines] } }, { waves: [{ ...wave, wave: '2026-Q2', label: 'April to June 2026' }, wave] }));
    const older = screen.getByRole('region', { name: 'What people say: April to June 2026, the wave before' });
    expect(older.textContent).toContain('Too early to say: 1. Shown for the first time, or not in the wave before: 0.');
    expect(older.textContent).not.toContain('Helpful advice');
    const newer = screen.getByRole('region', { name: 'What people say: July to September 2026' });
    expect(newer.textContent).toContain('Helpful advice and guidance while waiting: parents 41 (was 33)');
  });

  it('in the first wave has no change and no line to draw', () => {
    show(aPack({ 'PA3-04': { answered: [answered()] } }));
    expect(row(/Parents and carers/).textContent).toContain('No figure before');
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('says why there is no figure, and how many there are of these', () => {
    const few = answered({ all: { shown: false, why: 'too-few' } }, { group: 'young-person', series: 'three' });
    const nobody = answered({ all: { shown: false, why: 'nobody' } });
    show(aPack({ 'PA3-04': { answered: [few, nobody] } }));
    expect(row(/Young people, on three points/).textContent).toMatch(/Not shown(?!,)/);
    expect(row(/Parents and carers/).textContent).toContain('Nobody has answered yet');
    expect(screen.getByText(/Not shown, so that nobody can be recognised: 1. Nobody has answered yet: 1./)).toBeTruthy();
  });

  it('of few people says that it is a hint, and keeps groups that met apart', () => {
    const hint = { shown: true, percent: 60, low: 39, high: 78, base: 20, indicative: true } as const;
    show(aPack({ 'PA3-04': { answered: [answered({ all: hint }), answered({}, { group: 'young-person', series: 'group' })] } }));
    expect(row(/Parents and carers/).textContent).toContain('of about 20, indicative');
    expect(row(/Young people, in group sessions/).textContent).toContain('Group sessions.');
  });
});

describe('what is counted elsewhere', () => {
  const point = (period: string, value: number) => ({ period, value, source: 'A report', sourceDate: '2026-10' });
  it('says better and worse only where the plan says which way is good', () => {
    const points = [point('2026-Q2', 75), point('2026-Q3', 70)];
    const down = { since: '2026-Q2', by: -5, direction: 'down' } as const;
    show(
      aPack({
        'PA1-08': { counted: [counted({ points, change: down })] },
        'PA3-01': {
          counted: [
            counted({ id: 'a', label: 'Speech', unit: 'weeks', good: 'down', points, change: down, nextDue: '2026-12-31' }),
            counted({ id: 'b', label: 'Doctor', unit: 'weeks', good: 'up', points, change: down, nextDue: '2026-09-30' }),
          ],
        },
      }),
    );
    expect(row(/^PA1-08/).textContent).toMatch(/Down −5 since/);
    expect(row(/^Speech/).textContent).toContain('Down: better −5 weeks since Apr to Jun 2026');
    expect(row(/^Speech/).textContent).toContain('A report, 2026-10. Next after 31 Dec 2026');
    expect(row(/^Doctor/).textContent).toContain('Down: worse');
    expect(screen.getByRole('heading', { name: 'Better than the figure before, however little (1)' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Worse than the figure before, however little (1)' })).toBeTruthy();
    expect(row(/^Doctor/).textContent).toContain('Was due after 30 Sept 2026');
  });

  it('is neither better nor worse by what rounding has made of it, nor held against another length of time', () => {
    const same = { since: '2026-Q2', by: 5, direction: 'same' } as const;
    const rounded = counted({ good: 'up', points: [point('2026-Q2', 10), point('2026-Q3', 15)], change: same });
    show(
      aPack({
        'PA1-08': { counted: [rounded] },
        'PA6-02': { counted: [counted({ points: [point('2025', 400), point('2026-Q1', 100)] })] },
      }),
    );
    expect(row(/^PA1-08/).textContent).toContain('About the same +5 since Apr to Jun 2026');
    expect(screen.queryByRole('heading', { name: /^(Better|Worse)/ })).toBeNull();
    expect(row(/^PA6-02/).textContent).toContain('Before: another length of time');
    expect(screen.getByRole('heading', { name: '● Nothing to compare it with yet' })).toBeTruthy();
  });

  it('stands under its own quarter where two stand side by side, and under none that it is not of', () => {
    const [wave] = aPack({}).waves;
    if (!wave) throw new Error('a pack has a wave');
    const line = (label: string, earlier: string) =>
      counted({ id: label, label, unit: 'weeks', points: [point(earlier, 75), point('2026-Q3', 70)] });
    show(
      aPack(
        { 'PA3-01': { counted: [line('Speech', '2026-Q2'), line('Doctor', '2026-Q1')] } },
        { waves: [{ ...wave, wave: '2026-Q2', label: 'April to June 2026' }, wave] },
      ),
    );
    const values = (name: RegExp) =>
      within(row(name))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent);
    expect(values(/^Speech/).slice(1, 4)).toEqual(['75 weeks', '', expect.stringMatching(/^70 weeks/)]);
    expect(values(/^Doctor/).slice(1, 4)).toEqual(['', '', expect.stringMatching(/^70 weeks/)]);
  });

  it('without a figure says so, and is listed as missing', () => {
    show(aPack({ 'PA1-08': { counted: [counted()] } }));
    expect(row(/^PA1-08/).textContent).toContain('No figure yet');
    expect(screen.getByRole('heading', { name: 'No figure yet' })).toBeTruthy();
  });
});

describe('the rest of a pack', () => {
  it('of six months begins with what is newest wherever it is read downwards, and says which wave is the older', () => {
    const [wave] = aPack({}).waves;
    if (!wave) throw new Error('a pack has a wave');
    show(aPack({}, { waves: [{ ...wave, wave: '2026-Q2', label: 'April to June 2026' }, wave] }));
    const headings = screen.getAllByRole('heading').map(({ textContent }) => textContent?.trim());
    const of = (name: RegExp) => headings.filter((each) => name.test(each ?? ''));
    expect(of(/^What people say/)).toEqual([`What people say: ${wave.label}`, 'What people say: April to June 2026, the wave before']);
    expect(of(/^(April|July) to \w+ 2026$/)).toEqual([wave.label, 'April to June 2026', wave.label, 'April to June 2026']);
    expect(document.querySelector('.board-name')?.textContent).toContain(`${wave.label}, beside April to June 2026`);
  });

  it('says what was not answered, and hides small numbers of themes', () => {
    const [wave] = aPack({}).waves;
    const themes = [
      { theme: 'waiting', said: { shown: true, count: 25 } },
      { theme: 'health', said: { shown: false } },
    ] as const;
    const entry = {
      id: 'x',
      title: 'A quiet room',
      themes: ['waiting' as const],
      status: 'doing' as const,
      owner: 'The council',
      changedOn: '2026-11-20',
    };
    show(aPack({}, { waves: wave ? [{ ...wave, themes: [...themes] }] : [], entries: [entry] }));
    expect(row(/^Waiting/).textContent).toContain('about 25A quiet room (doing)');
    expect(row(/^Health services/).textContent).toContain('not shownNot yet answered');
    expect(screen.getByText(/^Health services\.$|Health services\./, { selector: 'p' }).textContent).toContain('Not yet answered');
    // A Board member has nowhere to go from here.
    expect(screen.queryByRole('link', { name: 'A quiet room' })).toBeNull();
  });

  it('says which counts are hidden below which number: places and channels of five are shown', () => {
    show(aPack({ 'PA3-04': { answered: [] } }));
    expect(screen.getByText(/A share of fewer than 10 ratings is never shown/).textContent).toContain('counts of 1 to 4 are hidden');
    expect(screen.queryByText(/Fewer than 10 are never shown/)).toBeNull();
  });

  it('says which promises are overdue, and how many, before all else', () => {
    const entry = { id: 'x', title: 'A quiet room', themes: [], status: 'doing' as const, owner: 'The council', changedOn: '2026-01-20' };
    const kept = { ...entry, id: 'y', title: 'A ramp', status: 'done' as const, due: '2026-03' };
    // It is still November.
    const running = { ...entry, id: 'z', title: 'A garden', due: '2026-11' };
    show(aPack({}, { entries: [{ ...entry, due: '2026-09' }, kept, running] }));
    expect(screen.getByText(/Of what is being done, 1 promise is overdue/)).toBeTruthy();
    expect(row(/^A quiet room/).textContent).toContain('Overdue since September 2026');
    // Wide as it is, it moves in its own frame, which a keyboard reaches, and never the page.
    expect(screen.getByRole('region', { name: 'What is being done' }).tabIndex).toBe(0);
    expect(row(/^A ramp/).textContent).not.toContain('Overdue');
    expect(row(/^A garden/).textContent).not.toContain('Overdue');
  });

  it('names first who was not heard', () => {
    const [wave] = aPack({}).waves;
    const tables: Pack['waves'][number]['reach'][number]['tables'] = [
      {
        breakdown: 'town',
        rows: [
          { value: 'ramsbottom', figure: { shown: true, count: 0 }, reflects: { people: 9, responses: 0, ratio: 0, heard: 'not-yet' } },
          { value: 'bury', figure: { shown: false }, reflects: { people: 40, heard: 'too-few' } },
        ],
      },
    ];
    show(aPack({}, { waves: wave ? [{ ...wave, reach: [{ group: 'parent', responses: { shown: true, count: 85 }, tables }] }] : [] }));
    expect(screen.getByText('About 85 responses.')).toBeTruthy();
    // The page itself is called `heard`: a link to that would lead to its top.
    expect(screen.getByRole('link', { name: 'Who was heard, and who not yet' }).getAttribute('href')).toBe('#reach');
    expect(document.querySelectorAll('#reach')).toHaveLength(1);
    expect(screen.getByRole('region', { name: `Who was heard, in tables: ${wave?.label}` }).tabIndex).toBe(0);
    expect(screen.getByText('Not heard yet:').parentElement?.textContent).toBe('Not heard yet: Ramsbottom.');
    expect(screen.queryByRole('row', { name: /^Bury/ })).toBeNull();
    expect(screen.getByText('1 row is not shown: Bury.')).toBeTruthy();
  });

  it('tells groups apart whose names have commas, and says whom shares are of and what is too early to say', () => {
    const [wave] = aPack({}).waves;
    const row = (value: string, heard: 'more' | 'less' | 'too-early-to-say') => ({
      value,
      figure: { shown: true as const, count: 20 },
      reflects: { people: 10, responses: 20, ratio: 2, heard, ofThese: true as const },
    });
    const tables: Pack['waves'][number]['reach'][number]['tables'] = [
      {
        breakdown: 'ethnic-group',
        rows: [
          row('mixed', 'more'),
          row('white-other', 'more'),
          row('black', 'too-early-to-say'),
          { value: 'other', figure: { shown: true, count: 20 } },
        ],
      },
    ];
    show(aPack({}, { waves: wave ? [{ ...wave, reach: [{ group: 'parent', responses: { shown: true, count: 85 }, tables }] }] : [] }));
    expect(screen.getByText('Heard more than their share:').parentElement?.textContent).toBe(
      'Heard more than their share: Mixed; White, any other.',
    );
    expect(screen.getByText(/^Too early to say: chance/).parentElement?.textContent).toContain('Black');
    expect(screen.getByRole('row', { name: /^Black/ }).textContent).toContain('Too early to say');
    expect(screen.getByText(/“Of responses” is of those who said one of these/).textContent).toContain('Black; Mixed; White, any other.');
  });

  it('does not say that everybody was heard where a group is not shown', () => {
    const [wave] = aPack({}).waves;
    const town = (heard: 'about-right' | 'too-few') => [
      { breakdown: 'town' as const, rows: [{ value: 'bury', figure: { shown: false as const }, reflects: { people: 40, heard } }] },
    ];
    const shows = (heard: 'about-right' | 'too-few') =>
      show(
        aPack(
          {},
          { waves: wave ? [{ ...wave, reach: [{ group: 'parent', responses: { shown: true, count: 85 }, tables: town(heard) }] }] : [] },
        ),
      );
    shows('about-right');
    screen.getByText('Every group that is known of was heard.');
    cleanup();
    shows('too-few');
    expect(screen.queryByText('Every group that is known of was heard.')).toBeNull();
    expect(screen.getByText('Not shown, so nothing can be said of them:').parentElement?.textContent).toContain('Bury');
  });

  it('with something made up in it says so before anything else, and of each figure that is', () => {
    const [wave] = aPack({}).waves;
    if (!wave) throw new Error('a pack has a wave');
    const point = (period: string, synthetic?: true) => ({
      period,
      value: 70,
      source: 'A',
      sourceDate: '2026',
      ...(synthetic && { synthetic }),
    });
    const [all] = answered().waves;
    show(
      aPack(
        {
          'PA3-04': { answered: [answered({}, { waves: all ? [all, all] : [] })] },
          'PA3-01': {
            counted: [
              counted({ id: 'a', label: 'Speech', points: [point('2026-Q2', true), point('2026-Q3')] }),
              counted({ id: 'b', label: 'Doctor', points: [point('2026-Q2'), point('2026-Q3', true)] }),
            ],
          },
        },
        { synthetic: true, waves: [{ ...wave, wave: '2026-Q2', label: 'April to June 2026', synthetic: true }, wave] },
      ),
    );
    expect(screen.getByText(/What is marked as made up nobody said and nobody counted/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'What people say: April to June 2026, the wave before made up' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'What people say: July to September 2026' })).toBeTruthy();
    const marks = (name: RegExp) =>
      within(row(name))
        .getAllByRole('cell')
        .map(({ textContent }) => /made up/.test(textContent ?? ''));
    expect(marks(/^Parents and carers/)).toEqual([false, true, false, false, false, false]);
    expect(marks(/^Speech/).slice(1, 4)).toEqual([true, false, false]);
    expect(row(/^Speech/).textContent).toContain('Before: made up');
    expect(marks(/^Doctor/).slice(1, 4)).toEqual([false, false, true]);
    // No line joins the two kinds.
    expect(screen.queryByRole('img', { name: /70/ })).toBeNull();
    expect(screen.getByText(/^Doctor: 70 \(made up\)/)).toBeTruthy();
    expect(screen.getByText(/^Speech: 70$/)).toBeTruthy();
  });

  it('of a wave in which nobody did anything is still a page', () => {
    show(aPack({ 'PA3-04': { answered: [] } }));
    expect(screen.getByText('Nobody answered in this wave, or it is not shown, so that nobody can be recognised.')).toBeTruthy();
    expect(screen.getByText(/No text of these waves had been given a theme/)).toBeTruthy();
    expect(screen.getByText('No entry is published.')).toBeTruthy();
  });
});

it('says in words that a source does not say what a figure is of', () => {
  const points = [{ period: '2026-Q3', value: 11, source: 'A letter', sourceDate: '2026-10-01' }];
  show(aPack({ 'PA3-01': { counted: [counted({ unit: 'months', measure: 'not-said', points })] } }));
  expect(document.body.textContent).toContain('its source does not say what of, Jul to Sep 2026');
  expect(document.body.textContent).not.toContain('not-said');
});

import { fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ImpactSite } from '../../../src/app/impact/ImpactSite.tsx';
import type { Told } from '../../../src/app/published.ts';
import type { SiteProps } from '../../../src/app/site/Site.tsx';
import { INDICATORS } from '../../../src/content/indicators.ts';
import { VARIANTS } from '../../../src/content/locales.ts';
import { surveyWordsOfFigures } from '../../../src/content/surveyWordsOfFigures.ts';
import type { Figure, Impact, SeenPoint, SeenReach } from '../../../src/contract/impact.ts';
import type { PublishedEntry } from '../../../src/contract/loop.ts';
import { periodText } from '../../../src/formats/figures/periodText.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { published } from '../../store/aLoop.ts';
import { aFigure, anImpact, aWave, shown } from '../../store/anImpact.ts';
import { render } from '../render.ts';
import { CATALOGUE } from '../words.ts';

const readings = VARIANTS.map((variant) => ({ ...variant, words: `/words/${variant.tag}.json` }));

/** The page as it is built, on a phone that has this, or nothing. */
function open(
  told: Told<Impact> | undefined,
  { page = 'impact', tag = 'en', entries = [] }: { page?: 'impact' | 'waiting'; tag?: string; entries?: readonly PublishedEntry[] } = {},
) {
  const words = { ...CATALOGUE.appWords(tag), ...surveyWordsOfFigures(CATALOGUE, tag) };
  const phone: Partial<NonNullable<SiteProps['phone']>> = {
    watchPublished: (_, watch) => {
      watch({ loop: { entries: [...entries], timeline: [] }, asked: 'answered' });
      return () => undefined;
    },
    watchImpact: (watch) => {
      if (told) watch(told);
      return () => undefined;
    },
  };
  render(
    <ImpactSite
      {...{ page, tag, words, readings }}
      phone={phone as SiteProps['phone']}
      draftTranslation={false}
      version="1"
      surveys={[]}
      papers={[]}
      aloud={undefined}
      display="/assets/display.js"
      closed={[]}
      keeping={undefined}
      hrefIn={(to) => `?lang=${to}`}
      languageMissing={false}
    />,
  );
  return translator(words, tag, (key) => {
    throw new Error(`no words for ${key}`);
  });
}
const here = (change: Partial<Impact> = {}): Told<Impact> => ({ body: anImpact(change), asked: 'answered' });
/** What stands under one indicator. */
const under = (id: string) => within(document.getElementById(id) as HTMLElement);
const text = (id: string) => document.getElementById(id)?.textContent ?? '';
const two = (before: Partial<Figure>, now: Partial<Figure>): Partial<Impact> => ({
  waves: [aWave('2026-Q2', [aFigure(before)]), aWave('2026-Q3', [aFigure(now)])],
});
const FOUR_HUNDRED: SeenPoint = { period: '2024', value: 400, source: 'A report', sourceDate: '2026-01' };
const change = (by: number, reach: number, direction: 'up' | 'down' | 'too-early-to-say') =>
  ({ since: '2026-Q2', by, low: by - reach, high: by + reach, direction }) as const;

beforeEach(() => {
  location.hash = '';
  // Nothing is laid out here, so nothing comes near the screen.
  const never = class {
    observe() {}
    disconnect() {}
  };
  vi.stubGlobal('IntersectionObserver', never);
  vi.stubGlobal('ResizeObserver', never);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});

describe('the impact page', () => {
  it('names all 53 indicators of the plan, with figures or without', () => {
    const t = open(here());
    expect(INDICATORS).toHaveLength(53);
    const headings = INDICATORS.map(({ id }) => document.getElementById(id)?.querySelector('h3')?.textContent);
    expect(headings).toEqual(INDICATORS.map(({ id, kind }) => t(kind === 'survey' ? `asked.${id}` : `impact.name.${id}`)));
    for (const { id, kind } of INDICATORS) {
      const says = kind === 'survey' ? 'impact.noFigure' : id === 'PA1-09' ? 'impact.reachHere' : 'impact.noFigure';
      expect(under(id).getAllByText(t(says)).length).toBeGreaterThan(0);
    }
  });

  it.each(['en', 'en-x-easyread', 'fa'])('has words for every figure there can be: %s', (tag) => {
    const figures = INDICATORS.flatMap((indicator) =>
      indicator.kind === 'survey'
        ? indicator.groups.flatMap((group) =>
            (['five', 'three', 'group'] as const).map((series) => aFigure({ indicator: indicator.id, group, series })),
          )
        : [],
    );
    const points: SeenPoint[] = [
      { period: '2024/25', value: 12.5, source: 'A made-up source', sourceDate: '2025-03' },
      {
        period: '2025-Q3',
        value: 1,
        source: 'A made-up source',
        sourceDate: '2025-11-02',
        corrected: { day: '2025-12-01', why: 'A slip' },
      },
    ];
    const t = open(here({ waves: [aWave('2026-Q3', figures)], data: anImpact().data.map((series) => ({ ...series, points })) }), { tag });
    for (const indicator of INDICATORS)
      if (indicator.kind === 'survey')
        for (const group of indicator.groups) expect(text(indicator.id)).toContain(t(`impact.group.${group}`));
    // A key on the page is a word that nobody wrote.
    expect(document.querySelector('main')?.textContent).not.toMatch(/\b(impact|waiting|said|asked|reach)\.[\w-]+/);
  });

  it.each([
    ['more than before', change(8, 4, 'up'), ['impact.up.parent', 'impact.was']],
    ['fewer than before', change(-8, 4, 'down'), ['impact.down.parent', 'impact.was']],
    ['too early to say', change(2, 9, 'too-early-to-say'), ['impact.say.parent', 'impact.early']],
    // Its ends are printed as five; they are a little further out.
    ['too early to say, within what is printed', change(0, 5, 'too-early-to-say'), ['impact.say.parent', 'impact.early']],
    ['about the same', { ...change(0, 4, 'too-early-to-say'), same: true }, ['impact.say.parent', 'impact.same']],
  ] as const)('says it in a sentence before any number: %s', (_, moved, [now, before]) => {
    const t = open(here(two({ all: shown(33) }, { change: moved })));
    const what = t('impact.what.PA2-07.parent');
    expect(text('PA2-07')).toContain(`${t(now, { what, n: 41 })} ${t(before, { n: 33 })}`);
  });

  it('says of a first figure nothing about a change', () => {
    const t = open(here({ waves: [aWave('2026-Q3', [aFigure()])] }));
    const sentence = t('impact.say.parent', { what: t('impact.what.PA2-07.parent'), n: 41 });
    expect(under('PA2-07').getByText(sentence).parentElement?.textContent).toBe(sentence);
  });

  it('shows no number where somebody could be recognised, nor where nobody has answered', () => {
    const t = open(here({ waves: [aWave('2026-Q3', [aFigure({ all: { shown: false, why: 'too-few' } })])] }));
    expect(text('PA2-07')).toContain(t('impact.hidden'));
    expect(under('PA2-08').getByText(t('impact.noFigure'))).toBeTruthy();
    expect(document.querySelector('#PA2-07 .heard-chart, #PA2-08 .heard-chart')).toBeNull();
  });

  it('marks a figure of few people', () => {
    const t = open(here({ waves: [aWave('2026-Q3', [aFigure({ all: shown(41, { indicative: true, base: 20 }) })])] }));
    expect(text('PA2-07')).toContain(t('impact.indicative'));
  });

  it('keeps groups of people and forms of a question apart', () => {
    const of = (group: Figure['group'], series: Figure['series'], percent: number) =>
      aFigure({ indicator: 'PA3-04', group, series, all: shown(percent) });
    const t = open(
      here({
        waves: [
          aWave('2026-Q3', [
            of('parent', 'five', 41),
            of('parent', 'three', 52),
            of('young-person', 'three', 63),
            of('young-person', 'group', 74),
          ]),
        ],
      }),
    );
    const what = (group: string) => t(`impact.what.PA3-04.${group}`);
    expect([...document.querySelectorAll('#PA3-04 strong')].map(({ textContent }) => textContent)).toEqual([
      t('impact.say.parent', { what: what('parent'), n: 41 }),
      t('impact.say.parent', { what: what('parent'), n: 52 }),
      t('impact.say.young-person', { what: what('young-person'), n: 63 }),
      t('impact.say.young-person', { what: what('young-person'), n: 74 }),
    ]);
    // Each says in words which form it is, and that it is not to be held against the other beside it.
    const forms = [...document.querySelectorAll('#PA3-04 .heard-figure > p:first-child')].map(({ textContent }) => textContent);
    expect(forms).toEqual(['five', 'three', 'three', 'group'].map((form) => t(`impact.formOf.${form}`)));
  });

  it('has every number of a chart in a table, the newest first, and the sentence in place of the picture', () => {
    const t = open(
      here({
        waves: [
          aWave('2026-Q1', [aFigure({ all: shown(33) })]),
          aWave('2026-Q2', [aFigure({ all: { shown: false, why: 'too-few' } })]),
          aWave('2026-Q3', [aFigure()]),
        ],
      }),
    );
    const rows = [...document.querySelectorAll('#PA2-07 tbody tr')].map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(rows.map(([, ...cells]) => cells)).toEqual([
      ['41', t('impact.range', { low: 35, high: 47 }), '120', '20'],
      [t('impact.hidden')],
      ['33', t('impact.range', { low: 27, high: 39 }), '120', '20'],
    ]);
    const chart = under('PA2-07').getByRole('img');
    expect(chart.getAttribute('aria-label')).toContain(t('impact.in100', { n: 33 }));
    expect(chart.getAttribute('aria-label')).toContain(t('impact.in100', { n: 41 }));
  });

  it('shows what was counted elsewhere with its time, its meaning and who says so', () => {
    const point: SeenPoint = { period: '2025-11', value: 74.5, source: 'A report', sourceDate: '2026-01' };
    const data = anImpact().data.map((series) => (series.id === 'pa6-01' ? { ...series, points: [point] } : series));
    const t = open(here({ data }));
    expect(text('PA6-01')).toContain(t('impact.latest', { when: 'November 2025', figure: t('impact.unit.percent', { n: 74.5 }) }));
    expect(text('PA6-01')).toContain(t('impact.good.up'));
    expect(text('PA6-01')).toContain(t('impact.from', { source: 'A report', date: 'January 2026' }));
  });

  it('joins no sum of a year with one of a quarter, and has both in the table', () => {
    const of = (...periods: readonly string[]) =>
      periods.map((period, at): SeenPoint => ({ ...FOUR_HUNDRED, period, value: 400 - 100 * at }));
    const withPoints = (points: SeenPoint[]) =>
      open(here({ data: anImpact().data.map((series) => (series.id === 'pa1-08' ? { ...series, points } : series)) }));
    withPoints(of('2024', '2025-Q1'));
    expect(under('PA1-08').queryByRole('img')).toBeNull();
    expect([...document.querySelectorAll('#PA1-08 tbody tr')]).toHaveLength(2);
    document.body.replaceChildren();
    withPoints(of('2024', '2025-Q1', '2025-Q2'));
    const label = under('PA1-08').getByRole('img').getAttribute('aria-label');
    expect(label).toContain('300');
    expect(label).not.toContain('400');
  });

  it('names first who has not been heard', () => {
    const reach: SeenReach = {
      group: 'parent',
      responses: { shown: true, count: 120 },
      tables: [
        {
          breakdown: 'town',
          rows: [
            { value: 'bury', figure: { shown: true, count: 80 }, reflects: { people: 40, responses: 66, ratio: 1.6, heard: 'more' } },
            { value: 'radcliffe', figure: { shown: true, count: 0 }, reflects: { people: 17, responses: 0, ratio: 0, heard: 'not-yet' } },
          ],
        },
      ],
    };
    const t = open(here({ waves: [aWave('2026-Q3', [], { reach: [reach], inGroups: { shown: true, count: 25 } })] }));
    const who = document.getElementById('who') as HTMLElement;
    const [first] = who.querySelectorAll('.heard-note');
    expect(first?.textContent).toBe(t('impact.who.notYet') + t('impact.group.parent') + t('reach.town.radcliffe'));
    expect(who.textContent).toContain(t('impact.who.count', { who: t('impact.group.parent'), n: 120 }));
    expect(who.textContent).toContain(t('impact.who.inGroups', { n: 25 }));
    expect(within(who).getByText(t('impact.who.left')).nextElementSibling?.tagName).toBe('TABLE');
  });

  it('says whom shares are of, where people are divided among some of the answers only, and calls nobody less heard by chance', () => {
    const row = (value: string, heard: 'less' | 'too-early-to-say') => ({
      value,
      figure: { shown: true as const, count: 20 },
      reflects: { people: 50, responses: 40, ratio: 0.8, heard, ofThese: true as const },
    });
    const reach: SeenReach = {
      group: 'parent',
      responses: { shown: true, count: 120 },
      tables: [
        {
          breakdown: 'support',
          rows: [
            row('ehc-plan', 'too-early-to-say'),
            row('sen-support', 'less'),
            { value: 'being-assessed', figure: { shown: true, count: 70 } },
          ],
        },
      ],
    };
    const t = open(here({ waves: [aWave('2026-Q3', [], { reach: [reach] })] }));
    const who = document.getElementById('who') as HTMLElement;
    expect(within(who).getByText(t('impact.who.ofThese')).textContent).toBe(
      t('impact.who.ofThese') + t('reach.support.ehc-plan') + t('reach.support.sen-support'),
    );
    expect(who.querySelector('.heard-note')?.textContent).toBe(
      t('impact.who.less') + t('impact.group.parent') + t('reach.support.sen-support'),
    );
  });

  it('says who it is that has not been heard: parents of a town may have been, and its young people not', () => {
    const reach = (group: SeenReach['group'], heard: 'more' | 'not-yet'): SeenReach => ({
      group,
      responses: { shown: true, count: 120 },
      tables: [{ breakdown: 'town', rows: [{ value: 'bury', figure: { shown: true, count: 0 }, reflects: { people: 40, heard } }] }],
    });
    const t = open(here({ waves: [aWave('2026-Q3', [], { reach: [reach('parent', 'more'), reach('young-person', 'not-yet')] })] }));
    const [note] = document.querySelectorAll('#who .heard-note');
    expect(note?.textContent).toBe(t('impact.who.notYet') + t('impact.group.young-person') + t('reach.town.bury'));
  });

  it('puts what is being done beside the part of the plan that it is about', () => {
    open(here(), { entries: [published('speech', { title: 'Speech therapy' }), published('plans', { title: 'Plans', priority: 'PA6' })] });
    const links = (area: string) => within(document.getElementById(area) as HTMLElement).queryAllByRole('link', { name: /Speech|Plans/ });
    expect(links('PA3').map((link) => link.getAttribute('href'))).toEqual(['/said?lang=en#speech']);
    expect(links('PA6').map((link) => link.getAttribute('href'))).toEqual(['/said?lang=en#plans']);
    expect(links('PA1')).toEqual([]);
  });

  it('says of what is being done, and should be done by now, that its date has passed', () => {
    const late = { priority: 'PA3', status: 'doing', due: '2024-12' } as const;
    open(here(), {
      entries: [published('late', late), published('kept', { ...late, status: 'done' }), published('none', { priority: 'PA3' })],
    });
    const passed = [...document.querySelectorAll('#PA3 li')].filter((item) => item.textContent?.includes('The date for this has passed'));
    expect(passed.map((item) => item.querySelector('a')?.getAttribute('href'))).toEqual(['/said?lang=en#late']);
  });

  it('says what is hidden below which number: bases and groups have one of their own', () => {
    const t = open(here({ thresholds: { base: 12, cell: 6 } }));
    const text = screen.getByText(t('impact.about.hidden', { n: 12, few: 6 })).textContent;
    expect(text).toContain('fewer than 12 people answered');
    expect(text).toContain('a group of fewer than 6 people is hidden');
  });

  it('is not 53 things at once: one part of the plan is open, and the address opens another', () => {
    open(here());
    const folds = [...document.querySelectorAll<HTMLDetailsElement>('.heard-area > details')];
    expect(folds.map((fold) => fold.open)).toEqual([true, ...Array(7).fill(false)]);
    location.hash = '#PA3';
    fireEvent(window, new HashChangeEvent('hashchange'));
    expect(document.querySelector<HTMLDetailsElement>('#PA3 > details')?.open).toBe(true);
  });

  it('says of each made-up figure that it is, and of a real one beside it nothing of the kind', () => {
    const real: SeenPoint = { period: '2024-02', value: 75, source: 'A report', sourceDate: '2024-02' };
    const madeUp: SeenPoint = { period: '2025-Q4', value: 73, source: 'Made up', sourceDate: '2025-12', synthetic: true };
    const later: SeenPoint = { ...real, period: '2026-Q1', value: 71, sourceDate: '2026-03' };
    const of: Record<string, SeenPoint[]> = { 'pa3-01-speech': [real, madeUp], 'pa3-01-paediatrics': [madeUp, later] };
    const t = open(
      here({
        synthetic: true,
        waves: [aWave('2026-Q3', [aFigure()], { synthetic: true })],
        data: anImpact().data.map((series) => ({ ...series, points: of[series.id] ?? [] })),
      }),
      { page: 'waiting' },
    );
    const marked = (id: string) =>
      [...document.querySelectorAll(`#${id} tbody tr`)].map((row) => row.textContent?.includes(t('impact.madeUpMark')));
    const newest = (id: string) => document.querySelector(`#${id} > p`)?.textContent;
    expect(screen.getByText(t('impact.madeUp'))).toBeTruthy();
    expect(newest('pa3-01-speech')).toContain(t('impact.madeUpMark'));
    expect(marked('pa3-01-speech')).toEqual([true, false]);
    expect(newest('pa3-01-paediatrics')).not.toContain(t('impact.madeUpMark'));
    expect(marked('pa3-01-paediatrics')).toEqual([false, true]);
    // No line joins the two.
    expect(document.querySelector('.heard-chart')).toBeNull();
  });

  it('says of what families answered in a demonstration that it is made up', () => {
    const t = open(here({ synthetic: true, waves: [aWave('2026-Q3', [aFigure()], { synthetic: true })] }));
    expect(text('PA2-07')).toContain(t('impact.madeUpMark'));
  });

  it('puts the mark at the quarter that is made up, and compares no real quarter with it', () => {
    const madeUp = aWave('2026-Q2', [aFigure({ all: shown(33) })], { synthetic: true });
    const mark = (t: (key: string) => string) => under('PA2-07').getAllByText(t('impact.madeUpMark'));
    const t = open(here({ synthetic: true, waves: [madeUp, aWave('2026-Q3', [aFigure({ change: change(8, 3, 'up') })])] }));
    expect(text('PA2-07')).toContain(t('impact.say.parent', { what: t('impact.what.PA2-07.parent'), n: 41 }));
    expect(text('PA2-07')).not.toContain(t('impact.was', { n: 33 }));
    // Only in the row of its table, and no line is drawn from the one to the other.
    expect(mark(t).map((each) => each.closest('tr')?.querySelector('td')?.textContent)).toEqual(['33']);
    expect(document.querySelector('#PA2-07 .heard-chart')).toBeNull();
  });

  it('calls a quarter that is hidden not made up because the older figure is', () => {
    const madeUp = aWave('2026-Q2', [aFigure({ all: shown(33) })], { synthetic: true });
    const t = open(here({ synthetic: true, waves: [madeUp, aWave('2026-Q3', [aFigure({ all: { shown: false, why: 'too-few' } })])] }));
    expect(document.querySelector('#PA2-07 .heard-lead')?.textContent).not.toContain(t('impact.madeUpMark'));
    expect(under('PA2-07').getByText(t('impact.madeUpMark'), { selector: 'p > span' }).parentElement?.textContent).toContain(
      t('impact.say.parent', { what: t('impact.what.PA2-07.parent'), n: 33 }),
    );
  });

  it.each([
    ['too-few', 'impact.hiddenNow'],
    ['nobody', 'impact.nobodyNow'],
  ] as const)('says first that this quarter is not there, then the older figure with its quarter: %s', (why, now) => {
    const t = open(here(two({ all: shown(33) }, { all: { shown: false, why } })));
    const older = t('impact.older', { when: periodText({ tag: 'en', digits: undefined }, '2026-Q2') });
    const said = t('impact.say.parent', { what: t('impact.what.PA2-07.parent'), n: 33 });
    expect(under('PA2-07').getByText(t(now)).tagName).toBe('STRONG');
    expect(text('PA2-07').indexOf(t(now))).toBeLessThan(text('PA2-07').indexOf(`${older} ${said}`));
  });

  it('counts the groups that are not shown in one line', () => {
    const row = (value: string, count?: number): SeenReach['tables'][number]['rows'][number] => ({
      value,
      figure: count === undefined ? { shown: false } : { shown: true, count },
    });
    const tables: SeenReach['tables'] = [{ breakdown: 'town', rows: [row('bury', 80), row('radcliffe'), row('tottington')] }];
    const t = open(
      here({ waves: [aWave('2026-Q3', [], { reach: [{ group: 'parent', responses: { shown: true, count: 120 }, tables }] })] }),
    );
    const rows = [...document.querySelectorAll('#who tbody tr')].map(({ textContent }) => textContent);
    expect(rows).toEqual([`${t('reach.town.bury')}80`, t('impact.who.notShown', { n: 2 })]);
    expect(screen.queryByText(t('impact.who.left'))).toBeNull();
  });

  it('says of real figures nothing of the kind', () => {
    open(here());
    expect(document.querySelector('.heard-made-up, .heard-made-up-mark')).toBeNull();
  });

  it('without a signal and with nothing kept it says what to do; with something kept it shows that', () => {
    const t = open({ body: undefined, asked: 'failed' });
    expect(screen.getByText(t('said.noneHere'))).toBeTruthy();
    open({ body: anImpact(), asked: 'failed' });
    expect(screen.getByText(t('said.asBefore'))).toBeTruthy();
  });
});

describe('the page of waiting times', () => {
  const wait = (id: string, points: SeenPoint[]) => anImpact().data.map((series) => (series.id === id ? { ...series, points } : series));
  const point = (period: string, value: number, more: Partial<SeenPoint> = {}): SeenPoint => ({
    period,
    value,
    source: 'A report',
    sourceDate: '2026-01',
    ...more,
  });

  it('says for each service how long, since when it is known, and whether that is an average, the longest or not said', () => {
    const means = { 'pa3-01-speech': 'average', 'pa3-01-autism-adhd-from-5': 'maximum', 'pa3-01-medication': 'not-said' } as const;
    const data = anImpact().data.map((series) => (series.id in means ? { ...series, points: [point('2024-02', 13)] } : series));
    const t = open(here({ data }), { page: 'waiting' });
    expect(document.querySelectorAll('.heard-area h2')).toHaveLength(5 + 1);
    for (const [id, measure] of Object.entries(means)) {
      expect(text(id)).toContain(t(`impact.measure.${measure}`));
      expect(text(id)).toContain('February 2024');
      expect(text(id)).toContain(t('waiting.old'));
    }
    expect(text('pa3-01-paediatrics')).toContain(t('impact.noFigure'));
  });

  it('shows how a wait went, as a chart and as a table', () => {
    const t = open(here({ data: wait('pa3-01-speech', [point('2024-02', 75), point('2025-11', 70)]) }), { page: 'waiting' });
    const rows = [...document.querySelectorAll('#pa3-01-speech tbody tr')].map((row) => row.children[1]?.textContent);
    expect(rows).toEqual([70, 75].map((count) => t('impact.unit.weeks', { count, n: count })));
    expect(under('pa3-01-speech').getByRole('img')).toBeTruthy();
  });

  it('has the support there is meanwhile also where no figure could be had', () => {
    const t = open({ body: undefined, asked: 'failed' }, { page: 'waiting' });
    expect(screen.getByText(t('said.noneHere'))).toBeTruthy();
    expect(text('support')).toContain(t('support.sendiass.title'));
  });

  it('tells what was promised, and that nobody could check it', () => {
    const t = open(here(), { page: 'waiting' });
    expect(screen.getByText(t('waiting.promise'))).toBeTruthy();
    expect(screen.getByText(t('waiting.unverified'))).toBeTruthy();
  });
});

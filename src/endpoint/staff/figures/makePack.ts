import { INDICATORS, type Indicator } from '../../../content/indicators.ts';
import type { PublishedWave, SeenSeries } from '../../../contract/impact.ts';
import type { Answered, Counted, Pack, PackIndicator, PackWave } from '../../../contract/staff/pack.ts';
import { ROUNDED_TO } from '../../../domain/disclosure/thresholds.ts';
import { dueAfter } from '../../../domain/indicator/dueAfter.ts';
import { periodOf } from '../../../domain/indicator/periodOf.ts';
import { dayAfter } from '../../../domain/survey/dayAfter.ts';
import { waveNamed, waveOf } from '../../../domain/survey/wave.ts';
import { ofOneKind } from '../../../formats/figures/ofOneKind.ts';
import type { Deps } from '../../createApp.ts';
import { GRACE_DAYS } from '../../figures/editions.ts';
import { type ThemesOut, themesOut } from '../../figures/themesOut.ts';
import { createPlaces } from '../../surveys/places.ts';
import { countedChange } from './countedChange.ts';
import { packMethod } from './packMethod.ts';
import { reachSeries } from './reachSeries.ts';

/** How far a sparkline goes back. */
const MOST_POINTS = 8;

/**
 * The Board pack of a wave, or of it and the one before.
 *
 * @returns `undefined` when not all of these are out.
 */
export async function makePack(deps: Deps, newest: string, waves: 1 | 2): Promise<Pack | undefined> {
  const out = (await deps.figures.seen()).map(({ wave }) => wave);
  const at = out.findIndex(({ wave }) => wave === newest);
  const [last] = out.slice(at, at + 1);
  if (at < waves - 1 || !last) return undefined;
  const [series, themes, { entries }, places] = await Promise.all([
    deps.dataPoints.series(),
    themesOut(deps.database, deps.thresholds),
    deps.saidDoing.loop.compose('en'),
    createPlaces(deps.database).all(),
  ]);
  const told = out.slice(at + 1 - waves, at + 1);
  const history = ofOneKind(out.slice(Math.max(0, at + 1 - MOST_POINTS), at + 1), ({ synthetic }) => synthetic === true);
  const reach = reachSeries(history);
  const counted = [...series.map((line) => countedLine(line, last.taken, 0)), countedLine(reach, last.taken, ROUNDED_TO)];
  const isMadeUp = told.some(({ synthetic }) => synthetic) || counted.some(({ line }) => line.points.some(({ synthetic }) => synthetic));
  const following = waveOf(dayAfter(last.last, 1));
  const pack = {
    ...(isMadeUp && { synthetic: true as const }),
    asOf: deps.today(),
    thresholds: deps.thresholds,
    waves: told.map((wave) => packWave(wave, themes)),
    more: at - waves >= 0,
    next: { wave: following.id, label: following.label, due: dayAfter(following.last, GRACE_DAYS) },
    indicators: INDICATORS.map((indicator) => packIndicator(indicator, told, history, counted)),
    entries: entries.map(({ id, title, themes, status, owner, due, changedOn }) => ({
      id,
      title,
      themes: [...themes],
      status,
      owner,
      ...(due !== undefined && { due }),
      changedOn,
    })),
    places: Object.fromEntries(places.map(({ code, label }) => [code, label])),
  };
  return { ...pack, method: packMethod(pack) };
}

function packWave({ wave, first, last, taken, synthetic, reach, inGroups }: PublishedWave, themes: readonly ThemesOut[]): PackWave {
  const { said, noTheme } = themes.find((each) => each.wave === wave) ?? {};
  // By what is shown: the order of hidden counts, or of those that are rounded alike, would tell which is the larger.
  const weight = (figure: PackWave['noTheme']): number => (figure.shown ? figure.count : 0);
  return {
    wave,
    label: waveNamed(wave).label,
    first,
    last,
    taken,
    ...(synthetic && { synthetic }),
    reach,
    inGroups,
    themes: [...(said ?? [])]
      .map(([theme, each]) => ({ theme, said: each }))
      .toSorted((one, other) => weight(other.said) - weight(one.said)),
    noTheme: noTheme ?? { shown: false },
  };
}

function packIndicator(
  indicator: Indicator,
  told: readonly PublishedWave[],
  history: readonly PublishedWave[],
  counted: readonly CountedOf[],
): PackIndicator {
  const { id, label } = indicator;
  const figures = [...new Set([...told, ...history])].flatMap((wave) => wave.figures.filter((figure) => figure.indicator === id));
  const answered = (indicator.kind === 'survey' ? indicator.groups : []).flatMap((group) => {
    const series = SERIES.filter((each) => figures.some((figure) => figure.group === group && figure.series === each));
    // Without an answer in any form, in the one that most of them would see.
    const usual = group === 'young-person' ? 'three' : 'five';
    return (series.length > 0 ? series : [usual as Answered['series']]).map((each) =>
      answeredLine({ id, group, series: each }, told, history),
    );
  });
  return { id, label, answered, counted: counted.filter((each) => each.indicator === id).map(({ line }) => line) };
}

const SERIES: readonly Answered['series'][] = ['five', 'three', 'group'];

function answeredLine(
  { id, group, series }: Pick<Answered, 'group' | 'series'> & { readonly id: string },
  told: readonly PublishedWave[],
  history: readonly PublishedWave[],
): Answered {
  const figureIn = ({ figures }: PublishedWave) =>
    figures.find((figure) => figure.indicator === id && figure.group === group && figure.series === series);
  return {
    group,
    series,
    waves: told.map((wave) => {
      const { all, beside, change } = figureIn(wave) ?? { all: { shown: false as const, why: 'nobody' as const } };
      return { all, ...(beside && { beside }), ...(change && { change }) };
    }),
    history: history.map((wave) => {
      const all = figureIn(wave)?.all;
      return { wave: wave.wave, ...(all?.shown && { percent: all.percent }) };
    }),
  };
}

interface CountedOf {
  readonly indicator: string;
  readonly line: Counted;
}

/**
 * @param known ISO day: periods that had not ended by then belong into the next pack.
 * @param roundedTo what its counts are rounded to.
 */
function countedLine({ points: all, indicator, ...line }: SeenSeries, known: string, roundedTo: number): CountedOf {
  const points = all.filter(({ period }) => (periodOf(period)?.last ?? '') <= known).slice(-MOST_POINTS);
  const change = countedChange(line, points, roundedTo);
  const latest = points.at(-1);
  const last = latest && periodOf(latest.period)?.last;
  return {
    indicator,
    line: { ...line, points, ...(change && { change }), ...(last !== undefined && { nextDue: dueAfter(last, line.everyMonths) }) },
  };
}

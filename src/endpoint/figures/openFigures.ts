import type { Figure, PublishedWave, SeenReach } from '../../contract/impact.ts';
import { publishCount } from '../../domain/disclosure/publish.ts';
import { publishReach, type ReachSheet } from '../../domain/disclosure/publishReach.ts';
import { type PublishedSheet, publishSheet } from '../../domain/disclosure/publishSheet.ts';
import { stricter, type Thresholds } from '../../domain/disclosure/thresholds.ts';
import { unseenGroups } from '../../domain/disclosure/unseenGroups.ts';
import { BREAKDOWNS } from '../../domain/indicator/breakdown.ts';
import { waveBefore, waveNamed } from '../../domain/survey/wave.ts';
import { madeUpIds } from '../demo/madeUpIds.ts';
import type { Database } from '../storage/flavour.ts';
import type { EditionRow } from '../tally/tallyTables.ts';
import type { Editions } from './editions.ts';
import { type SheetName, sheetsOf, type WaveCounts } from './sheetsOf.ts';

/** A figure with the fixed tables that divide it. */
export type FigureTables = SheetName & { readonly published: PublishedSheet };

/** A wave as it may be seen, and its tables for analysts. */
interface SeenWave {
  readonly wave: PublishedWave;
  readonly tables: readonly FigureTables[];
}

/** What is out: read and made fit to be seen once, because a wave that is out does not change. */
export interface Figures {
  /** Oldest first. */
  seen(): Promise<readonly SeenWave[]>;
}

/**
 * @param population of the people that responses should reflect: `ReachSheet`. It may be edited, so it is asked each time; whether a
 *   demonstration's own shares do goes by whether the wave is one of it.
 */
export function openFigures(
  { db }: Pick<Database, 'db'>,
  editions: Pick<Editions, 'out'>,
  {
    thresholds,
    population,
  }: { readonly thresholds: Thresholds; readonly population: (madeUp: boolean) => Promise<ReachSheet['population']> },
): Figures {
  const counts = async ({ wave }: EditionRow): Promise<WaveCounts> =>
    sheetsOf(await db.selectFrom('edition_count').selectAll().where('wave', '=', wave).execute());
  const read = async (out: readonly OutWave[], people: People): Promise<readonly SeenWave[]> => {
    const waves: SeenWave[] = [];
    let before: TakenWave | undefined;
    for (const edition of out) {
      const now = { edition, counts: await counts(edition) };
      const follows = before?.edition.wave === waveBefore(waveNamed(edition.wave)).id && before.edition.madeUp === edition.madeUp;
      waves.push(seenWave(now, follows ? before : undefined, people[edition.madeUp ? 'madeUp' : 'real'], thresholds));
      before = now;
    }
    return waves;
  };
  /** What was made of the same before: to hide what has to be hidden takes longer the more there is to show. */
  let last: { readonly of: string; readonly seen: Promise<readonly SeenWave[]> } | undefined;
  return {
    async seen() {
      const madeUp = await madeUpIds(db, 'edition');
      const out = (await editions.out()).map((edition): OutWave => ({ ...edition, madeUp: madeUp.has(edition.wave) }));
      const people: People = { real: await population(false), madeUp: await population(true) };
      const of = JSON.stringify([out, people]);
      if (last?.of !== of) {
        const made = { of, seen: read(out, people) };
        last = made;
        made.seen.catch(() => {
          if (last === made) last = undefined;
        });
      }
      return last.seen;
    },
  };
}

type OutWave = EditionRow & { readonly madeUp: boolean };
type People = Readonly<Record<'real' | 'madeUp', ReachSheet['population']>>;

interface TakenWave {
  readonly edition: OutWave;
  readonly counts: WaveCounts;
}

/** @param before the wave before it, where that is out and of its kind: from what is made up to what is real nothing has moved. */
function seenWave(
  { edition, counts: { sheets, reach, inGroups } }: TakenWave,
  before: TakenWave | undefined,
  population: ReachSheet['population'],
  wanted: Thresholds,
): SeenWave {
  const thresholds = stricter(wanted, edition);
  const heard = reach.map(({ group, ...sheet }) => {
    const seen = publishReach({ ...sheet, population: peopleOf(group, population) }, thresholds);
    return { group, seen, unseen: unseenGroups(sheet, seen) };
  });
  const tables = sheets.map(({ sheet, ...name }): FigureTables => {
    const earlier = before?.counts.sheets.find((each) => sameFigure(each, name));
    const since = before && earlier && { wave: before.edition.wave, all: earlier.sheet.all, thresholds: stricter(wanted, before.edition) };
    const unseen = heard.find(({ group }) => group === name.group)?.unseen;
    return { ...name, published: publishSheet({ ...sheet, ...(since && { before: since }) }, thresholds, unseen) };
  });
  const { first, last } = waveNamed(edition.wave);
  return {
    tables,
    wave: {
      wave: edition.wave,
      first,
      last,
      taken: edition.day,
      ...(edition.madeUp && { synthetic: true as const }),
      figures: tables.map(figureOf),
      reach: heard.map(({ group, seen }): SeenReach => {
        const rows = BREAKDOWNS.flatMap((breakdown) => {
          const table = seen.tables[breakdown];
          return table && table.length > 0 ? [{ breakdown, rows: [...table] }] : [];
        });
        return { group, responses: seen.responses, tables: rows };
      }),
      inGroups: publishCount(inGroups, thresholds),
    },
  };
}

/**
 * The people whom a group of respondents should reflect. Young people are asked from the age of 8 on, and about a plan alone: beside
 * shares of all children nobody of them could be missing by their age or their support.
 */
function peopleOf(group: SeenReach['group'], population: ReachSheet['population']): ReachSheet['population'] {
  switch (group) {
    case 'parent':
      return population;
    case 'young-person': {
      const { age: _, support: __, ...rest } = population;
      return rest;
    }
    case 'professional':
      return {};
  }
}

const sameFigure = (one: SheetName, other: SheetName): boolean =>
  one.indicator === other.indicator && one.group === other.group && one.series === other.series;

/** The figure without its tables. */
export function figureOf({ indicator, group, series, published: { all, beside, change } }: FigureTables): Figure {
  return { indicator, group, series, all, ...(series !== 'group' && { beside }), ...(change && { change }) };
}

import { BREAKDOWNS, type Breakdown, OVERLAPPING, SAID_NO_GROUP } from '../indicator/breakdown.ts';
import { type Change, change } from '../indicator/change.ts';
import { type Rated, share } from '../indicator/share.ts';
import { wilsonInterval } from '../indicator/wilsonInterval.ts';
import { APART_CODES, type ApartCode } from '../survey/survey.ts';
import { hideOverlapping } from './hideOverlapping.ts';
import { hideRows } from './hideRows.ts';
import { FIRM_BASE, publishable } from './publishable.ts';
import { ROUNDED_TO, type Thresholds } from './thresholds.ts';
import type { UnseenGroups } from './unseenGroups.ts';

declare const proof: unique symbol;

/** A share that may be seen, or why it may not. Only this file makes one. Per cents are whole; the base is rounded. */
type PublishedShare = (
  | {
      readonly shown: true;
      readonly percent: number;
      /** 95 % interval, per cent. */
      readonly low: number;
      readonly high: number;
      readonly base: number;
      /** Of so few that it is a hint and no measure. */
      readonly indicative: boolean;
    }
  | { readonly shown: false; readonly why: 'nobody' | 'too-few' }
) & { readonly [proof]: true };

/** A count beside a share, rounded, or hidden. */
type PublishedBeside = number | 'hidden';

/** How a share moved since the wave before, in whole points; only where both may be seen. */
interface PublishedChange extends Pick<Change, 'by' | 'low' | 'high' | 'direction'> {
  readonly since: string;
  /** It cannot have moved by more than five points. */
  readonly same?: true;
}

/** Why there was no rating. */
export type Beside = ApartCode | 'skipped';
export const BESIDE: readonly Beside[] = [...APART_CODES, 'skipped'];

/** One question to one group in one form in one wave, in the clear: every table that is divided from it. */
export interface Sheet {
  readonly all: Rated;
  readonly beside: Readonly<Record<Beside, number>>;
  readonly tables: Readonly<Partial<Record<Breakdown, readonly (Rated & { readonly value: string })[]>>>;
  /** The same in the wave before, and the thresholds that it is held to: what is hidden there would follow from the change and the present share. */
  readonly before?: { readonly wave: string; readonly all: Rated; readonly thresholds: Thresholds };
}

export interface PublishedSheet {
  readonly all: PublishedShare;
  readonly beside: Readonly<Record<Beside, PublishedBeside>>;
  readonly change?: PublishedChange;
  /** In a breakdown that is not there nothing can be shown. */
  readonly tables: Readonly<Partial<Record<Breakdown, readonly { readonly value: string; readonly share: PublishedShare }[]>>>;
}

/**
 * Makes a sheet fit to be seen: with everything on it known exactly, no group and no side that is too small can be worked out.
 *
 * @param unseen groups of which it is hidden how many they are: nothing is shown of them here either, not even that nobody gave a rating.
 */
export function publishSheet({ all, beside, tables, before }: Sheet, thresholds: Thresholds, unseen: UnseenGroups = {}): PublishedSheet {
  const seen = publishable(all, thresholds);
  if (!seen) return { all: hidden(all), beside: allHidden(), tables: {} };
  const moved = before && publishable(before.all, before.thresholds) ? change(before.all, all) : undefined;
  return {
    all: shown(all),
    beside: publishBeside(beside, thresholds),
    ...(before && moved && { change: { since: before.wave, ...inPoints(moved, before.all, all) } }),
    tables: Object.fromEntries(
      BREAKDOWNS.flatMap((breakdown) => {
        const there = tables[breakdown] ?? [];
        if (there.length === 0) return [];
        const unseenHere = unseen[breakdown] ?? new Set();
        const missing = [...unseenHere].filter((value) => there.every((row) => row.value !== value));
        const rows = [...there, ...missing.map((value) => ({ value, positive: 0, base: 0 }))];
        const placesOf = (values: ReadonlySet<string>) => new Set(rows.flatMap(({ value }, at) => (values.has(value) ? [at] : [])));
        const hiding = OVERLAPPING.has(breakdown)
          ? hideOverlapping(all, rows, placesOf(SAID_NO_GROUP), thresholds, placesOf(unseenHere))
          : hideRows(rows, thresholds, placesOf(unseenHere));
        if (rows.every(({ base }, at) => base === 0 || hiding.has(at))) return [];
        const share = (row: Rated, at: number): PublishedShare => (hiding.has(at) ? withheld() : row.base === 0 ? nobody() : shown(row));
        return [[breakdown, rows.map((row, at) => ({ value: row.value, share: share(row, at) }))]];
      }),
    ),
  };
}

/** Small counts are hidden, and so is the next with them, so that nothing is left to take them from. */
function publishBeside(beside: Sheet['beside'], { cell }: Thresholds): PublishedSheet['beside'] {
  const small = BESIDE.filter((each) => beside[each] > 0 && beside[each] < cell);
  const hiding = new Set(small);
  const sum = (): number => [...hiding].reduce((all, each) => all + beside[each], 0);
  const rest = BESIDE.filter((each) => beside[each] >= cell).sort((one, other) => beside[one] - beside[other]);
  for (const next of rest) if (hiding.size === 1 || (hiding.size > 0 && sum() < cell)) hiding.add(next);
  if (hiding.size === 1 || (hiding.size > 0 && sum() < cell)) return allHidden();
  return byBeside((each) => (hiding.has(each) ? 'hidden' : rounded(beside[each])));
}

const byBeside = (of: (each: Beside) => PublishedBeside): PublishedSheet['beside'] =>
  Object.fromEntries(BESIDE.map((each) => [each, of(each)])) as unknown as PublishedSheet['beside'];
const allHidden = (): PublishedSheet['beside'] => byBeside(() => 'hidden');

const percent = (part: number): number => Math.round(part * 100);
const rounded = (count: number): number => Math.round(count / ROUNDED_TO) * ROUNDED_TO;

/** Agrees with what is printed beside it: `by` is the difference of the two whole per cents, and the ends of what went up or down hold no nought. */
function inPoints({ low, high, direction, same }: Change, was: Rated, is: Rated): Omit<PublishedChange, 'since'> {
  const by = percent(share(is) ?? 0) - percent(share(was) ?? 0);
  const round = { up: Math.ceil, down: Math.floor, 'too-early-to-say': Math.round }[direction];
  return { by, low: Math.min(round(low * 100), by), high: Math.max(round(high * 100), by), direction, ...(same && { same }) };
}

function shown(rated: Rated): PublishedShare {
  const [part, interval] = [share(rated), wilsonInterval(rated)];
  if (part === undefined || !interval) return hidden(rated);
  return {
    shown: true,
    percent: percent(part),
    low: percent(interval.low),
    high: percent(interval.high),
    base: rounded(rated.base),
    indicative: rated.base < FIRM_BASE,
  } as PublishedShare;
}

const nobody = () => ({ shown: false, why: 'nobody' }) as PublishedShare;
const withheld = () => ({ shown: false, why: 'too-few' }) as PublishedShare;
const hidden = ({ base }: Rated): PublishedShare => (base === 0 ? nobody() : withheld());

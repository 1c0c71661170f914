import { FIRM_BASE } from '../disclosure/publishable.ts';
import type { Thresholds } from '../disclosure/thresholds.ts';
import type { RowFault } from './dataRow.ts';
import type { DataPoint, DataSeries, Unit } from './dataSeries.ts';

/** Beyond these a figure is a slip of the hand. */
const MOST: Readonly<Record<Unit, number>> = {
  percent: 100,
  count: 10_000_000,
  weeks: 520,
  months: 120,
  'per-10000': 10_000,
  'per-100': 1_000,
  // Eight places of nine points, with English and mathematics counted twice.
  score: 90,
  pages: 1_000,
};

/** What a numerator over its denominator is multiplied by. */
const TIMES: Readonly<Partial<Record<Unit, number>>> = { percent: 100, 'per-100': 100, 'per-10000': 10_000 };

type Figure = Pick<DataPoint, 'value' | 'numerator' | 'denominator'>;

/**
 * What is wrong with the numbers of a figure: out of range, or its parts say something else.
 *
 * @param decimals how many the value was written with: its parts must give it when they are rounded to as many.
 */
export function pointFaults(figure: Figure, { unit, measure }: DataSeries, decimals: number): readonly RowFault[] {
  const { value, numerator, denominator } = figure;
  const parts = numerator !== undefined && denominator !== undefined;
  if (value > MOST[unit]) {
    return [
      {
        column: 'value',
        text: unit === 'percent' ? `${value} % is more than all.` : `${value} is more than can be: at most ${MOST[unit]}.`,
      },
    ];
  }
  if (unit === 'count') {
    if (!Number.isInteger(value)) return [{ column: 'value', text: `${value} is no whole number, and this is a count.` }];
    if (numerator !== undefined || denominator !== undefined)
      return [{ column: 'numerator', text: 'A count has no numerator and no denominator. Leave both empty.' }];
    return [];
  }
  if (measure === 'maximum' && (numerator !== undefined || denominator !== undefined))
    return [{ column: 'numerator', text: 'The longest of all is not worked out from two numbers. Leave both empty.' }];
  if ((numerator === undefined) !== (denominator === undefined)) {
    return [{ column: numerator === undefined ? 'numerator' : 'denominator', text: 'Give the numerator and the denominator, or neither.' }];
  }
  if (parts && !(denominator > 0)) return [{ column: 'denominator', text: 'The denominator must be more than nought.' }];
  if (parts && measure === 'share' && numerator > denominator)
    return [{ column: 'numerator', text: `The numerator, ${numerator}, is more than the denominator, ${denominator}.` }];
  const whole = parts && (measure === 'share' ? [numerator, denominator] : [denominator]).every(Number.isInteger);
  if (parts && !whole) return [{ column: 'denominator', text: 'These are counts, so they are whole numbers.' }];
  if (parts) return disagreement(value, (numerator / denominator) * (TIMES[unit] ?? 1), decimals, unit);
  // 85 % that was written as a fraction looks like less than one in a hundred.
  if (unit === 'percent' && value > 0 && value < 1)
    return [
      {
        column: 'value',
        text: `${value} is less than 1 in 100. Write ${tidy(value * 100)} if that is meant; else give numerator and denominator.`,
      },
    ];
  return [];
}

function disagreement(value: number, worked: number, decimals: number, unit: Unit): readonly RowFault[] {
  // Half of the last place, and what floating point adds.
  const off = 0.5 * 10 ** -decimals + 1e-9;
  if (Math.abs(value - worked) <= off) return [];
  const says = tidy(Number(worked.toFixed(Math.max(1, decimals))));
  const fraction = unit === 'percent' && Math.abs(value * 100 - worked) <= 0.5;
  return [
    { column: 'value', text: `Numerator and denominator make ${says}, not ${value}.${fraction ? ` Write ${tidy(value * 100)}.` : ''}` },
  ];
}

/** Without what floating point adds. */
const tidy = (value: number): string => String(Number(value.toPrecision(12)));

/**
 * Whether so few stand behind a figure that somebody could recognise them, as far as its own numbers tell: a base under 10, cells under 5,
 * and none or all of fewer than 30, which says how each of them did. Such a figure is not taken in at all. Unlike with answers, nobody
 * knows here what else has been published of the same people: lines are not held against each other.
 */
export function fewFaults({ value, numerator, denominator }: Figure, series: DataSeries, { base, cell }: Thresholds): readonly RowFault[] {
  const few = (count: number): boolean => count > 0 && count < cell;
  const instead = 'Give it for a longer period or a larger group, or leave it out.';
  if (series.visits) return [];
  if (series.unit === 'count' && few(value))
    return [{ column: 'value', text: `${value} is so few that somebody could recognise them. ${instead}` }];
  if (series.unit === 'count' || numerator === undefined || denominator === undefined) return [];
  if (denominator < base)
    return [{ column: 'denominator', text: `A figure of ${denominator}, fewer than ${base}, could show who they are. ${instead}` }];
  if (series.measure === 'average') return [];
  // Only of a share are the others a group as well: there can be more suspensions than pupils.
  const sides = series.measure === 'share' ? [numerator, denominator - numerator] : [numerator];
  const small = sides.find(few);
  if (small !== undefined)
    return [{ column: 'numerator', text: `${small} of ${denominator} is so few that somebody could recognise them. ${instead}` }];
  if (denominator >= FIRM_BASE || !sides.includes(0)) return [];
  const how = numerator === 0 ? 'None' : 'All';
  return [{ column: 'numerator', text: `${how} of ${denominator}, fewer than ${FIRM_BASE}, says how each of them did. ${instead}` }];
}

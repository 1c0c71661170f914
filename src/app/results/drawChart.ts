import * as Plot from '@observablehq/plot';
import type { ChartData, ChartPoint } from './chartData.ts';
import { labelsThatFit } from './labelsThatFit.ts';
import { signOf } from './lineSigns.ts';

/** CSS pixels between its highest and its lowest value. */
const HEIGHT = 168;
/** How wide a letter is on average, in its own height. */
const LETTER = 0.58;
/** How far a sign reaches from its middle, in the height of a letter. */
const SIGN = 0.32;
/** CSS pixels under which an axis has room for its ends and their middle. */
const LOW = 100;
/** CSS pixels by which lines stand beside each other, so that no interval hides another. */
const APART = 7;
const DAY_MS = 86_400_000;

/** How much there is for a chart, in CSS pixels. What is not said is as on a screen. */
export interface Room {
  readonly width: number;
  /** Between its highest and its lowest value. */
  readonly height?: number;
  /** Of its letters, and from one line of them to the next; as its place has them. */
  readonly size?: number;
  readonly line?: number;
}

/** A point with its day as the scale reads it. */
type Placed = ChartPoint & { readonly at: Date };

/**
 * Draws it as SVG in the colours and letters of its place (`look/results.css`), from right to left where the page runs so. It
 * says nothing to screen readers: its place has the sentence.
 *
 * @param place where it is to stand; it is only looked at.
 */
export function drawChart({ axis, lines, tag, digits = 'latn' }: ChartData, place: HTMLElement, room: Room): Element {
  const { fontSize, lineHeight, direction } = getComputedStyle(place);
  const { width, height = HEIGHT, size = Number.parseFloat(fontSize) || 16 } = room;
  const line = room.line ?? (Number.parseFloat(lineHeight) || size * 1.2);
  const backwards = direction === 'rtl';
  const number = new Intl.NumberFormat(tag, { numberingSystem: digits, maximumFractionDigits: 1 });
  const placed = lines.map(({ points }) => points.map((point): Placed => ({ ...point, at: new Date(point.day) })));
  const all = placed.flat();
  const highest = axis === 'percent' ? 100 : Math.max(1, ...all.map(({ value = 0, high = value }) => high));
  // Up to two it is counted in parts.
  const longest = Math.max(...[Math.ceil(highest), ...(highest <= 2 ? [0.5] : [])].map((each) => number.format(each).length));
  const before = Math.ceil(longest * size * LETTER) + 12;
  const behind = Math.ceil(size * 2.6);
  const [first, last] = spanOf(all);
  const labels = labelsThatFit(all, (width - before - behind - size) / (last - first), size * LETTER);
  const newest = lines.length === 1 ? placed[0]?.findLast(({ value }) => value !== undefined) : undefined;
  const drawn = Plot.plot({
    width,
    height: height + size + line * 2.5,
    marginTop: size,
    marginBottom: line * 2.5,
    marginLeft: backwards ? behind : before,
    marginRight: backwards ? before : behind,
    style: { fontSize: `${size}px`, fontFamily: 'inherit' },
    x: { type: 'utc', domain: [first, last], reverse: backwards, inset: size, label: null },
    y: { domain: [0, highest], nice: axis === 'from-zero', label: null },
    marks: [
      Plot.gridY({ ticks: height < LOW ? 2 : 4, stroke: 'currentColor', strokeOpacity: 0.25 }),
      Plot.axisY({
        ticks: axis === 'percent' || height < LOW ? 2 : 4,
        anchor: backwards ? 'right' : 'left',
        tickSize: 0,
        tickFormat: (value: number) => number.format(value),
        label: null,
      }),
      Plot.axisX(
        labels.map(({ day }) => new Date(day)),
        { tickFormat: (_: Date, at: number) => labels[at]?.label ?? '', tickSize: 6, lineHeight: line / size, label: null },
      ),
      Plot.ruleY([0], { strokeWidth: 1.5 }),
      ...placed.flatMap((points, at) => marksOf(points, at, (at - (placed.length - 1) / 2) * APART, size * SIGN)),
      // What most people look for.
      newest &&
        Plot.text([newest], {
          x: 'at',
          y: 'value',
          text: ({ value }: Placed) => number.format(value ?? 0),
          dx: backwards ? -10 : 10,
          textAnchor: backwards ? 'end' : 'start',
          fontWeight: 'bold',
        }),
    ],
  });
  // The page's own sheet has what it says, and no page takes a style from anywhere else.
  drawn.querySelector('style')?.remove();
  drawn.setAttribute('aria-hidden', 'true');
  return drawn;
}

/** The line, its intervals and its signs; hollow where they are of few. */
function marksOf(points: readonly Placed[], at: number, dx: number, r: number): Plot.Markish[] {
  const { symbol, dash } = signOf(at);
  const look = { x: 'at', dx, stroke: 'currentColor', strokeWidth: 2, className: `is-line-${at}` } as const;
  const dots = (indicative: boolean, fill: string) =>
    Plot.dot(
      points.filter((point) => (point.indicative ?? false) === indicative),
      { ...look, y: 'value', fill, r, symbol },
    );
  return [
    Plot.line(points, { ...look, y: 'value', ...(dash && { strokeDasharray: dash }) }),
    Plot.ruleX(
      points.filter(({ low }) => low !== undefined),
      { ...look, y1: 'low', y2: 'high', strokeWidth: 1.5, marker: 'tick' },
    ),
    dots(false, 'currentColor'),
    dots(true, 'var(--chart-paper)'),
  ];
}

/** From the first day to the last, in milliseconds; of a single day, what is around it. */
function spanOf(points: readonly Placed[]): readonly [first: number, last: number] {
  const days = points.map(({ at }) => at.getTime());
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return first < last ? [first, last] : [first - DAY_MS, last + DAY_MS];
}

import { beforeEach, describe, expect, it } from 'vitest';
import type { ChartData, ChartPoint } from '../../../src/app/results/chartData.ts';
import { drawChart } from '../../../src/app/results/drawChart.ts';

const point = (day: string, value: number, change: Partial<ChartPoint> = {}): ChartPoint => ({
  day,
  label: day.slice(0, 4),
  value,
  low: value - 5,
  high: value + 5,
  ...change,
});
const two: ChartData = {
  axis: 'percent',
  tag: 'en',
  lines: [{ name: 'Parents', points: [point('2026-05-15', 33), point('2026-08-15', 41)] }],
};

let place: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = '<div></div>';
  place = document.body.firstElementChild as HTMLElement;
});

const draw = (data: ChartData): Element => {
  const drawn = drawChart(data, place, { width: 340 });
  place.replaceChildren(drawn);
  return drawn;
};
const texts = (drawn: Element, of: string) =>
  [...drawn.querySelectorAll(`[aria-label="${of}"] text`)].map(({ textContent }) => textContent);
const placesOf = (drawn: Element) =>
  [...drawn.querySelectorAll('[aria-label="dot"] > *')].map((sign) =>
    Number(/\(([\d.]+)/.exec(sign.getAttribute('transform') ?? '')?.[1] ?? sign.getAttribute('cx')),
  );

describe('a chart', () => {
  it('of per cents runs from 0 to 100, whatever its values are', () => {
    expect(texts(draw(two), 'y-axis tick label')).toEqual(['0', '50', '100']);
  });

  it('of anything else begins at 0', () => {
    const weeks: ChartData = {
      ...two,
      axis: 'from-zero',
      lines: [{ name: 'Weeks', points: [point('2026-05-15', 75), point('2026-08-15', 70)] }],
    };
    expect(texts(draw(weeks), 'y-axis tick label')[0]).toBe('0');
  });

  it('has room beside it for numbers of its axis that are longer than the highest', () => {
    const rates = (value: number): ChartData => {
      const each = (day: string) => ({ day, label: day.slice(0, 4), value });
      return { ...two, axis: 'from-zero', lines: [{ name: 'Rates', points: [each('2026-05-15'), each('2026-08-15')] }] };
    };
    const [small] = placesOf(draw(rates(0.25)));
    expect(texts(draw(rates(0.25)), 'y-axis tick label')).toContain('0.2');
    expect(small).toBeGreaterThan(placesOf(draw(rates(9)))[0] ?? Number.NaN);
  });

  it('puts the newest at the end of the line: to the left for who reads from the right', () => {
    const [before = 0, now = 0] = placesOf(draw(two));
    expect(before).toBeLessThan(now);
    place.style.direction = 'rtl';
    const [earlier = 0, newest = 0] = placesOf(draw(two));
    expect(earlier).toBeGreaterThan(newest);
  });

  it('draws nothing and joins nothing where there is no value to show', () => {
    const hidden: ChartPoint = { day: '2026-08-15', label: '2026' };
    const gap = draw({ ...two, lines: [{ name: 'Parents', points: [point('2026-05-15', 33), hidden, point('2026-11-15', 41)] }] });
    expect(placesOf(gap)).toHaveLength(2);
    expect(gap.querySelectorAll('[aria-label="rule"] line')).toHaveLength(1 + 2);
    // Two pieces of a line, each of one point.
    expect(gap.querySelector('[aria-label="line"] path')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
  });

  it('tells what is of few people by a hollow sign, and lines by their signs', () => {
    const few = draw({ ...two, lines: [...two.lines, { name: 'Young people', points: [point('2026-05-15', 60, { indicative: true })] }] });
    const fills = [...few.querySelectorAll('[aria-label="dot"]')].map((dots) => dots.getAttribute('fill'));
    // What is filled has the colour of the whole.
    expect(fills).toEqual([null, 'var(--chart-paper)']);
    const shapes = [...few.querySelectorAll('[aria-label="dot"]')].map(
      (dots) => dots.firstElementChild?.getAttribute('d') ?? dots.firstElementChild?.tagName,
    );
    expect(new Set(shapes).size).toBe(2);
  });

  it('writes numbers with the digits of its language', () => {
    expect(texts(draw({ ...two, tag: 'ur', digits: 'arabext' }), 'y-axis tick label')).toEqual(['۰', '۵۰', '۱۰۰']);
  });

  it('brings no style of its own, which the page would refuse, and says nothing twice to a screen reader', () => {
    const drawn = draw(two);
    expect(drawn.querySelector('style')).toBeNull();
    expect(drawn.getAttribute('aria-hidden')).toBe('true');
  });
});

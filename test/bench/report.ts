import { holds, type Limit, type Measure, ratioOf } from './measure.ts';

const HEAD = ['part', 'measure', 'ours', 'floor', 'ratio', 'limit', 'ok'];

/** The measures as a table for a terminal. */
export function table(measures: readonly Measure[]): string {
  const rows = [HEAD, ...measures.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) => row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '))
    .join('\n');
}

function cells(measure: Measure): string[] {
  const { part, name, unit, ours, floor, limit } = measure;
  const ratio = ratioOf(measure);
  const ok = holds(measure);
  return [
    part,
    name,
    `${rounded(ours)} ${unit}`,
    floor === undefined ? '' : `${rounded(floor)} ${unit}`,
    ratio === undefined ? '' : ratio.toFixed(2),
    limit ? limitText(limit, unit) : '',
    ok === undefined ? '' : ok ? 'ok' : 'MISSED',
  ];
}

function limitText({ of, most, least }: Limit, unit: string): string {
  const bound = most === undefined ? `≥ ${least}` : `≤ ${most}`;
  return of === 'ratio' ? `${bound} ×` : `${bound} ${unit}`;
}

const rounded = (value: number): string => value.toFixed(value < 10 ? 2 : value < 1_000 ? 1 : 0);

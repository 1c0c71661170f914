import { describe, expect, it } from 'vitest';
import { BASELINES, DATA_SERIES } from '../../../src/content/dataSeries.ts';
import { LEAST_THRESHOLDS } from '../../../src/domain/disclosure/thresholds.ts';
import { checkRows } from '../../../src/domain/indicator/checkRows.ts';
import type { DataPoint } from '../../../src/domain/indicator/dataSeries.ts';

type Figure = readonly [period: string, value: string];

/** What becomes of rows of one line of figures, where these periods of it are here already: the state of each, or what is wrong. */
function check(rows: readonly Figure[], here: readonly string[] = [], series = 'pa1-07') {
  const standing: readonly DataPoint[] = here.map((period) => ({ series, period, value: 12, source: 'A return', sourceDate: '2026-10' }));
  return checkRows(
    rows.map(([period, value], at) => ({
      row: at + 2,
      cells: { series, period, value, source: 'A return', sourceDate: '2026-11' },
      faults: [],
    })),
    {
      series: DATA_SERIES,
      standing: (id, period) => standing.find((each) => each.series === id && each.period === period),
      periods: () => here,
      nearest: () => undefined,
      thresholds: LEAST_THRESHOLDS,
      today: '2026-11-28',
    },
  ).map((row) => (row.state === 'error' ? row.faults.map(({ column, text }) => `${column}: ${text}`).join(' ') : row.state));
}

it('what is wrong with a row is told all at once: a date, and a share of more than all', () => {
  const [said] = check([['2026-13', '130']], [], 'pa6-01');
  expect(said).toMatch(/^period: /);
  expect(said).toContain('value: 130 % is more than all.');
});

describe('periods of one line of figures', () => {
  it('share no day, because one less the others would be a figure that is refused by itself', () => {
    // Of the twelve, two were in December: so few that the row that says so is refused.
    const rows: readonly Figure[] = [
      ['2025-Q4', '12'],
      ['2025-10', '5'],
      ['2025-11', '5'],
    ];
    const [quarter, ...months] = check(rows);
    expect(quarter).toBe('new');
    for (const [at, said] of months.entries())
      expect(said).toBe(
        `period: “${rows[at + 1]?.[0]}” and 2025-Q4 in row 2 share days: one could be subtracted from the other. Give periods of this line that do not overlap.`,
      );
  });

  it('share no day with what is here already', () => {
    const clashing: readonly (readonly [string, string])[] = [
      ['2025', '2025-Q4'],
      ['2025-Q4', '2025'],
      ['2025-10', '2025-Q4'],
      ['2025-10-31', '2025-10'],
      ['2024/25', '2025'],
      // A financial year has the name of a school year.
      ['2025-Q2', '2025/26'],
      ['2026-Q3', '2025/26'],
    ];
    for (const [period, stands] of clashing)
      expect(check([[period, '12']], [stands])).toEqual([
        `period: “${period}” and ${stands}, which is here already, share days: one could be subtracted from the other. Give periods of this line that do not overlap.`,
      ]);
  });

  it('stand side by side where they share none, of whatever kind they are', () => {
    const beside: readonly (readonly [string, string])[] = [
      ['2025-Q4', '2025-Q3'],
      ['2024/25', '2023/24'],
      ['2026-Q1', '2025'],
      ['2026-Q3', '2024-02'],
      ['2025-10-30', '2025-10-31'],
    ];
    for (const [period, stands] of beside) expect([period, stands, check([[period, '12']], [stands])]).toEqual([period, stands, ['new']]);
  });

  it('are corrected and sent again as before', () => {
    expect(check([['2025-Q4', '13']], ['2025-Q4', '2025-Q3'])).toEqual(['correction']);
    // From before there was this rule.
    expect(check([['2025-Q4', '13']], ['2025-Q4', '2025'])).toEqual(['correction']);
  });

  it('can follow what the public documents say, quarter by quarter', () => {
    for (const { series, period } of BASELINES) expect(check([['2026-Q3', '41']], [period], series)).toEqual(['new']);
  });
});

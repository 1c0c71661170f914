import { NOT_SAID, PREFER_NOT } from '../../domain/indicator/breakdown.ts';
import { AGES } from '../../domain/said-doing/entry.ts';
import type { PublicReach, PublicReachRow } from './publicFigures.ts';
import { SHOWN_BREAKDOWNS } from './reachName.ts';

type ShownBreakdown = (typeof SHOWN_BREAKDOWNS)[number];

/** Who answered, divided in one way. */
export interface ReachRows {
  readonly breakdown: ShownBreakdown;
  /** Those that may be seen. */
  readonly rows: readonly (PublicReachRow & { readonly count: number })[];
  /** How many are not, whatever the reason. */
  readonly hidden: number;
  /** Whether any of them is held against the people whom it should reflect. */
  readonly compared: boolean;
  /** The groups that shares of responses are of, where there are others beside them. */
  readonly these: readonly string[];
}

/** The tables that families see of one group of respondents. */
export function reachRows({ tables }: Pick<PublicReach, 'tables'>): readonly ReachRows[] {
  return SHOWN_BREAKDOWNS.flatMap((breakdown) => {
    const table = tables.find((each) => each.breakdown === breakdown);
    if (!table) return [];
    const all = inOrder(table.rows);
    const rows = all.flatMap((row) => (row.figure.shown ? [{ ...row, count: row.figure.count }] : []));
    const these = rows.some(({ reflects }) => reflects?.ofThese) ? all.filter(({ reflects }) => reflects).map(({ value }) => value) : [];
    return [{ breakdown, rows, hidden: table.rows.length - rows.length, compared: rows.some(({ reflects }) => reflects), these }];
  });
}

/** The groups that were not heard, or less than their share, by who was asked: what parents left open young people may have filled. */
export function notHeard(
  reach: readonly PublicReach[],
  heard: 'not-yet' | 'less',
): readonly {
  readonly group: PublicReach['group'];
  readonly groups: readonly (readonly [breakdown: PublicReach['tables'][number]['breakdown'], value: string])[];
}[] {
  return reach
    .map(({ group, tables }) => ({
      group,
      groups: tables.flatMap(({ breakdown, rows }) =>
        rows.filter(({ reflects }) => reflects?.heard === heard).map(({ value }) => [breakdown, value] as const),
      ),
    }))
    .filter(({ groups }) => groups.length > 0);
}

/** Ages from the youngest on, and those who did not say behind all others. */
function inOrder(rows: readonly PublicReachRow[]): readonly PublicReachRow[] {
  const order: readonly string[] = [...AGES, PREFER_NOT, NOT_SAID];
  return rows.toSorted((one, other) => order.indexOf(one.value) - order.indexOf(other.value));
}

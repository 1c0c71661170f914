import type { CodedPart } from '../../domain/session/partSchema.ts';
import { groupRows, itemFrom } from './groupRows.ts';
import type { GroupPartCountRow, GroupPartItemRow } from './partTables.ts';

const NOT_SAID = 'not-said';

/** What one phone said, as rows; last the activities in which it did not want to. */
export function partRows({ id, items, notSaid }: Pick<CodedPart, 'id' | 'items' | 'notSaid'>): {
  readonly items: GroupPartItemRow[];
  readonly counts: GroupPartCountRow[];
} {
  const rows = groupRows(id, items);
  const unsaid = notSaid.map((activity, at) => ({ part_id: id, position: items.length + at, activity, kind: NOT_SAID }));
  return {
    items: [...rows.items.map(({ position, activity, kind }) => ({ part_id: id, position, activity, kind })), ...unsaid],
    counts: rows.counts.map(({ position, place, code, pile, count }) => ({ part_id: id, position, place, code, pile, count })),
  };
}

/**
 * The inverse of `partRows`.
 *
 * @param countsOf by position.
 * @throws when the rows were not written by `partRows`.
 */
export function partFrom(
  rows: readonly GroupPartItemRow[],
  countsOf: (row: GroupPartItemRow) => readonly GroupPartCountRow[],
): Pick<CodedPart, 'items' | 'notSaid'> {
  const whole = (row: GroupPartItemRow) => ({
    session_id: row.part_id,
    position: row.position,
    activity: row.activity,
    kind: row.kind,
    shared: 0,
    not_said: null,
    not_taking_part: null,
    together: null,
  });
  const said = rows.filter(({ kind }) => kind !== NOT_SAID);
  return {
    items: said.map((row) =>
      itemFrom(
        whole(row),
        countsOf(row).map(({ part_id, ...count }) => ({ session_id: part_id, ...count })),
        [],
      ),
    ),
    notSaid: rows.filter(({ kind }) => kind === NOT_SAID).map(({ activity }) => activity),
  };
}

import type { CodedItem } from '../../domain/session/groupSchema.ts';
import type { GroupCountRow, GroupItemRow } from './groupTables.ts';
import { recordingFrom } from './recordingRows.ts';
import type { RecordingRow } from './recordingTables.ts';

/** No card that is ready is called so. */
const OWN = 'own-';

type Cell = Pick<GroupCountRow, 'code' | 'pile' | 'count'>;

/** What came of the activities of a session, as rows. */
export function groupRows(id: string, items: readonly CodedItem[]): { readonly items: GroupItemRow[]; readonly counts: GroupCountRow[] } {
  return {
    items: items.map((item, position) => ({
      session_id: id,
      position,
      activity: item.activity,
      kind: item.kind,
      shared: Number(item.shared),
      not_said: 'tally' in item ? item.tally.notSaid : null,
      not_taking_part: 'tally' in item ? item.tally.notTakingPart : null,
      together: 'together' in item ? Number(item.together) : null,
    })),
    counts: items.flatMap((item, position) => cells(item).map((cell, place) => ({ session_id: id, position, place, ...cell }))),
  };
}

function cells(item: CodedItem): Cell[] {
  const counted = ({ code, count }: { readonly code: string; readonly count: number }): Cell => ({ code, pile: null, count });
  switch (item.kind) {
    case 'hands-up':
    case 'line':
      return item.tally.counts.map(counted);
    case 'dot-votes':
      return item.counts.map(counted);
    case 'card-sort':
      return [
        ...item.piles.map(({ card, pile }) => ({ code: card, pile, count: 1 })),
        ...(item.own ?? []).map((pile, at) => ({ code: `${OWN}${at + 1}`, pile, count: 1 })),
      ];
    case 'wall':
      return item.ideas.map((count, at) => ({ code: `group-${at + 1}`, pile: null, count }));
    case 'drawing':
      return [{ code: 'strokes', pile: null, count: item.strokes }];
    case 'not-suitable':
    case 'voice':
      return [];
  }
}

/**
 * The inverse of `groupRows`, for one item.
 *
 * @param counts of this item, in their place.
 * @param spoken what was spoken in it, in its order.
 * @throws when the row was not written by `groupRows`.
 */
export function itemFrom(row: GroupItemRow, counts: readonly GroupCountRow[], spoken: readonly RecordingRow[]): CodedItem {
  const recordings = spoken.map(recordingFrom);
  const said = recordings.length > 0 && { recordings };
  const item = { activity: row.activity, shared: row.shared === 1 };
  const counted = counts.map(({ code, count }) => ({ code, count }));
  const tally = { counts: counted, notSaid: row.not_said ?? 0, notTakingPart: row.not_taking_part ?? 0 };
  switch (row.kind) {
    case 'hands-up':
      return { ...item, kind: row.kind, tally };
    case 'line':
      return { ...item, kind: row.kind, together: row.together === 1, tally };
    case 'dot-votes':
      return { ...item, kind: row.kind, counts: counted };
    case 'card-sort':
      return { ...item, kind: row.kind, ...sortedFrom(counts) };
    case 'wall':
      return { ...item, kind: row.kind, ideas: counts.map(({ count }) => count), ...said };
    case 'drawing':
      return { ...item, kind: row.kind, strokes: counts[0]?.count ?? 0, ...said };
    case 'voice':
      return { ...item, kind: row.kind, recordings };
    case 'not-suitable':
      return { ...item, kind: row.kind };
  }
  throw new Error(`what came of ${row.activity} has been changed in the database`);
}

function sortedFrom(counts: readonly GroupCountRow[]): Pick<Extract<CodedItem, { kind: 'card-sort' }>, 'piles' | 'own'> {
  const placed = counts.map(({ code, pile }) => ({ card: code, pile: pile ?? '' }));
  const own = placed.filter(({ card }) => card.startsWith(OWN)).map(({ pile }) => pile);
  return { piles: placed.filter(({ card }) => !card.startsWith(OWN)), ...(own.length > 0 && { own }) };
}

import type { Kysely } from 'kysely';
import { OF_GROUPS } from '../../domain/session/hubSession.ts';
import type { Tables } from '../storage/tables.ts';
import { keptRows } from './keptRows.ts';

/** How many group sessions, and how many recordings of them. */
interface GroupCounts {
  readonly groups: number;
  readonly recordings: number;
}

/** What groups did on one tablet: what it said it kept, and what of it is here. */
export interface KeptGroups {
  readonly tablet: string;
  /** What it said it kept, without what was taken back. */
  readonly reported: GroupCounts;
  /** What of that is here. A session does not say which tablet it is from: what was never reported is not counted. */
  readonly arrived: GroupCounts;
  /** Reported, and not here. */
  readonly missing: GroupCounts;
  /** Of those, what the tablet still has, and the endpoint would not take. */
  readonly refused: GroupCounts;
  /** Of those that are missing, how many are lost by now (`LOSS_DAYS`), and nobody has said that they did what they could. */
  readonly lost: GroupCounts;
  /** ISO day on which the oldest loss was reported; absent when nothing is lost. */
  readonly since?: string;
}

/**
 * How the sessions of groups have gone, of each tablet that has told of any. Exact counts, for the reason that those of `keptCounts` are.
 *
 * @param today ISO date. @param of only this tablet, by id.
 */
export async function keptGroups(db: Kysely<Tables>, today: string, of?: string): Promise<readonly KeptGroups[]> {
  const rows = (await keptRows(db, today, of)).filter(({ session }) => session === OF_GROUPS);
  return [...new Set(rows.map(({ tablet }) => tablet))].map((tablet) => {
    const mine = rows.filter((row) => row.tablet === tablet);
    const sum = (count: (row: (typeof rows)[number]) => number): GroupCounts => {
      const ofKind = (kind: string) => mine.filter((row) => row.kind === kind).reduce((all, row) => all + count(row), 0);
      return { groups: ofKind('group'), recordings: ofKind('recording') };
    };
    const [since] = mine.flatMap((row) => row.since ?? []).sort();
    return {
      tablet,
      reported: sum((row) => Number(row.reported)),
      arrived: sum((row) => Number(row.reported) - Number(row.missing)),
      missing: sum((row) => Number(row.missing)),
      refused: sum((row) => Number(row.refused)),
      lost: sum((row) => Number(row.lost)),
      ...(since !== undefined && { since }),
    };
  });
}

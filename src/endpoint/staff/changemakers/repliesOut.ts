import type { SeenCount } from '../../../contract/impact.ts';
import { publishCount } from '../../../domain/disclosure/publish.ts';
import { stricter, type Thresholds } from '../../../domain/disclosure/thresholds.ts';
import type { Database } from '../../storage/flavour.ts';

/**
 * How many replies each entry has had, in waves that are out: whoever looks before and after one family replies sees the same. Each wave is
 * made fit to be seen by itself and they are added up after that, so that a sum tells nothing of a wave that is hidden. An entry of which
 * nothing is shown is not in it.
 */
export async function repliesOut({ db }: Pick<Database, 'db'>, wanted: Thresholds): Promise<ReadonlyMap<string, SeenCount>> {
  const rows = await db
    .selectFrom('response')
    .innerJoin('edition', 'edition.wave', 'response.wave')
    .select(({ fn }) => ['response.about', 'edition.base', 'edition.cell', fn.countAll().as('count')])
    .where('response.about', 'is not', null)
    .groupBy(['response.about', 'edition.wave', 'edition.base', 'edition.cell'])
    .execute();
  const replies = new Map<string, SeenCount & { readonly shown: true }>();
  for (const { about, count, ...edition } of rows) {
    const seen = publishCount(Number(count), stricter(wanted, edition));
    if (about !== null && seen.shown) replies.set(about, { shown: true, count: (replies.get(about)?.count ?? 0) + seen.count });
  }
  return replies;
}

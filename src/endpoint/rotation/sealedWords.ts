import { openWords } from '../../sealing/openWords.ts';
import { resealWords } from '../../sealing/resealWords.ts';
import type { Database } from '../storage/flavour.ts';
import type { SealedColumn } from './sealedColumn.ts';

/** Values read at once when all are opened. */
const PAGE = 200;

/** Tables whose words are sealed as those of an envelope. */
const NAMES = {
  response: 'words of responses',
  group_session: 'words of group sessions',
  group_part: 'words of own phones in group sessions',
} as const;

/** What people wrote: `words_enc` and `words_ct` of a table, sealed to `key_id`. */
export function sealedWords({ db }: Pick<Database, 'db'>, of: keyof typeof NAMES): SealedColumn {
  // Every column that is named here, all have.
  const table = of as 'response';
  const page = (after: string, limit: number, notSealedTo?: string) =>
    db
      .selectFrom(table)
      .select(['id', 'key_id', 'receipt_hash', 'words_enc', 'words_ct'])
      .where('id', '>', after)
      .where('words_ct', 'is not', null)
      .$if(notSealedTo !== undefined, (query) => query.where('key_id', '<>', notSealedTo ?? ''))
      .orderBy('id')
      .limit(limit)
      .execute();
  const parts = (row: Awaited<ReturnType<typeof page>>[number]) => ({
    binding: { id: row.id, keyId: row.key_id, receiptHash: row.receipt_hash },
    words: { enc: row.words_enc ?? '', ct: row.words_ct ?? '' },
  });
  return {
    name: NAMES[of],
    async countByKey() {
      const rows = await db
        .selectFrom(table)
        .select(({ fn }) => ['key_id', fn.countAll().as('count')])
        .where('words_ct', 'is not', null)
        .groupBy('key_id')
        .execute();
      return new Map(rows.map(({ key_id, count }) => [key_id, Number(count)]));
    },
    async countOpened(keys) {
      const count = { opened: 0, unreadable: 0 };
      for (let after = ''; ; ) {
        const rows = await page(after, PAGE);
        const opened = await Promise.all(rows.map((row) => openWords(parts(row).binding, parts(row).words, keys)));
        for (const { ok } of opened) count[ok ? 'opened' : 'unreadable'] += 1;
        const last = rows.at(-1);
        if (!last || rows.length < PAGE) return count;
        after = last.id;
      }
    },
    async reseal(keys, to, limit, after) {
      const rows = await page(after, limit, to.id);
      const sealed = await Promise.all(rows.map((row) => resealWords(parts(row).binding, parts(row).words, keys, to)));
      let resealed = 0;
      await db.transaction().execute(async (transaction) => {
        for (const [at, row] of rows.entries()) {
          const words = sealed[at];
          if (!words) continue;
          const { numUpdatedRows } = await transaction
            .updateTable(table)
            .set({ key_id: to.id, words_enc: words.enc, words_ct: words.ct })
            .where('id', '=', row.id)
            .where('words_ct', '=', row.words_ct)
            .executeTakeFirstOrThrow();
          resealed += Number(numUpdatedRows);
        }
      });
      const unreadable = sealed.filter((words) => words === undefined).length;
      return { resealed, unreadable, next: rows.length < limit ? undefined : rows.at(-1)?.id };
    },
  };
}

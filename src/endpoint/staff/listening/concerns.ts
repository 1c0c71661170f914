import type { TextRef } from '../../../contract/staff/listening.ts';
import type { Actor } from '../../../domain/staff/permissions.ts';
import type { SealedNote } from '../../../sealing/note.ts';
import type { Database } from '../../storage/flavour.ts';

export interface ConcernRow extends TextRef {
  readonly raisedBy: string;
  readonly raisedDay: string;
  /** The last day on which it is in time. */
  readonly due: string;
  readonly overdue: boolean;
  readonly settled?: { readonly by: string; readonly day: string; readonly how?: SealedNote };
}

/** Safeguarding concerns about what somebody wrote. */
export interface Concerns {
  /** `raised`, or `already` when there is one that is not settled. One that was settled is opened again. */
  raise(ref: TextRef, actor: Pick<Actor, 'id' | 'name'>, today: string, due: string): Promise<'raised' | 'already' | 'gone'>;
  settle(ref: TextRef, actor: Pick<Actor, 'id' | 'name'>, today: string, how: SealedNote): Promise<'settled' | 'gone' | 'already'>;
  /** Open ones first, by the end of their time; then the settled, newest first. @param today ISO date. */
  list(today: string): Promise<readonly ConcernRow[]>;
}

const OPEN = { settled_by: null, settled_by_name: null, settled_day: null, how_key: null, how_enc: null, how_ct: null } as const;
/** Settled ones are kept in the list for reference; older ones are found by their text. */
const MOST_SETTLED = 50;

export function createConcerns({ db }: Database): Concerns {
  return {
    raise: ({ response, question }, actor, today, due) =>
      db.transaction().execute(async (transaction) => {
        const text = await transaction
          .selectFrom('text')
          .select('version')
          .where('response_id', '=', response)
          .where('question', '=', question)
          .executeTakeFirst();
        if (!text) return 'gone';
        const raised = { raised_by: actor.id, raised_by_name: actor.name, raised_day: today, due_day: due };
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('concern')
          .values({ response_id: response, question, ...raised, ...OPEN })
          .onConflict((conflict) =>
            conflict
              .columns(['response_id', 'question'])
              .doUpdateSet({ ...raised, ...OPEN })
              .where('concern.settled_day', 'is not', null),
          )
          .executeTakeFirstOrThrow();
        return (numInsertedOrUpdatedRows ?? 0n) > 0n ? 'raised' : 'already';
      }),

    async settle({ response, question }, actor, today, how) {
      const { numUpdatedRows } = await db
        .updateTable('concern')
        .set({
          settled_by: actor.id,
          settled_by_name: actor.name,
          settled_day: today,
          how_key: how.keyId,
          how_enc: how.enc,
          how_ct: how.ct,
        })
        .where('response_id', '=', response)
        .where('question', '=', question)
        .where('settled_day', 'is', null)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows > 0n) return 'settled';
      const found = await db
        .selectFrom('concern')
        .select('due_day')
        .where('response_id', '=', response)
        .where('question', '=', question)
        .executeTakeFirst();
      return found ? 'already' : 'gone';
    },

    async list(today) {
      const [open, settled] = await Promise.all([
        db.selectFrom('concern').selectAll().where('settled_day', 'is', null).orderBy('due_day').orderBy('response_id').execute(),
        db
          .selectFrom('concern')
          .selectAll()
          .where('settled_day', 'is not', null)
          .orderBy('settled_day', 'desc')
          .orderBy('response_id')
          .limit(MOST_SETTLED)
          .execute(),
      ]);
      return [...open, ...settled].map((row) => ({
        response: row.response_id,
        question: row.question,
        raisedBy: row.raised_by_name,
        raisedDay: row.raised_day,
        due: row.due_day,
        overdue: row.settled_day === null && today > row.due_day,
        ...(row.settled_day !== null && {
          settled: {
            by: row.settled_by_name ?? '',
            day: row.settled_day,
            ...(row.how_key !== null &&
              row.how_enc !== null &&
              row.how_ct !== null && { how: { keyId: row.how_key, enc: row.how_enc, ct: row.how_ct } }),
          },
        }),
      }));
    },
  };
}

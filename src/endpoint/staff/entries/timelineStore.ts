import type { Selectable } from 'kysely';
import * as z from 'zod/mini';
import { plannedActionSchema, type SentAction } from '../../../contract/staff/timeline.ts';
import type { PlannedAction } from '../../../domain/said-doing/promise.ts';
import type { Database } from '../../storage/flavour.ts';
import type { Tables } from '../../storage/tables.ts';
import type { AuditActor } from '../audit.ts';

export interface StoredAction {
  readonly version: number;
  readonly day: string;
  readonly author: AuditActor;
  readonly action: SentAction;
}

/** The timeline for change with its history. The newest version of an action is what families see. */
export interface TimelineStore {
  all(): Promise<readonly StoredAction[]>;
  /** Every version of one, oldest first; empty where there is no such action. */
  history(id: string): Promise<readonly StoredAction[]>;
  /** @param basedOn 0 for a new action. */
  save(action: PlannedAction, basedOn: number, author: AuditActor, day: string): Promise<'saved' | 'conflict' | 'not-found'>;
}

export function createTimelineStore({ db }: Database): TimelineStore {
  const history: TimelineStore['history'] = async (id) => {
    const rows = await db.selectFrom('timeline_version').selectAll().where('action_id', '=', id).orderBy('version').execute();
    return rows.map(storedAction);
  };
  return {
    history,

    async all() {
      const rows = await db.selectFrom('timeline_version').selectAll().orderBy('action_id').orderBy('version').execute();
      return [...new Map(rows.map((row) => [row.action_id, row])).values()].map(storedAction);
    },

    async save(action, basedOn, author, day) {
      const newest = (await history(action.id)).at(-1)?.version ?? 0;
      if (basedOn > 0 && newest === 0) return 'not-found';
      if (newest !== basedOn) return 'conflict';
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('timeline_version')
        .values({
          action_id: action.id,
          version: basedOn + 1,
          content: JSON.stringify(action),
          day,
          author: author.id,
          author_name: author.name,
        })
        .onConflict((conflict) => conflict.columns(['action_id', 'version']).doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 0n ? 'conflict' : 'saved';
    },
  };
}

function storedAction({ version, day, author, author_name, content }: Selectable<Tables['timeline_version']>): StoredAction {
  return { version, day, author: { id: author, name: author_name }, action: z.parse(plannedActionSchema, JSON.parse(content)) };
}

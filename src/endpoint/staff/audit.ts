import type { Kysely, Transaction } from 'kysely';
import type { Act } from '../../domain/staff/acts.ts';
import type { Actor } from '../../domain/staff/permissions.ts';
import type { Database } from '../storage/flavour.ts';
import type { Tables } from '../storage/tables.ts';

/** Somebody who did something: a member of staff, or the endpoint itself. */
export type AuditActor = Pick<Actor, 'id' | 'name'>;
export const SYSTEM: AuditActor = { id: 'system', name: 'Heard' };

interface AuditEntry {
  /** Grows; newest largest. */
  readonly seq: number;
  /** ISO date and time, UTC. */
  readonly at: string;
  readonly actor: AuditActor;
  /** An `Act`, or one that an older Heard wrote. */
  readonly act: string;
  readonly object?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

interface AuditWanted {
  /** A `seq`; without it, from the newest. */
  readonly before?: number;
  readonly limit: number;
  /** Only this act. */
  readonly act?: Act;
  /** Only what this person did, by id. */
  readonly actor?: string;
}

export interface Audit {
  /**
   * Writes one line. It is on the disk when this resolves: whoever opens words waits for it.
   *
   * @param object a kind and an id, such as `entry:waiting-for-therapy`. Never a family's words.
   * @param detail what changed, as JSON. Never a family's words.
   */
  note(actor: AuditActor, act: Act, object?: string, detail?: Readonly<Record<string, unknown>>): Promise<void>;
  /** The same log, for a line that is written together with what it tells of, or not at all. */
  within(transaction: Transaction<Tables>): Pick<Audit, 'note'>;
  /** Newest first. */
  read(wanted: AuditWanted): Promise<readonly AuditEntry[]>;
}

/** Writes a line in the transaction that does what it tells of: neither is there without the other. */
export type Noted = (transaction: Transaction<Tables>) => Promise<void>;

/** The append-only log of who read, changed, published and exported. */
export function createAudit({ db }: Database, now: () => Date): Audit {
  const noteIn =
    (into: Kysely<Tables>): Audit['note'] =>
    async (actor, act, object, detail) => {
      await into
        .insertInto('audit')
        .values({
          at: now().toISOString(),
          actor: actor.id,
          actor_name: actor.name,
          act,
          object: object ?? null,
          detail: detail === undefined ? null : JSON.stringify(detail),
        })
        .execute();
    };
  return {
    note: noteIn(db),
    within: (transaction) => ({ note: noteIn(transaction) }),
    async read({ before, limit, act, actor }) {
      const rows = await db
        .selectFrom('audit')
        .selectAll()
        .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
        .$if(act !== undefined, (query) => query.where('act', '=', act ?? ''))
        .$if(actor !== undefined, (query) => query.where('actor', '=', actor ?? ''))
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ seq, at, actor, actor_name, act, object, detail }) => ({
        seq: Number(seq),
        at,
        actor: { id: actor, name: actor_name },
        act,
        ...(object !== null && { object }),
        ...(detail !== null && { detail: JSON.parse(detail) as Readonly<Record<string, unknown>> }),
      }));
    },
  };
}

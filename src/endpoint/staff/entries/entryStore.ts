import type { Selectable, Transaction } from 'kysely';
import * as z from 'zod/mini';
import { entrySchema, type QuoteRef, type SentEntry } from '../../../contract/staff/entries.ts';
import type { Entry } from '../../../domain/said-doing/entry.ts';
import type { Decision } from '../../../domain/said-doing/standing.ts';
import { standingReviews } from '../../../domain/said-doing/standingReviews.ts';
import type { Database } from '../../storage/flavour.ts';
import type { Tables } from '../../storage/tables.ts';
import type { AuditActor, Noted } from '../audit.ts';
import type { OfferedQuote } from './quoteSource.ts';
import type { QuoteStore } from './quoteStore.ts';

export interface StoredVersion {
  readonly version: number;
  /** ISO day. */
  readonly day: string;
  readonly author: AuditActor;
  readonly entry: SentEntry;
}

interface StoredDecision extends Decision {
  readonly comment?: string;
  readonly actor: AuditActor;
}

export interface StoredEntry {
  readonly newest: StoredVersion;
  /** Oldest first. */
  readonly decisions: readonly StoredDecision[];
}

interface NewVersion {
  readonly entry: Entry;
  /** Those that stay from the version before, and those that are new, in order. */
  readonly quotes: readonly QuoteRef[];
  /** Variants whose words a reader has seen as they are in this version. */
  readonly confirmed: readonly string[];
}

type Saved =
  | { readonly ok: true; readonly version: number }
  /** `conflict`: there is a newer version, or the id is taken. `no-such-quote`: not offered, or taken back. */
  | { readonly ok: false; readonly code: 'conflict' | 'not-found' | 'no-such-quote' };

/** Entries with every version there ever was. */
export interface EntryStore {
  all(): Promise<ReadonlyMap<string, StoredEntry>>;
  find(id: string): Promise<StoredEntry | undefined>;
  /** Without their contents, oldest first. */
  versions(id: string): Promise<readonly Omit<StoredVersion, 'entry'>[]>;
  version(id: string, version: number): Promise<StoredVersion | undefined>;
  /**
   * Adds a version.
   *
   * @param basedOn the version that was changed, 0 for a new entry. Where that is not the newest any more, nothing is saved.
   * @param offered quotations that may be used besides those already in the version before.
   */
  save(content: NewVersion, basedOn: number, author: AuditActor, day: string, offered?: readonly OfferedQuote[]): Promise<Saved>;
  /**
   * Notes what was decided about a version.
   *
   * @param allowed asked of the entry as it is when the decision is written; `undefined` lets it pass.
   * @param noted in the audit log; what is loaded with Heard itself is not.
   */
  decide<Refusal extends string>(
    id: string,
    decision: Decision & { readonly comment?: string | undefined },
    actor: AuditActor,
    allowed: (entry: StoredEntry) => Refusal | undefined,
    noted?: Noted,
  ): Promise<Refusal | 'not-found' | undefined>;
}

type Connection = Database['db'] | Transaction<Tables>;

export function createEntryStore({ db }: Database, quotes: QuoteStore): EntryStore {
  return {
    async all() {
      const [versions, decisions] = await Promise.all([
        db
          .selectFrom('entry_version as one')
          .selectAll()
          .where('version', '=', (nested) =>
            nested
              .selectFrom('entry_version as other')
              .select(({ fn }) => fn.max('other.version').as('newest'))
              .whereRef('other.entry_id', '=', 'one.entry_id'),
          )
          .orderBy('entry_id')
          .execute(),
        db.selectFrom('entry_event').selectAll().orderBy('seq').execute(),
      ]);
      return new Map(
        versions.map((row) => [
          row.entry_id,
          { newest: storedVersion(row), decisions: decisions.filter((each) => each.entry_id === row.entry_id).map(storedDecision) },
        ]),
      );
    },

    find: (id) => findIn(db, id),

    async versions(id) {
      const rows = await db
        .selectFrom('entry_version')
        .select(['version', 'day', 'author', 'author_name'])
        .where('entry_id', '=', id)
        .orderBy('version')
        .execute();
      return rows.map(({ version, day, author, author_name }) => ({ version, day, author: { id: author, name: author_name } }));
    },

    async version(id, version) {
      const row = await db
        .selectFrom('entry_version')
        .selectAll()
        .where('entry_id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      return row && storedVersion(row);
    },

    save: ({ entry, quotes: chosen, confirmed }, basedOn, author, day, offered = []) =>
      db.transaction().execute(async (transaction): Promise<Saved> => {
        const before = await findIn(transaction, entry.id);
        if (basedOn > 0 && !before) return { ok: false, code: 'not-found' };
        if ((before?.newest.version ?? 0) !== basedOn) return { ok: false, code: 'conflict' };
        const texts = await quotes.resolve(transaction, entry.id, basedOn, chosen, offered);
        if (!texts) return { ok: false, code: 'no-such-quote' };
        const version = basedOn + 1;
        const content = JSON.stringify({ ...entry, reviewed: standingReviews(before?.newest.entry, entry, confirmed) });
        // Two who save at the same moment both come this far; one of them finds the place taken.
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('entry_version')
          .values({ entry_id: entry.id, version, content, day, author: author.id, author_name: author.name })
          .onConflict((conflict) => conflict.columns(['entry_id', 'version']).doNothing())
          .executeTakeFirstOrThrow();
        if (numInsertedOrUpdatedRows === 0n) return { ok: false, code: 'conflict' };
        await quotes.put(transaction, entry.id, version, texts);
        return { ok: true, version };
      }),

    decide: (id, { kind, version, madeOn, from, comment }, actor, allowed, noted) =>
      db.transaction().execute(async (transaction) => {
        const entry = await findIn(transaction, id);
        if (!entry) return 'not-found';
        const refusal = allowed(entry);
        if (refusal !== undefined) return refusal;
        await transaction
          .insertInto('entry_event')
          .values({
            entry_id: id,
            version,
            kind,
            made_on: madeOn,
            from_day: from ?? null,
            comment: comment ?? null,
            actor: actor.id,
            actor_name: actor.name,
          })
          .execute();
        await noted?.(transaction);
        return undefined;
      }),
  };
}

async function findIn(db: Connection, id: string): Promise<StoredEntry | undefined> {
  const row = await db
    .selectFrom('entry_version')
    .selectAll()
    .where('entry_id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const decisions = await db.selectFrom('entry_event').selectAll().where('entry_id', '=', id).orderBy('seq').execute();
  return { newest: storedVersion(row), decisions: decisions.map(storedDecision) };
}

/** Parsed again: a version may have been written by an older release. */
function storedVersion({ version, day, author, author_name, content }: Selectable<Tables['entry_version']>): StoredVersion {
  return { version, day, author: { id: author, name: author_name }, entry: z.parse(entrySchema, JSON.parse(content)) };
}

function storedDecision(row: Selectable<Tables['entry_event']>): StoredDecision {
  return {
    // Written by `decide` alone.
    kind: row.kind as Decision['kind'],
    version: row.version,
    madeOn: row.made_on,
    actor: { id: row.actor, name: row.actor_name },
    ...(row.from_day !== null && { from: row.from_day }),
    ...(row.comment !== null && { comment: row.comment }),
  };
}

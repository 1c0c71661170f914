import { createHash, randomBytes, randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { AuditActor } from '../staff/audit.ts';
import type { Database } from '../storage/flavour.ts';
import type { PromptLinkRow } from '../storage/promptTables.ts';

const DAY_MS = 86_400_000;

/** What somebody who has the link may do: record these surveys in this language, and nothing else. */
export interface PromptLink {
  readonly id: string;
  /** Whom it was made for, in the editor's words. */
  readonly label: string;
  readonly lang: string;
  /** Their ids. */
  readonly surveys: readonly string[];
  /** ISO day: the last on which it works. */
  readonly until: string;
}

export interface PromptLinks {
  /** @returns the token for the link, which is kept by nobody here. */
  make(
    asked: Pick<PromptLink, 'label' | 'lang' | 'surveys'> & { readonly days: number },
    by: AuditActor,
  ): Promise<{ readonly link: PromptLink; readonly token: string }>;
  /** Those that still work; those that were made last come first. */
  open(): Promise<readonly PromptLink[]>;
  find(token: string): Promise<PromptLink | undefined>;
  /** Every link there ever was, by its id: what was recorded with one that is over may still wait. */
  labels(): Promise<ReadonlyMap<string, string>>;
  /** @returns what it was; `undefined` when there is none that still works. */
  end(id: string): Promise<PromptLink | undefined>;
}

export function createLinks({ db }: Pick<Database, 'db'>, today: () => string): PromptLinks {
  const working = () => db.selectFrom('prompt_link').selectAll().where('ended_day', 'is', null).where('until_day', '>=', today());
  return {
    async make({ label, lang, surveys, days }, by) {
      const token = randomBytes(32).toString('base64url');
      const day = today();
      const row: PromptLinkRow = {
        id: randomUUID(),
        token_hash: hashOf(token),
        label,
        lang,
        surveys: JSON.stringify(surveys),
        made_by: by.id,
        made_day: day,
        until_day: new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10),
        ended_day: null,
      };
      await db.insertInto('prompt_link').values(row).execute();
      return { link: read(row), token };
    },
    open: async () => (await working().orderBy('made_day', 'desc').orderBy('label').orderBy('id').execute()).map(read),
    async find(token) {
      const row = await working().where('token_hash', '=', hashOf(token)).executeTakeFirst();
      return row && read(row);
    },
    async labels() {
      const rows = await db.selectFrom('prompt_link').select(['id', 'label']).execute();
      return new Map(rows.map(({ id, label }) => [id, label]));
    },
    async end(id) {
      const row = await working().where('id', '=', id).executeTakeFirst();
      if (!row) return undefined;
      const { numUpdatedRows } = await db
        .updateTable('prompt_link')
        .set({ ended_day: today() })
        .where('id', '=', id)
        .where('ended_day', 'is', null)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n ? read(row) : undefined;
    },
  };
}

const hashOf = (token: string): string => createHash('sha256').update(`heard/recording-link/v1:${token}`).digest('base64url');

const surveysSchema = z.array(z.string());

function read({ id, label, lang, surveys, until_day }: PromptLinkRow): PromptLink {
  return { id, label, lang, surveys: surveysSchema.parse(JSON.parse(surveys)), until: until_day };
}

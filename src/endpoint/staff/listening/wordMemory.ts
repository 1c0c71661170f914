import type { TextRef } from '../../../contract/staff/listening.ts';
import type { Keys } from '../../keys.ts';
import type { Database } from '../../storage/flavour.ts';
import type { Storage } from '../../storage/storage.ts';
import { saidWords } from './openedWords.ts';
import { textKey } from './textKey.ts';
import { type TextRow, textRows } from './textRows.ts';
import { createWordIndex } from './wordIndex.ts';

/** Words stay in memory for as long as nobody has asked for them: 15 minutes. */
const IDLE_MS = 15 * 60_000;
/** Opened side by side: the work is done outside the main thread. */
const AT_ONCE = 64;
/** A text is compared with the newest coded ones in its language: enough to suggest from, and opened in a second or two. */
const COMPARED_WITH = 1_000;

/**
 * The opened words of texts, written or typed of what was spoken, as redacted where they are, for searching and comparing. They are in memory only, opened when
 * somebody first asks for them, and dropped after a while without a question and with every withdrawal.
 */
export interface WordMemory {
  /** Texts that hold these terms, best first. */
  find(terms: string): Promise<readonly TextRef[]>;
  /** Of the newest texts with themes, in the same language, those most like this one. */
  like(row: TextRow, most: number): Promise<readonly { readonly ref: TextRef; readonly score: number }[]>;
  /** Lets go of every word. */
  drop(): void;
  /** How many texts are in memory. */
  readonly size: number;
}

interface Held {
  readonly index: ReturnType<typeof createWordIndex>;
  /** By text key: which text, in which state of redaction and transcript, and whether its words are still there. */
  readonly texts: Map<string, { readonly ref: TextRef; readonly stamp: string }>;
}

export function createWordMemory({ db }: Database, storage: Pick<Storage, 'onWithdrawn'>, keys: Pick<Keys, 'held'>): WordMemory {
  let held: Held | undefined;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const drop = (): void => {
    held = undefined;
    clearTimeout(timer);
  };
  storage.onWithdrawn(drop);

  const codedIn = async (language: string): Promise<ReadonlySet<string>> => {
    const rows = await db
      .selectFrom('text')
      .innerJoin('response', 'response.id', 'text.response_id')
      .leftJoin('transcript', (join) =>
        join.onRef('transcript.response_id', '=', 'text.response_id').onRef('transcript.question', '=', 'text.question'),
      )
      .select(['text.response_id', 'text.question'])
      .where(({ fn }) => fn.coalesce('transcript.typed_in', 'response.language'), '=', language)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('text_theme')
            .select('text_theme.theme')
            .whereRef('text_theme.response_id', '=', 'text.response_id')
            .whereRef('text_theme.question', '=', 'text.question'),
        ),
      )
      .orderBy('text.received_day', 'desc')
      .orderBy('text.response_id')
      .limit(COMPARED_WITH)
      .execute();
    return new Set(rows.map(({ response_id, question }) => textKey({ response: response_id, question })));
  };

  /** Brings memory up to what the database holds: what went or was redacted since goes, what is wanted and missing comes. */
  async function upToDate(wanted: ReadonlySet<string> | 'all'): Promise<Held> {
    const mine: Held = held ?? { index: createWordIndex(), texts: new Map() };
    held = mine;
    const now = await db
      .selectFrom('text')
      .innerJoin('response', 'response.id', 'text.response_id')
      .leftJoin('transcript', (join) =>
        join.onRef('transcript.response_id', '=', 'text.response_id').onRef('transcript.question', '=', 'text.question'),
      )
      .select(['text.response_id', 'text.question', 'text.redacted_ct', 'text.original_removed', 'transcript.words_ct as typed_ct'])
      .select('response.words_deleted_day')
      .execute();
    const stamps = new Map(
      now.map(({ response_id, question, redacted_ct, original_removed, typed_ct, words_deleted_day }) => {
        const ref = { response: response_id, question };
        return [textKey(ref), { ref, stamp: `${words_deleted_day ?? ''} ${original_removed} ${redacted_ct ?? ''} ${typed_ct ?? ''}` }];
      }),
    );
    for (const [key, { stamp }] of mine.texts) {
      if (stamps.get(key)?.stamp === stamp) continue;
      if (mine.index.has(key)) mine.index.discard(key);
      mine.texts.delete(key);
    }
    const missing = [...stamps].filter(([key]) => !mine.texts.has(key) && (wanted === 'all' || wanted.has(key)));
    for (let at = 0; at < missing.length; at += AT_ONCE) {
      const rows = await textRows(
        db,
        missing.slice(at, at + AT_ONCE).map(([, { ref }]) => ref),
      );
      const opened = await Promise.all(rows.map(async (row) => [row, await saidWords(row, keys.held)] as const));
      for (const [row, said] of opened) {
        const key = textKey(row);
        if (said) mine.index.add({ id: key, ...said });
        const known = stamps.get(key);
        if (known) mine.texts.set(key, known);
      }
    }
    return mine;
  }

  /** One question at a time, so that two do not fill the same index. */
  function ask<T>(wanted: () => Promise<ReadonlySet<string>> | 'all', question: (held: Held) => T): Promise<T> {
    const answer = turn.then(async () => {
      try {
        return question(await upToDate(await wanted()));
      } finally {
        clearTimeout(timer);
        timer = setTimeout(drop, IDLE_MS);
        timer.unref();
      }
    });
    turn = answer.catch(() => {});
    return answer;
  }

  const refs = ({ texts }: Held, keys: readonly string[]): TextRef[] => keys.flatMap((key) => texts.get(key)?.ref ?? []);
  return {
    find: (terms) =>
      ask(
        () => 'all',
        (all) => refs(all, all.index.find(terms)),
      ),
    async like(row, most) {
      const said = await saidWords(row, keys.held);
      if (!said) return [];
      return ask(
        () => codedIn(said.language),
        (all) =>
          all.index.like({ id: textKey(row), ...said }, most).flatMap(({ id, score }) => {
            const ref = all.texts.get(id)?.ref;
            return ref ? [{ ref, score }] : [];
          }),
      );
    },
    drop,
    get size() {
      return held?.texts.size ?? 0;
    },
  };
}

import type { TextRef } from '../../../contract/staff/listening.ts';
import type { HeldKeys } from '../../../sealing/keyPair.ts';
import type { Database } from '../../storage/flavour.ts';
import type { Storage } from '../../storage/storage.ts';
import { quotableWords } from './openedWords.ts';
import { textKey } from './textKey.ts';
import { type TextRow, textRows } from './textRows.ts';
import { createWordIndex } from './wordIndex.ts';

/** Words stay in memory for as long as nobody has asked for them: 15 minutes. */
const IDLE_MS = 15 * 60_000;
/** Opened side by side: the work is done outside the main thread. */
const AT_ONCE = 64;

/**
 * The opened words of all texts, as redacted where they are, for searching and comparing. They are in memory only, opened
 * when somebody first asks, and dropped after a while without a question and with every withdrawal.
 */
export interface WordMemory {
  /** Texts that hold these terms, best first. */
  find(terms: string): Promise<readonly TextRef[]>;
  /** Texts most like this one, in its language. */
  like(row: TextRow, most: number): Promise<readonly { readonly ref: TextRef; readonly score: number }[]>;
  /** Lets go of every word. */
  drop(): void;
  /** How many texts are in memory. */
  readonly size: number;
}

interface Held {
  readonly index: ReturnType<typeof createWordIndex>;
  /** By text key: which text, in which state of redaction. */
  readonly texts: Map<string, { readonly ref: TextRef; readonly stamp: string }>;
}

export function createWordMemory({ db }: Database, storage: Pick<Storage, 'onWithdrawn'>, keys: HeldKeys): WordMemory {
  let held: Held | undefined;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const drop = (): void => {
    held = undefined;
    clearTimeout(timer);
  };
  storage.onWithdrawn(drop);

  /** Brings memory up to what the database holds: texts that came, went, or were redacted since. */
  async function upToDate(): Promise<Held> {
    const mine: Held = held ?? { index: createWordIndex(), texts: new Map() };
    held = mine;
    const now = await db.selectFrom('text').select(['response_id', 'question', 'redacted_ct', 'original_removed']).execute();
    const stamps = new Map(
      now.map(({ response_id, question, redacted_ct, original_removed }) => {
        const ref = { response: response_id, question };
        return [textKey(ref), { ref, stamp: `${original_removed} ${redacted_ct ?? ''}` }];
      }),
    );
    for (const [key, { stamp }] of mine.texts) {
      if (stamps.get(key)?.stamp === stamp) continue;
      if (mine.index.has(key)) mine.index.discard(key);
      mine.texts.delete(key);
    }
    const missing = [...stamps].filter(([key]) => !mine.texts.has(key));
    for (let at = 0; at < missing.length; at += AT_ONCE) {
      const rows = await textRows(
        db,
        missing.slice(at, at + AT_ONCE).map(([, { ref }]) => ref),
      );
      const opened = await Promise.all(rows.map(async (row) => [row, await quotableWords(row, keys)] as const));
      for (const [row, text] of opened) {
        const key = textKey(row);
        if (text !== undefined) mine.index.add({ id: key, language: row.language, text });
        const known = stamps.get(key);
        if (known) mine.texts.set(key, known);
      }
    }
    return mine;
  }

  /** One question at a time, so that two do not fill the same index. */
  function ask<T>(question: (held: Held) => T): Promise<T> {
    const answer = turn.then(async () => {
      try {
        return question(await upToDate());
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
    find: (terms) => ask((all) => refs(all, all.index.find(terms))),
    async like(row, most) {
      const text = await quotableWords(row, keys);
      if (text === undefined) return [];
      return ask((all) =>
        all.index.like({ id: textKey(row), language: row.language, text }, most).flatMap(({ id, score }) => {
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

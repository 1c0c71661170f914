import type { Transaction } from 'kysely';
import type { TextRef } from '../../../contract/staff/listening.ts';
import type { Database } from '../../storage/flavour.ts';
import type { Tables } from '../../storage/tables.ts';
import { textKey } from './textKey.ts';

/** In which state words were opened: a change of either is a change of what may be quoted. */
export interface TextStamp {
  readonly text: number;
  /** 0: nobody has typed anything. */
  readonly transcript: number;
}

/**
 * Keeps texts as they are until the transaction ends. SQLite lets one transaction in at a time.
 *
 * @returns their stamps by text key; those that are gone have none.
 */
export async function holdTexts(
  transaction: Transaction<Tables>,
  flavour: Database['flavour'],
  refs: readonly TextRef[],
): Promise<ReadonlyMap<string, TextStamp>> {
  const stamps = new Map<string, TextStamp>();
  // In one order, so that two who hold several do not wait for each other.
  for (const ref of refs.toSorted((one, other) => (textKey(one) < textKey(other) ? -1 : 1))) {
    const text = await transaction
      .selectFrom('text')
      .select('version')
      .where('response_id', '=', ref.response)
      .where('question', '=', ref.question)
      .$if(flavour === 'postgres', (query) => query.forUpdate())
      .executeTakeFirst();
    if (!text) continue;
    // Asked once the text is held: what was typed meanwhile counts.
    const transcript = await transaction
      .selectFrom('transcript')
      .select('version')
      .where('response_id', '=', ref.response)
      .where('question', '=', ref.question)
      .executeTakeFirst();
    stamps.set(textKey(ref), { text: text.version, transcript: transcript?.version ?? 0 });
  }
  return stamps;
}

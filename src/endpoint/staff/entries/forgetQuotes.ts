import type { Transaction } from 'kysely';
import type { TextRef } from '../../../contract/staff/listening.ts';
import type { Database } from '../../storage/flavour.ts';
import type { Tables } from '../../storage/tables.ts';
import { holdTexts } from '../listening/holdTexts.ts';

/**
 * Takes a text's words out of every version and every report, for good, together with what makes that necessary or not at all: its
 * writer no longer agrees, or they have been redacted anew. The caller calls `forgetDeleted` afterwards.
 */
export async function forgetQuotes(transaction: Transaction<Tables>, flavour: Database['flavour'], ref: TextRef): Promise<void> {
  // An editor who is saving them at this moment comes first, or finds that they have changed.
  await holdTexts(transaction, flavour, [ref]);
  for (const table of ['entry_quote', 'report_quote'] as const) {
    await transaction.deleteFrom(table).where('response_id', '=', ref.response).where('question', '=', ref.question).execute();
  }
}

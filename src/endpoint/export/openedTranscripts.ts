import type { HeldKeys } from '../../sealing/keyPair.ts';
import type { SpokenRef } from '../recordings/spokenRef.ts';
import { openTyped } from '../staff/listening/openedWords.ts';
import type { KeptResponse } from '../storage/storage.ts';

/**
 * What was typed of what was spoken, by question or activity: those that can be opened.
 *
 * @param refOf what a question's transcript is of.
 */
export async function openedTranscripts(
  transcripts: KeptResponse['transcripts'],
  refOf: (question: string) => SpokenRef,
  keys: HeldKeys,
): Promise<ReadonlyMap<string, string>> {
  const opened = await Promise.all(
    [...(transcripts ?? [])].map(async ([question, sealed]) => [question, await openTyped(sealed, refOf(question), keys)] as const),
  );
  return new Map(opened.flatMap(([question, typed]) => (typed ? [[question, Buffer.from(typed.text).toString()] as const] : [])));
}

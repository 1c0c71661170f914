import { type GroupWords, groupWordsSchema } from '../../../domain/session/groupSchema.ts';
import type { HeldKeys } from '../../../sealing/keyPair.ts';
import { openWords } from '../../../sealing/openWords.ts';
import type { KeptGroup, KeptPart } from '../../storage/storage.ts';

/**
 * What young people wrote and drew in a session, or one of them on a phone, by activity; `undefined` when there is nothing, or it cannot
 * be opened.
 */
export async function openGroupWords(
  { coded, keyId, receiptHash, words }: KeptGroup | KeptPart,
  keys: HeldKeys,
): Promise<GroupWords | undefined> {
  if (!words) return undefined;
  const opened = await openWords({ id: coded.id, keyId, receiptHash }, words, keys);
  const read = opened.ok ? groupWordsSchema.safeParse(opened.words) : undefined;
  return read?.success ? read.data : undefined;
}

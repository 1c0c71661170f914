import type { PublicKey } from '../contract/content.ts';
import type { Sealed } from '../contract/envelope.ts';
import { associatedData, type Binding } from './associatedData.ts';
import type { HeldKeys } from './keyPair.ts';
import { openWords } from './openWords.ts';
import { publicKeyOf, seal } from './seal.ts';

/**
 * The words of a stored response, sealed to another key, for a binding that names it.
 *
 * @returns `undefined` when they cannot be opened; they are then best left as they are.
 */
export async function resealWords(binding: Binding, words: Sealed, keys: HeldKeys, to: PublicKey): Promise<Sealed | undefined> {
  const opened = await openWords(binding, words, keys);
  if (!opened.ok) return undefined;
  return seal(await publicKeyOf(to), opened.words, associatedData({ ...binding, keyId: to.id }, 'words'));
}

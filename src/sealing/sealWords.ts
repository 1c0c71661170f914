import type { PublicKey } from '../contract/content.ts';
import type { Sealed } from '../contract/envelope.ts';
import { associatedData, type Binding } from './associatedData.ts';
import { publicKeyOf, seal } from './seal.ts';

/** Seals the words of a stored response again, when some of them have been taken out. The counterpart of `openWords`. */
export async function sealWords(
  { id, receiptHash }: Omit<Binding, 'keyId'>,
  words: Readonly<Record<string, string>>,
  key: PublicKey,
): Promise<Sealed> {
  return seal(await publicKeyOf(key), words, associatedData({ id, keyId: key.id, receiptHash }, 'words'));
}

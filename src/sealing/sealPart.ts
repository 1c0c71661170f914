import type { PublicKey } from '../contract/content.ts';
import type { Envelope } from '../contract/envelope.ts';
import { type GroupPart, splitPart } from '../domain/session/groupPart.ts';
import { associatedData, codedPart } from './associatedData.ts';
import { publicKeyOf, seal } from './seal.ts';

/**
 * Seals what one phone gives to a session, as `sealGroup` does the session.
 *
 * @param receiptHash see `receipt.ts`.
 * @throws RangeError when the key is not a point on P-256 as 65 bytes: the content was damaged or written wrongly.
 */
export async function sealPart(part: GroupPart, key: PublicKey, receiptHash: string): Promise<Envelope> {
  const recipient = await publicKeyOf(key);
  const binding = { id: part.id, keyId: key.id, receiptHash };
  const { coded, words } = splitPart(part);
  const said = Object.keys(words).length > 0 ? { words: await seal(recipient, words, associatedData(binding, 'words')) } : {};
  const kind = 'group-part';
  return { v: 1, kind, ...binding, coded: await seal(recipient, coded, associatedData(binding, codedPart({ kind, ...said }))), ...said };
}

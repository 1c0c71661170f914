import type { PublicKey } from '../contract/content.ts';
import type { Envelope } from '../contract/envelope.ts';
import type { Response } from '../domain/response/response.ts';
import { splitWords } from '../domain/response/responseParts.ts';
import { associatedData } from './associatedData.ts';
import { publicKeyOf, seal } from './seal.ts';

/**
 * Seals a finished response to the partnership's key. Nobody can open it afterwards without the private key, this device
 * included.
 *
 * @param receiptHash see `receipt.ts`.
 * @throws RangeError when the key is not a point on P-256 as 65 bytes: the content was damaged or written wrongly.
 */
export async function sealResponse(response: Response, key: PublicKey, receiptHash: string): Promise<Envelope> {
  const recipient = await publicKeyOf(key);
  const binding = { id: response.id, keyId: key.id, receiptHash };
  const { coded, words } = splitWords(response);
  const written = Object.keys(words).length > 0;
  return {
    v: 1,
    ...binding,
    coded: await seal(recipient, coded, associatedData(binding, written ? 'coded-with-words' : 'coded')),
    ...(written && { words: await seal(recipient, words, associatedData(binding, 'words')) }),
  };
}

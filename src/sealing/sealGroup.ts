import type { PublicKey } from '../contract/content.ts';
import type { Envelope } from '../contract/envelope.ts';
import { splitGroup } from '../domain/session/groupParts.ts';
import type { GroupSession } from '../domain/session/groupSession.ts';
import { associatedData, codedPart } from './associatedData.ts';
import { publicKeyOf, seal } from './seal.ts';

/**
 * Seals a finished session of a group, as `sealResponse` does a response.
 *
 * @param receiptHash see `receipt.ts`.
 * @throws RangeError when the key is not a point on P-256 as 65 bytes: the content was damaged or written wrongly.
 */
export async function sealGroup(session: GroupSession, key: PublicKey, receiptHash: string): Promise<Envelope> {
  const recipient = await publicKeyOf(key);
  const binding = { id: session.id, keyId: key.id, receiptHash };
  const { coded, words } = splitGroup(session);
  const said = Object.keys(words).length > 0 ? { words: await seal(recipient, words, associatedData(binding, 'words')) } : {};
  return {
    v: 1,
    kind: 'group',
    ...binding,
    coded: await seal(recipient, coded, associatedData(binding, codedPart({ kind: 'group', ...said }))),
    ...said,
  };
}

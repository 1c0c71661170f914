import type { PublicKey } from '../../../src/contract/content.ts';
import type { Envelope } from '../../../src/contract/envelope.ts';
import type { Recording } from '../../../src/domain/response/recording.ts';
import type { GroupItem } from '../../../src/domain/session/groupItem.ts';
import type { GroupSession } from '../../../src/domain/session/groupSession.ts';
import { receiptHash, receiptProof } from '../../../src/sealing/receipt.ts';
import { sealRecording } from '../../../src/sealing/recording.ts';
import { sealGroup } from '../../../src/sealing/sealGroup.ts';
import { type SpokenRecording, sha256, webm } from '../spoken.ts';
import { RECEIPT_CODE } from '../testEndpoint.ts';
import { aGroup, HANDS } from './aGroup.ts';

/** A session in which something was spoken, as a device sends it. */
export interface SpokenGroup {
  readonly session: GroupSession;
  readonly envelope: Envelope;
  /** In their order: two that were said, one idea of a wall, one caption. */
  readonly recordings: readonly SpokenRecording[];
}

export const SAID = 'voice-to-know';

/**
 * A group of twelve that said two things aloud, spoke an idea to its wall and a caption to its drawing.
 *
 * @param lie changes what is declared of each.
 */
export async function spokenGroup(key: PublicKey, lie: Partial<Recording> = {}, code = RECEIPT_CODE): Promise<SpokenGroup> {
  const id = crypto.randomUUID();
  const hash = await receiptHash(await receiptProof(code));
  const recordings: SpokenRecording[] = [];
  const speak = async (): Promise<Recording> => {
    const [recording, sound] = [crypto.randomUUID(), webm(70_000)];
    const place = { id, keyId: key.id, receiptHash: hash, recording };
    const sealed = Buffer.concat(await sealRecording(new Uint8Array(sound), place, key));
    recordings.push({ id: recording, sound, sealed });
    return { id: recording, type: 'audio/webm', seconds: 12, sealed: { bytes: sealed.length, sha256: sha256(sealed) }, ...lie };
  };
  const [first, second, idea, caption] = [await speak(), await speak(), await speak(), await speak()];
  const items: GroupItem[] = [
    HANDS,
    { activity: SAID, kind: 'voice', shared: true, recordings: [first, second] },
    {
      activity: 'wall-help-most',
      kind: 'wall',
      shared: false,
      groups: [
        { name: '', ideas: ['Quiet rooms'] },
        { name: 'Travel', ideas: [], spoken: [idea.id] },
      ],
      recordings: [idea],
    },
    {
      activity: 'drawing-good-day',
      kind: 'drawing',
      shared: false,
      strokes: [{ colour: 'blue', points: [10, 20] }],
      caption: '',
      recordings: [caption],
    },
  ];
  const session = aGroup({ id, items });
  return { session, envelope: await sealGroup(session, key, hash), recordings };
}

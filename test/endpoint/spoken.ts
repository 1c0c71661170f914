import { createHash } from 'node:crypto';
import type { PublicKey } from '../../src/contract/content.ts';
import type { Envelope } from '../../src/contract/envelope.ts';
import type { Recording } from '../../src/domain/response/recording.ts';
import type { Response } from '../../src/domain/response/response.ts';
import { receiptHash, receiptProof } from '../../src/sealing/receipt.ts';
import { sealRecording } from '../../src/sealing/recording.ts';
import { sealResponse } from '../../src/sealing/sealResponse.ts';
import { teaResponse } from './tea.ts';
import { RECEIPT_CODE } from './testEndpoint.ts';

/** A response that somebody spoke, as a device sends it. */
export interface Spoken {
  readonly response: Response;
  readonly envelope: Envelope;
  readonly recordings: readonly SpokenRecording[];
}

export interface SpokenRecording {
  readonly id: string;
  /** As the browser made it. */
  readonly sound: Buffer;
  /** As it is sent and kept. */
  readonly sealed: Buffer;
}

/** What a browser's recording begins with: EBML that says WebM, and a track of Opus. */
const WEBM = Buffer.concat([
  Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x87, 0x42, 0x82, 0x84]),
  Buffer.from('webm'),
  Buffer.from([0x18, 0x53, 0x80, 0x67, 0x86]),
  Buffer.from('A_OPUS'),
]);

/** So many bytes that pass for a recording in WebM, never the same twice. */
export function webm(bytes = 100_000): Buffer {
  const rest = Buffer.alloc(bytes - WEBM.length);
  crypto.getRandomValues(rest.subarray(0, Math.min(rest.length, 65_536)));
  return Buffer.concat([WEBM, rest]);
}

/** MP4 with one track of sound. */
export function mp4(handler: 'soun' | 'vide' = 'soun'): Buffer {
  const movie = Buffer.concat([Buffer.from('hdlr'), Buffer.alloc(8), Buffer.from(handler), Buffer.alloc(8)]);
  const box = (name: string, contents: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(contents.length + 8);
    return Buffer.concat([length, Buffer.from(name), contents]);
  };
  return Buffer.concat([box('ftyp', Buffer.from('M4A isom')), box('moov', movie), box('mdat', Buffer.alloc(2_000))]);
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * @param sounds what was said to the question, one after the other.
 * @param lie changes what is declared of each.
 */
export async function spoken(
  key: PublicKey,
  sounds: readonly Buffer[] = [webm()],
  {
    change = {},
    code = RECEIPT_CODE,
    lie = {},
    question = 'why',
  }: { change?: Partial<Response>; code?: string; lie?: Partial<Recording>; question?: string } = {},
): Promise<Spoken> {
  const id = crypto.randomUUID();
  const hash = await receiptHash(await receiptProof(code));
  const recordings = await Promise.all(
    sounds.map(async (sound) => {
      const recording = crypto.randomUUID();
      const place = { id, keyId: key.id, receiptHash: hash, recording };
      return { id: recording, sound, sealed: Buffer.concat(await sealRecording(new Uint8Array(sound), place, key)) };
    }),
  );
  const response = teaResponse({
    id,
    answers: {
      [question]: {
        kind: 'text',
        text: '',
        recordings: recordings.map(({ id: recording, sealed }) => ({
          id: recording,
          type: 'audio/webm',
          seconds: 12,
          sealed: { bytes: sealed.length, sha256: sha256(sealed) },
          ...lie,
        })),
      },
    },
    ...change,
  });
  return { response, envelope: await sealResponse(response, key, hash), recordings };
}

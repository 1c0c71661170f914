import type { PublicKey } from '../contract/content.ts';
import { joinBytes } from '../domain/response/joinBytes.ts';
import type { Binding } from './associatedData.ts';
import type { HeldKeys } from './keyPair.ts';
import { publicKeyOf } from './seal.ts';
import { suite } from './suite.ts';

/** Apart from what responses and notes are sealed for. */
const INFO = new TextEncoder().encode('heard/recording/v1');

/** Of an uncompressed point on P-256. */
const ENC_BYTES = 65;
/** Of AES-GCM. */
const TAG_BYTES = 16;
/** What one piece holds: small enough to be opened on its own, large enough that tags weigh nothing. */
const PIECE_BYTES = 65_536;

/** Where a recording belongs. It opens nowhere else. */
export interface RecordingPlace extends Binding {
  /** The recording's id; `id` is its response's. */
  readonly recording: string;
}

/**
 * Seals a recording to the partnership's key, in pieces: one HPKE context (RFC 9180), a message for each piece, in their order. Put
 * one after the other they are what is uploaded and kept: the encapsulated key (65 bytes), then each piece with its tag.
 *
 * @param sound the recording as the browser made it.
 * @returns pieces to be kept one by one; the first brings the encapsulated key with it.
 * @throws RangeError when the key is not a point on P-256, or there is nothing to seal.
 */
export async function sealRecording(
  sound: Uint8Array<ArrayBuffer>,
  place: RecordingPlace,
  key: PublicKey,
): Promise<Uint8Array<ArrayBuffer>[]> {
  if (sound.length === 0) throw new RangeError('an empty recording cannot be sealed');
  const sender = await suite.createSenderContext({ recipientPublicKey: await publicKeyOf(key), info: INFO });
  const count = Math.ceil(sound.length / PIECE_BYTES);
  const pieces = [];
  for (let at = 0; at < count; at += 1) {
    const piece = sound.subarray(at * PIECE_BYTES, (at + 1) * PIECE_BYTES);
    const sealed = new Uint8Array(await sender.seal(piece, bound(place, at, count)));
    pieces.push(at === 0 ? joinBytes([new Uint8Array(sender.enc), sealed]) : sealed);
  }
  return pieces;
}

/**
 * The recording as the browser made it, or `undefined`: the key is not here, something is damaged, cut off or out of its place.
 *
 * @param sealed what `sealRecording` gave, one after the other.
 */
export async function openRecording(
  sealed: Uint8Array<ArrayBuffer>,
  place: RecordingPlace,
  keys: HeldKeys,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const recipientKey = keys.get(place.keyId);
  const count = Math.ceil((sealed.length - ENC_BYTES) / (PIECE_BYTES + TAG_BYTES));
  if (!recipientKey || count < 1) return undefined;
  try {
    const recipient = await suite.createRecipientContext({ recipientKey, enc: sealed.subarray(0, ENC_BYTES), info: INFO });
    const pieces = [];
    for (let at = 0; at < count; at += 1) {
      const from = ENC_BYTES + at * (PIECE_BYTES + TAG_BYTES);
      const piece = sealed.subarray(from, from + PIECE_BYTES + TAG_BYTES);
      pieces.push(new Uint8Array(await recipient.open(piece, bound(place, at, count))));
    }
    return joinBytes(pieces);
  } catch {
    // As in `open`: which step it was does not matter here.
    return undefined;
  }
}

/** How many there are is bound too, so that an end that is cut off does not go unnoticed. */
const bound = ({ id, keyId, receiptHash, recording }: RecordingPlace, at: number, count: number): Uint8Array =>
  new TextEncoder().encode(JSON.stringify([id, keyId, receiptHash, 'recording', recording, at, count]));

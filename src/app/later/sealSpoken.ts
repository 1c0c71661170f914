import type { PublicKey } from '../../contract/content.ts';
import type { Recording } from '../../domain/response/recording.ts';
import { recordingsIn, replaceRecordings } from '../../domain/response/replaceRecordings.ts';
import type { Response } from '../../domain/response/response.ts';
import { sealRecording } from '../../sealing/recording.ts';
import type { SealedRecording } from '../../store/finishSpokenDraft.ts';
import type { Kept } from '../../store/storeFailure.ts';
import { sha256 } from '../../sync/sha256.ts';

/** What can name recordings: a response, or what a group has said, by activity. */
type Naming = Pick<Response, 'id' | 'answers'>;

export interface Spoken<Of extends Naming = Response> {
  /** The response, declaring each of its recordings as it was sealed. */
  readonly response: Of;
  readonly recordings: readonly SealedRecording[];
  /** How many it named of which nothing is kept. It does without them: they must not stand in the way of all else. */
  readonly lost: number;
}

/**
 * Seals what a response names. Costs nothing where nothing was spoken.
 *
 * @param soundOf what is kept of a recording.
 */
export async function sealSpoken<Of extends Naming>(
  soundOf: (id: string) => Promise<Kept<Uint8Array<ArrayBuffer> | undefined>>,
  response: Of,
  key: PublicKey,
  receiptHash: string,
): Promise<Kept<Spoken<Of>>> {
  const recordings: SealedRecording[] = [];
  const named = recordingsIn(response.answers);
  // One after the other: a cheap phone has no room for all of them at once.
  for (const { id } of named) {
    const sound = await soundOf(id);
    if (!sound.ok) return sound;
    if (!sound.value) continue;
    const pieces = await sealRecording(sound.value, { id: response.id, keyId: key.id, receiptHash, recording: id }, key);
    const sealed = new Blob(pieces);
    recordings.push({ id, pieces, sealed: { bytes: sealed.size, sha256: await sha256(await sealed.arrayBuffer()) } });
  }
  const sealedAs = ({ id, ...recording }: Recording) => {
    const sealed = recordings.find((each) => each.id === id)?.sealed;
    return sealed && { ...recording, id, sealed };
  };
  const answers = named.length > 0 ? replaceRecordings(response.answers, sealedAs) : response.answers;
  return { ok: true, value: { response: { ...response, answers }, recordings, lost: named.length - recordings.length } };
}

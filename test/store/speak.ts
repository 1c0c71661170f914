import { createHash } from 'node:crypto';
import { beginRecording } from '../../src/store/beginRecording.ts';
import { endRecording } from '../../src/store/endRecording.ts';
import type { SealedRecording } from '../../src/store/finishSpokenDraft.ts';
import { keepSound } from '../../src/store/keepSound.ts';
import type { Store } from '../../src/store/openStore.ts';
import { must } from './fakeDevice.ts';

/** Speaks to a draft that is kept: each of these chunks, one after the other. */
export async function speak(tab: Store, draft: string, recording: string, chunks: readonly Uint8Array[], question = 'why'): Promise<void> {
  must(await tab.run((db) => beginRecording(db, { id: recording, draft, question, type: 'audio/webm' })));
  for (const [at, sound] of chunks.entries()) must(await tab.run((db) => keepSound(db, recording, at, sound)));
  must(await tab.run((db) => endRecording(db, recording, chunks.length)));
}

/** A recording as sealing leaves it. The store never looks inside. */
export function sealedRecording(
  id: string,
  pieces: readonly Uint8Array<ArrayBuffer>[] = [Uint8Array.of(7, 1), Uint8Array.of(7, 2)],
): SealedRecording {
  const sealed = Buffer.concat(pieces);
  return { id, pieces, sealed: { bytes: sealed.length, sha256: createHash('sha256').update(sealed).digest('hex') } };
}

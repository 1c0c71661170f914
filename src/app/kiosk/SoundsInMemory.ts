import { joinBytes } from '../../domain/response/joinBytes.ts';
import { MOST_SOUND_BYTES } from '../../store/keepSound.ts';
import type { RecordingRow } from '../../store/spokenRows.ts';
import type { Kept } from '../../store/storeFailure.ts';
import type { Sounds } from '../voice/sounds.ts';

const DONE = { ok: true, value: undefined } as const;
const GONE = { ok: false, reason: 'no-recording' } as const;

/** What is spoken on a shared tablet, until it is sealed: about 1.2 MB for five minutes. It ends with the page. */
export class SoundsInMemory implements Sounds {
  readonly #recordings = new Map<string, { row: RecordingRow; readonly chunks: Uint8Array<ArrayBuffer>[] }>();
  #begun = 0;

  /** @param heard called whenever something more has been said. */
  constructor(private readonly heard: () => void) {}

  async begin(recording: Pick<RecordingRow, 'id' | 'draft' | 'question' | 'type' | 'instead'>): Promise<Kept<void>> {
    if (!this.#recordings.has(recording.id)) {
      this.#begun += 1;
      this.#recordings.set(recording.id, { row: { ...recording, begun: this.#begun, bytes: 0 }, chunks: [] });
    }
    return DONE;
  }

  async keep(id: string, at: number, sound: Uint8Array): Promise<Kept<void, 'no-recording' | 'too-large'>> {
    this.heard();
    const found = this.#recordings.get(id);
    if (!found) return GONE;
    if (at < found.chunks.length) return DONE;
    const bytes = found.row.bytes + sound.length;
    if (bytes > MOST_SOUND_BYTES) return { ok: false, reason: 'too-large' };
    found.chunks.push(new Uint8Array(sound));
    found.row = { ...found.row, bytes };
    return DONE;
  }

  async end(id: string, seconds: number): Promise<Kept<void, 'no-recording'>> {
    const found = this.#recordings.get(id);
    if (!found) return GONE;
    found.row = { ...found.row, seconds };
    return DONE;
  }

  async of(id: string): Promise<Kept<Uint8Array<ArrayBuffer> | undefined>> {
    const chunks = this.#recordings.get(id)?.chunks ?? [];
    return { ok: true, value: chunks.length > 0 ? joinBytes(chunks) : undefined };
  }

  async ofDraft(draft: string): Promise<Kept<readonly RecordingRow[]>> {
    return { ok: true, value: [...this.#recordings.values()].map(({ row }) => row).filter((row) => row.draft === draft) };
  }

  async forget(id: string): Promise<Kept<void>> {
    this.#recordings.delete(id);
    return DONE;
  }

  /** It is sealed, or wiped: nothing is left here that plays. */
  forgetAll(): void {
    for (const { chunks } of this.#recordings.values()) for (const chunk of chunks) chunk.fill(0);
    this.#recordings.clear();
  }
}

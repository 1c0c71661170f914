import { endRecording } from '../../store/endRecording.ts';
import { forgetRecording } from '../../store/forgetRecording.ts';
import { keepSound } from '../../store/keepSound.ts';
import type { Store } from '../../store/openStore.ts';

/** The chunks of one recording, each on the disk before the next. Nothing is kept behind a gap: it could not be played. */
export class SoundOnDisk {
  #chunks = 0;
  #seconds = 0;
  #broken = false;

  constructor(
    private readonly store: Pick<Store, 'run'>,
    private readonly id: string,
  ) {}

  /**
   * @param seconds how long the recording is with this.
   * @returns why it could not be kept; from then on nothing is.
   */
  async keep(sound: Uint8Array<ArrayBuffer>, seconds: number): Promise<'full' | 'failed' | undefined> {
    if (this.#broken) return undefined;
    const kept = await this.store.run((db) => keepSound(db, this.id, this.#chunks, sound));
    if (!kept.ok) {
      this.#broken = true;
      return kept.reason === 'full' ? 'full' : 'failed';
    }
    this.#chunks += 1;
    this.#seconds = seconds;
    return undefined;
  }

  /** @returns how long it plays, rounded up; `undefined` when there was nothing to keep, and then nothing is left of it. */
  async end(): Promise<number | undefined> {
    if (this.#chunks === 0) {
      await this.store.run((db) => forgetRecording(db, this.id));
      return undefined;
    }
    const seconds = Math.ceil(this.#seconds);
    await this.store.run((db) => endRecording(db, this.id, seconds));
    return seconds;
  }
}

import type { Sounds } from './sounds.ts';

/** The chunks of one recording, each kept before the next. Nothing is kept behind a gap: it could not be played. */
export class KeptSound {
  #chunks = 0;
  #seconds = 0;
  #broken = false;

  constructor(
    private readonly sounds: Pick<Sounds, 'keep' | 'end' | 'forget'>,
    private readonly id: string,
  ) {}

  /**
   * @param seconds how long the recording is with this.
   * @returns why it could not be kept; from then on nothing is.
   */
  async keep(sound: Uint8Array<ArrayBuffer>, seconds: number): Promise<'full' | 'failed' | undefined> {
    if (this.#broken) return undefined;
    const kept = await this.sounds.keep(this.id, this.#chunks, sound);
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
      await this.sounds.forget(this.id);
      return undefined;
    }
    const seconds = Math.ceil(this.#seconds);
    await this.sounds.end(this.id, seconds);
    return seconds;
  }
}

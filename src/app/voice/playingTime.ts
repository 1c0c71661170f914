import { BYTES_A_SECOND } from './bitRate.ts';

/** Hertz. Only the length is wanted, and a cheap phone has little memory: the least that every browser takes. */
const SAMPLE_RATE = 8_000;

/**
 * How long a recording plays, in whole seconds, rounded up. What was cut off, and WebM as browsers record it, do not say it themselves:
 * it is decoded; what cannot be decoded here is measured by its size.
 */
export async function playingTime(sound: Uint8Array<ArrayBuffer>): Promise<number> {
  try {
    const { duration } = await new OfflineAudioContext(1, 1, SAMPLE_RATE).decodeAudioData(sound.slice().buffer);
    return Math.ceil(duration);
  } catch {
    return Math.ceil(sound.length / BYTES_A_SECOND);
  }
}

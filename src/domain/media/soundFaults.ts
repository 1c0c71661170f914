/** What can be measured of a recording. */
export interface Sound {
  readonly seconds: number;
  /** How loud its louder parts are, in decibels below the loudest that there can be: speech is at about -20. */
  readonly level: number;
  /** The share of the samples that were cut off because they were too loud, 0 to 1. */
  readonly clipped: number;
}

/** What somebody may want to record again for. Only a hint: a person who listens knows better. */
export type SoundFault = 'silent' | 'quiet' | 'clipped' | 'too-short';

const FRAME_SECONDS = 0.05;
/** Pauses are silent in the best of recordings, so it is the louder tenth that tells. */
const LOUDER = 0.9;
const CUT_OFF = 0.99;

/** @param samples of one channel, from -1 to 1. @param rate samples in a second. */
export function measureSound(samples: Float32Array, rate: number): Sound {
  const frame = Math.max(1, Math.round(rate * FRAME_SECONDS));
  const powers: number[] = [];
  let cutOff = 0;
  for (let at = 0; at < samples.length; at += frame) {
    const part = samples.subarray(at, at + frame);
    let power = 0;
    for (const sample of part) {
      power += sample * sample;
      if (Math.abs(sample) >= CUT_OFF) cutOff += 1;
    }
    powers.push(power / part.length);
  }
  const louder = powers.sort((one, other) => one - other)[Math.floor(powers.length * LOUDER)] ?? 0;
  return {
    seconds: samples.length / rate,
    level: 10 * Math.log10(Math.max(louder, 1e-12)),
    clipped: samples.length === 0 ? 0 : cutOff / samples.length,
  };
}

const SILENT = -55;
const QUIET = -38;
/** One sample in a thousand crackles. */
const CRACKLES = 0.001;
/** Faster than anybody reads aloud: letters in a second, and characters of Chinese, each of which is a syllable. */
const LETTERS_A_SECOND = 28;
const HAN_A_SECOND = 8;

/** @param transcript what it must say. */
export function soundFaults({ seconds, level, clipped }: Sound, transcript: string): readonly SoundFault[] {
  if (level < SILENT) return ['silent'];
  const han = transcript.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = (transcript.match(/[\p{L}\p{N}]/gu)?.length ?? 0) - han;
  return [
    ...(level < QUIET ? (['quiet'] as const) : []),
    ...(clipped > CRACKLES ? (['clipped'] as const) : []),
    ...(seconds < letters / LETTERS_A_SECOND + han / HAN_A_SECOND ? (['too-short'] as const) : []),
  ];
}

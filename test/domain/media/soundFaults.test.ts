import { describe, expect, it } from 'vitest';
import { measureSound, soundFaults } from '../../../src/domain/media/soundFaults.ts';

const RATE = 16_000;
/** A tone with pauses in it, as speech has them. */
function speech(seconds: number, loud: number): Float32Array {
  return Float32Array.from({ length: seconds * RATE }, (_, at) => (Math.floor(at / 4_000) % 3 === 2 ? 0 : loud * Math.sin(at / 5)));
}
const faults = (samples: Float32Array, transcript = 'How are you?') => soundFaults(measureSound(samples, RATE), transcript);

describe('what is said of a recording before it is kept', () => {
  it('is its length', () => {
    expect(measureSound(speech(2.5, 0.2), RATE).seconds).toBe(2.5);
  });

  it('is nothing more when it is good', () => {
    expect(faults(speech(2, 0.2))).toEqual([]);
  });

  it.each([
    ['nothing was recorded at all', new Float32Array(0), ['silent']],
    ['the microphone was off', speech(2, 0), ['silent']],
    ['there is only the hiss of the room', speech(2, 0.001), ['silent']],
    ['somebody is far away', speech(2, 0.01), ['quiet']],
    ['it was too loud', speech(2, 1.4).map((sample) => Math.max(-1, Math.min(1, sample))), ['clipped']],
  ])('is a hint when %s', (_, samples, expected) => {
    expect(faults(samples)).toEqual(expected);
  });

  it('is a hint when nobody could have read all of it so fast, in letters or in Chinese', () => {
    const long = 'Thinking about the last six months, how well did the people who help your child work together?';
    expect(faults(speech(1, 0.2), long)).toEqual(['too-short']);
    expect(faults(speech(6, 0.2), long)).toEqual([]);
    expect(faults(speech(1, 0.2), '過去六個月，幫助您孩子的人合作得好嗎？')).toEqual(['too-short']);
    expect(faults(speech(4, 0.2), '過去六個月，幫助您孩子的人合作得好嗎？')).toEqual([]);
  });
});

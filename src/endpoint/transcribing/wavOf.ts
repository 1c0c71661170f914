import type { RecordingType } from '../../domain/response/recording.ts';
import { runProgram } from './runProgram.ts';

export const FFMPEG = '/usr/bin/ffmpeg';

/** What programs that know speech want: 16 kHz, one channel, 16 bits. */
const RATE = 16_000;
const SAMPLE_BYTES = 2;

/** More than anybody can speak to a question; a file of a few bytes can claim to last for days. */
const MOST_SECONDS = 900;

/** The demuxer by name: what a stranger's file says of itself is not asked. */
const DEMUXERS = { 'audio/webm': 'matroska', 'audio/mp4': 'mov' } as const satisfies Record<RecordingType, string>;

/** A recording as WAV, in memory; `undefined` when it cannot be decoded. It may refer to no file and no address: pipes are all there is. */
export async function wavOf(sound: Uint8Array, type: RecordingType): Promise<Buffer | undefined> {
  const samples = await runProgram({
    command: FFMPEG,
    args: [
      ...['-nostdin', '-loglevel', 'quiet', '-protocol_whitelist', 'pipe', '-f', DEMUXERS[type], '-i', 'pipe:0'],
      ...['-vn', '-t', String(MOST_SECONDS), '-ac', '1', '-ar', String(RATE), '-f', 's16le', 'pipe:1'],
    ],
    input: sound,
    mostMs: 5 * 60_000,
    mostBytes: MOST_SECONDS * RATE * SAMPLE_BYTES,
  });
  return samples && samples.length > 0 ? Buffer.concat([header(samples.length), samples]) : undefined;
}

/** RIFF/WAVE, PCM. */
function header(bytes: number): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + bytes, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE * SAMPLE_BYTES, 28);
  head.writeUInt16LE(SAMPLE_BYTES, 32);
  head.writeUInt16LE(8 * SAMPLE_BYTES, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(bytes, 40);
  return head;
}

import type { Inspected } from './inspectMedia.ts';

/** RIFF/WAVE: chunks of an id, a length (little-endian) and data. */
export function inspectWav(bytes: Buffer): Inspected | undefined {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE') return undefined;
  let bytesPerSecond = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const id = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    if (id === 'fmt ' && at + 20 <= bytes.length) bytesPerSecond = bytes.readUInt32LE(at + 16);
    if (id === 'data' && bytesPerSecond > 0) {
      const here = Math.min(length, bytes.length - at - 8);
      return { type: 'audio/wav', ms: Math.round((1_000 * here) / bytesPerSecond) };
    }
    at += 8 + length + (length % 2);
  }
  return undefined;
}

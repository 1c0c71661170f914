import type { Inspected } from './inspectMedia.ts';

/** Bits a second in thousands, by the header's index: MPEG-1 layer III, and the half and quarter sample rates of MPEG-2. */
const KBITS_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const KBITS_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const SAMPLE_RATES = [44_100, 48_000, 32_000];

/** MP3: frames one after the other, behind an ID3 tag if there is one. Two frames in a row, or it is something else. */
export function inspectMp3(bytes: Buffer): Inspected | undefined {
  let at = afterTag(bytes);
  let seconds = 0;
  let frames = 0;
  for (let frame = frameAt(bytes, at); frame; frame = frameAt(bytes, at)) {
    seconds += frame.seconds;
    frames += 1;
    at += frame.length;
  }
  return frames >= 2 ? { type: 'audio/mpeg', ms: Math.round(1_000 * seconds) } : undefined;
}

/** ID3v2: ten bytes, the last four of which are the length of the rest, seven bits each. */
function afterTag(bytes: Buffer): number {
  if (bytes.toString('latin1', 0, 3) !== 'ID3' || bytes.length < 10) return 0;
  return 10 + bytes.subarray(6, 10).reduce((length, byte) => length * 128 + (byte & 0x7f), 0);
}

function frameAt(bytes: Buffer, at: number): { readonly length: number; readonly seconds: number } | undefined {
  if (at + 4 > bytes.length) return undefined;
  const header = bytes.readUInt32BE(at);
  const version = (header >>> 19) & 3;
  const layer = (header >>> 17) & 3;
  // Eleven bits set, a version that exists, layer III.
  if (header >>> 21 !== 0x7ff || version === 1 || layer !== 1) return undefined;
  const first = version === 3;
  const kbits = (first ? KBITS_1 : KBITS_2)[(header >>> 12) & 15];
  const fullRate = SAMPLE_RATES[(header >>> 10) & 3];
  if (!kbits || !fullRate) return undefined;
  const rate = first ? fullRate : version === 2 ? fullRate / 2 : fullRate / 4;
  const samples = first ? 1_152 : 576;
  const padding = (header >>> 9) & 1;
  return { length: Math.floor(((samples / 8) * kbits * 1_000) / rate) + padding, seconds: samples / rate };
}

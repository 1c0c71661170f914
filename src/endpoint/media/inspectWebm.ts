import type { Inspected } from './inspectMedia.ts';

const EBML = Buffer.from([0x1a, 0x45, 0xdf, 0xa3]);
const DURATION = Buffer.from([0x44, 0x89]);
/** Nanoseconds per unit of duration, in three bytes; every writer that is known uses a million. */
const TIMESTAMP_SCALE = Buffer.from([0x2a, 0xd7, 0xb1, 0x83]);
/** What describes a file stands at its beginning. */
const HEAD = 16_384;

/** WebM: a Matroska file whose document type says so. A recording made in a browser often has no duration in it. */
export function inspectWebm(bytes: Buffer): Inspected | undefined {
  const head = bytes.subarray(0, HEAD);
  if (!head.subarray(0, 4).equals(EBML) || head.subarray(0, 64).indexOf('webm') === -1) return undefined;
  const video = ['V_VP8', 'V_VP9', 'V_AV1'].some((codec) => head.includes(codec));
  if (!video && !head.includes('A_OPUS') && !head.includes('A_VORBIS')) return undefined;
  const duration = durationOf(head);
  return { type: video ? 'video/webm' : 'audio/webm', ...(duration !== undefined && { ms: Math.round(duration) }) };
}

/** Milliseconds. */
function durationOf(head: Buffer): number | undefined {
  const at = head.indexOf(DURATION);
  if (at === -1 || at + 11 > head.length) return undefined;
  const size = head[at + 2];
  const units = size === 0x88 ? head.readDoubleBE(at + 3) : size === 0x84 ? head.readFloatBE(at + 3) : Number.NaN;
  const scaleAt = head.indexOf(TIMESTAMP_SCALE);
  const scale = scaleAt === -1 ? 1_000_000 : head.readUIntBE(scaleAt + 4, 3);
  const ms = (units * scale) / 1_000_000;
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}

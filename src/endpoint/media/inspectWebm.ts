import type { Inspected } from './inspectMedia.ts';

const EBML = Buffer.from([0x1a, 0x45, 0xdf, 0xa3]);
const DURATION = Buffer.from([0x44, 0x89]);
/** Nanoseconds per unit of duration, in three bytes; every writer that is known uses a million. */
const TIMESTAMP_SCALE = Buffer.from([0x2a, 0xd7, 0xb1, 0x83]);
/** What describes a file stands at its beginning. */
const HEAD = 16_384;

/** WebM: a Matroska file whose document type says so. One made by a browser's recorder has no duration in it; its sounds tell. */
export function inspectWebm(bytes: Buffer): Inspected | undefined {
  const head = bytes.subarray(0, HEAD);
  if (!head.subarray(0, 4).equals(EBML) || head.subarray(0, 64).indexOf('webm') === -1) return undefined;
  const video = ['V_VP8', 'V_VP9', 'V_AV1'].some((codec) => head.includes(codec));
  if (!video && !head.includes('A_OPUS') && !head.includes('A_VORBIS')) return undefined;
  const duration = durationOf(head) ?? lastSoundAt(bytes);
  return { type: video ? 'video/webm' : 'audio/webm', ...(duration !== undefined && { ms: Math.round(duration) }) };
}

/** Milliseconds. */
function durationOf(head: Buffer): number | undefined {
  const at = head.indexOf(DURATION);
  if (at === -1 || at + 11 > head.length) return undefined;
  const size = head[at + 2];
  const units = size === 0x88 ? head.readDoubleBE(at + 3) : size === 0x84 ? head.readFloatBE(at + 3) : Number.NaN;
  const ms = units * scaleOf(head);
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}

/** Milliseconds in a unit. */
function scaleOf(head: Buffer): number {
  const at = head.indexOf(TIMESTAMP_SCALE);
  return at === -1 || at + 7 > head.length ? 1 : head.readUIntBE(at + 4, 3) / 1_000_000;
}

/** What holds other elements, and of which a recorder does not know the size when it begins to write. */
const OPENED = [0x18538067, 0x1f43b675, 0xa0];
const TIMESTAMP = 0xe7;
const BLOCKS = [0xa3, 0xa1];

/** When the last block of sound begins, in milliseconds: some 20 to 60 before its end. */
function lastSoundAt(bytes: Buffer): number | undefined {
  let cluster = 0;
  let last = 0;
  for (let at = 0; ; ) {
    const id = vint(bytes, at, 4);
    const size = id && vint(bytes, at + id.length, 8);
    if (!size) break;
    const begins = at + id.length + size.length;
    if (OPENED.includes(id.whole)) {
      at = begins;
      continue;
    }
    const ends = begins + size.number;
    if (ends > bytes.length) break;
    if (id.whole === TIMESTAMP && size.number >= 1 && size.number <= 6) cluster = bytes.readUIntBE(begins, size.number);
    // A block: its track, and how long after the cluster's time it begins.
    const track = BLOCKS.includes(id.whole) ? vint(bytes, begins, 8) : undefined;
    if (track && begins + track.length + 2 <= ends) last = Math.max(last, cluster + bytes.readInt16BE(begins + track.length));
    at = ends;
  }
  const ms = last * scaleOf(bytes.subarray(0, HEAD));
  return ms > 0 ? ms : undefined;
}

/**
 * A number of EBML (RFC 8794, 4): the zeros before its first bit tell how many bytes it has, and are no part of it; in an
 * element's id they are (`whole`).
 */
function vint(
  bytes: Buffer,
  at: number,
  most: number,
): { readonly length: number; readonly whole: number; readonly number: number } | undefined {
  const first = bytes[at] ?? 0;
  const length = Math.clz32(first) - 23;
  if (first === 0 || length > most || at + length > bytes.length) return undefined;
  let whole = first;
  let number = first & (0xff >> length);
  for (const byte of bytes.subarray(at + 1, at + length)) {
    whole = whole * 256 + byte;
    number = number * 256 + byte;
  }
  return { length, whole, number };
}

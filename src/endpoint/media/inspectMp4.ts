import type { Inspected } from './inspectMedia.ts';

/** MP4 (ISO 14496-12): boxes of a length (big-endian), a name and contents. `moov` says what is in the file. */
export function inspectMp4(bytes: Buffer): Inspected | undefined {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return undefined;
  const movie = box(bytes, 'moov');
  if (!movie) return undefined;
  const handlers = [...positions(movie, 'hdlr')].map((at) => movie.toString('latin1', at + 12, at + 16));
  const video = handlers.includes('vide');
  if (!video && !handlers.includes('soun')) return undefined;
  const ms = durationOf(movie) ?? fragmentsEnd(bytes, movie);
  return { type: video ? 'video/mp4' : 'audio/mp4', ...(ms !== undefined && { ms }) };
}

function box(bytes: Buffer, name: string): Buffer | undefined {
  for (const found of boxes(bytes, 0)) if (found.name === name) return found.box;
  return undefined;
}

/** Boxes that stand one after the other, with their heads. */
function* boxes(bytes: Buffer, from: number): Generator<{ readonly name: string; readonly box: Buffer }> {
  for (let at = from; at + 16 <= bytes.length; ) {
    const short = bytes.readUInt32BE(at);
    const length = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? bytes.length - at : short;
    if (length < 8) return;
    yield { name: bytes.toString('latin1', at + 4, at + 8), box: bytes.subarray(at, at + length) };
    at += length;
  }
}

/** The first box with this path, such as `trak`, `mdia`, `mdhd`. */
function inside(parent: Buffer, ...[name, ...more]: readonly string[]): Buffer | undefined {
  for (const each of boxes(parent, 8)) {
    if (each.name !== name) continue;
    const found = more.length === 0 ? each.box : inside(each.box, ...more);
    if (found) return found;
  }
  return undefined;
}

function* positions(bytes: Buffer, name: string): Generator<number> {
  for (let at = bytes.indexOf(name); at !== -1; at = bytes.indexOf(name, at + 4)) yield at;
}

/** Milliseconds, from the movie header: time scale and duration, in 32 bits (version 0) or 64. */
function durationOf(movie: Buffer): number | undefined {
  const at = movie.indexOf('mvhd') + 4;
  const long = movie[at] === 1;
  if (at < 4 || at + (long ? 32 : 20) > movie.length) return undefined;
  const scale = movie.readUInt32BE(at + (long ? 20 : 12));
  const units = long ? Number(movie.readBigUInt64BE(at + 24)) : movie.readUInt32BE(at + 16);
  // All bits set: it could not be told when this was written (ISO 14496-12, 8.2.2.3).
  return scale > 0 && units > 0 && units !== 2 ** 32 - 1 ? Math.round((1_000 * units) / scale) : undefined;
}

/**
 * Milliseconds to the end of the last fragment. A browser's recorder writes the movie header first, when it cannot know how long
 * the recording will be, and each fragment with the time at which it begins and its samples with theirs.
 */
function fragmentsEnd(bytes: Buffer, movie: Buffer): number | undefined {
  const media = inside(movie, 'trak', 'mdia', 'mdhd');
  const scale = media && readAt(media, media[8] === 1 ? 28 : 20);
  if (!scale) return undefined;
  const trex = inside(movie, 'mvex', 'trex');
  let end = 0;
  for (const { name, box: fragment } of boxes(bytes, 0)) {
    const track = name === 'moof' ? inside(fragment, 'traf') : undefined;
    if (!track) continue;
    const header = inside(track, 'tfhd');
    const begins = inside(track, 'tfdt');
    const each = (header && defaultDuration(header)) ?? (trex && readAt(trex, 20)) ?? 0;
    const at = !begins ? 0 : begins[8] === 1 ? 2 ** 32 * (readAt(begins, 12) ?? 0) + (readAt(begins, 16) ?? 0) : (readAt(begins, 12) ?? 0);
    const runs = [...boxes(track, 8)].filter((run) => run.name === 'trun').map(({ box: run }) => runLength(run, each));
    end = Math.max(end, at + runs.reduce((sum, length) => sum + length, 0));
  }
  return end > 0 ? Math.round((1_000 * end) / scale) : undefined;
}

/** ISO 14496-12, 8.8.7: what comes before it is there when its flag is set. */
function defaultDuration(header: Buffer): number | undefined {
  const flags = readAt(header, 8) ?? 0;
  return flags & 0x8 ? readAt(header, 16 + (flags & 0x1 ? 8 : 0) + (flags & 0x2 ? 4 : 0)) : undefined;
}

/** ISO 14496-12, 8.8.8. @param each how long a sample lasts that does not say it. */
function runLength(run: Buffer, each: number): number {
  const flags = readAt(run, 8) ?? 0;
  const count = Math.min(readAt(run, 12) ?? 0, run.length);
  if (!(flags & 0x100)) return count * each;
  const first = 16 + (flags & 0x1 ? 4 : 0) + (flags & 0x4 ? 4 : 0);
  const size = 4 * [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag).length;
  let length = 0;
  for (let at = 0; at < count; at += 1) length += readAt(run, first + at * size) ?? 0;
  return length;
}

const readAt = (bytes: Buffer, at: number): number | undefined => (at + 4 <= bytes.length ? bytes.readUInt32BE(at) : undefined);

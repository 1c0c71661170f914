import type { Inspected } from './inspectMedia.ts';

/** MP4 (ISO 14496-12): boxes of a length (big-endian), a name and contents. `moov` says what is in the file. */
export function inspectMp4(bytes: Buffer): Inspected | undefined {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return undefined;
  const movie = box(bytes, 'moov');
  if (!movie) return undefined;
  const handlers = [...positions(movie, 'hdlr')].map((at) => movie.toString('latin1', at + 12, at + 16));
  const video = handlers.includes('vide');
  if (!video && !handlers.includes('soun')) return undefined;
  const ms = durationOf(movie);
  return { type: video ? 'video/mp4' : 'audio/mp4', ...(ms !== undefined && { ms }) };
}

function box(bytes: Buffer, name: string): Buffer | undefined {
  for (let at = 0; at + 16 <= bytes.length; ) {
    const short = bytes.readUInt32BE(at);
    const length = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? bytes.length - at : short;
    if (length < 8) return undefined;
    if (bytes.toString('latin1', at + 4, at + 8) === name) return bytes.subarray(at, at + length);
    at += length;
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
  return scale > 0 && units > 0 ? Math.round((1_000 * units) / scale) : undefined;
}

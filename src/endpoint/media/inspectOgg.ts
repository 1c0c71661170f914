import type { Inspected } from './inspectMedia.ts';

/** Ogg with Opus (RFC 7845): positions count samples at 48 kHz, and `pre-skip` of them are not heard. */
export function inspectOgg(bytes: Buffer): Inspected | undefined {
  if (bytes.toString('latin1', 0, 4) !== 'OggS' || bytes.toString('latin1', 28, 36) !== 'OpusHead' || bytes.length < 47) return undefined;
  const lastPage = bytes.lastIndexOf('OggS');
  if (lastPage + 14 > bytes.length) return undefined;
  const samples = Number(bytes.readBigInt64LE(lastPage + 6)) - bytes.readUInt16LE(38);
  return { type: 'audio/ogg', ...(samples > 0 && { ms: Math.round(samples / 48) }) };
}

import { PACK_TYPE, type PackLine } from '../../contract/pack.ts';
import type { Keys } from '../keys.ts';
import { compress } from './compress.ts';
import type { Document } from './site.ts';
import { whileKeyIs } from './whileKeyIs.ts';

/** Beyond this a pack gets 1 % smaller and takes ten times as long, while the first phone waits. */
const QUALITY = 6;

const TEXT = /^(text\/|application\/(json|manifest\+json)|image\/svg)/;

/**
 * Files in one piece (`contract/pack.ts`), packed when first asked for. What is no text is left out: it would get larger, and is asked for at its own
 * address.
 *
 * @throws when one of them is not among the files.
 */
export function packOf(
  addresses: readonly string[],
  files: ReadonlyMap<string, Document>,
  keys: Pick<Keys, 'current'>,
  compression: number,
): Document {
  const parts = addresses.map((address) => {
    const file = files.get(address);
    if (!file) throw new Error(`${address} is to be packed, and was not built.`);
    return { address, file };
  });
  const lines = () =>
    parts.filter(({ file }) => TEXT.test(file.type)).map(({ address, file }) => `${JSON.stringify(lineOf(address, file))}\n`);
  const plain = () => Buffer.from(lines().join(''));
  return {
    type: PACK_TYPE,
    immutable: false,
    plain,
    bodies: whileKeyIs(keys, () => compress(plain(), Math.min(compression, QUALITY))),
  };
}

function lineOf(address: string, { type, policy, plain }: Document): PackLine {
  return { address, type, ...(policy !== undefined && { policy }), text: Buffer.from(plain()).toString('utf8') };
}

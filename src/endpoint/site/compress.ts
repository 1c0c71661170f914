import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { etagEncoded, etagOf } from '../http/etag.ts';
import type { Bodies, Body } from './site.ts';

/**
 * What is asked for often is compressed once and kept.
 *
 * @param quality of brotli: at 11, as small as it goes, a page takes some 50 ms.
 */
export async function compress(bytes: Buffer, quality = 11): Promise<Bodies> {
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
    promisify(gzip)(bytes),
  ]);
  return bodiesOf(bytes, br, gz);
}

export function bodiesOf(bytes: Buffer, br: Buffer | undefined, gz: Buffer | undefined): Bodies {
  const etag = etagOf(bytes);
  const body = (encoded: Buffer, tag: string): Body => ({ bytes: new Uint8Array(encoded), etag: tag });
  return {
    identity: body(bytes, etag),
    ...(br && { br: body(br, etagEncoded(etag, 'br')) }),
    ...(gz && { gzip: body(gz, etagEncoded(etag, 'gzip')) }),
  };
}

import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { etagEncoded, etagOf } from '../http/etag.ts';
import type { Bodies, Body } from './site.ts';

/** As small as it goes, which takes some 50 ms a page: what is asked for often is compressed once and kept. */
export async function compress(bytes: Buffer): Promise<Bodies> {
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
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

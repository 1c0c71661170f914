import type { Envelope } from '../contract/envelope.ts';

/** What stands in the clear on an envelope and belongs to its sealed parts. */
export type Binding = Pick<Envelope, 'id' | 'keyId' | 'receiptHash'>;

/**
 * Which sealed part a message is. `coded-with-words` says that words belong to it, so that an envelope cannot lose its
 * words unnoticed.
 */
export type Part = 'coded' | 'coded-with-words' | 'words';

/** Ties a message to its envelope and to its place there: a part put anywhere else does not open. */
export function associatedData({ id, keyId, receiptHash }: Binding, part: Part): Uint8Array {
  return new TextEncoder().encode(JSON.stringify([id, keyId, receiptHash, part]));
}

import type { Envelope } from '../contract/envelope.ts';

/** What stands in the clear on an envelope and belongs to its sealed parts. */
export type Binding = Pick<Envelope, 'id' | 'keyId' | 'receiptHash'>;

/** The coded part of an envelope of this kind, with words beside it or without. */
export function codedPart({ kind, words }: { readonly kind?: Envelope['kind']; readonly words?: unknown }): Part {
  return `${kind ?? 'coded'}${words === undefined ? '' : '-with-words'}`;
}

/**
 * Which sealed part a message is. `coded-with-words` says that words belong to it, so that an envelope cannot lose its
 * words unnoticed; `group` is the coded part of a group's session and `group-part` that of one phone's part of it, so that neither can
 * pass for another thing.
 */
export type Part = `${'coded' | NonNullable<Envelope['kind']>}${'' | '-with-words'}` | 'words';

/** Ties a message to its envelope and to its place there: a part put anywhere else does not open. */
export function associatedData({ id, keyId, receiptHash }: Binding, part: Part): Uint8Array {
  return new TextEncoder().encode(JSON.stringify([id, keyId, receiptHash, part]));
}

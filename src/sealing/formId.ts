/**
 * The response id of a paper form: the same for everybody who ever keys it, so that a form counts once however often it is
 * keyed, on however many devices. Made of the receipt hash, which stands beside the id wherever that is kept, so it tells
 * nothing more.
 *
 * @param receiptHash of the form's number, see `receipt.ts`.
 * @returns a UUID of version 4 in shape (RFC 9562): 122 bits of SHA-256.
 */
export async function formId(receiptHash: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`heard/form-id/v1:${receiptHash}`));
  const hex = Array.from(new Uint8Array(digest).subarray(0, 16), (byte, at) => {
    const marked = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  }).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

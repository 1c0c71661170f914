/**
 * The address that a QR code or a letter holds.
 *
 * @param path such as `/s/quick`, or `/said#waiting-for-therapy`.
 * @param tag without it, the reader's browser chooses.
 * @param code the place it hangs at; see `CAMPAIGN`.
 */
export function campaignLink(
  origin: string,
  path: string,
  { tag, code }: { readonly tag?: string | undefined; readonly code?: string | undefined },
): string {
  const address = new URL(path, origin);
  if (tag !== undefined) address.searchParams.set('lang', tag);
  if (code !== undefined) address.searchParams.set('c', code);
  return address.href;
}

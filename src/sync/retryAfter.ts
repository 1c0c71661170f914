/** `Retry-After` in seconds. Its date form is left aside: it would be read against this device's clock, which may be wrong. */
export function retryAfter(headers: Headers): number | undefined {
  const header = headers.get('retry-after');
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) : undefined;
}

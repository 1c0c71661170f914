/**
 * Whether a request was made by a page of this site. Every browser in use sends `Sec-Fetch-Site`; an older one sends
 * `Origin` with a POST. One that sends neither is turned away.
 */
export function isFromHere(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('origin');
  return origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get('host');
}

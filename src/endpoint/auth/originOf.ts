/** How this endpoint learns what it is called. */
export interface Place {
  /** `HEARD_URL`. */
  readonly url?: string | undefined;
  readonly proxies: number;
}

/**
 * The origin that staff sign in to: what the settings say, else what the request itself names. A made-up `Host` gains
 * nothing: a passkey belongs to the name that the browser saw, no link is made from it, and the directory, whose way back
 * must be fixed, demands the setting. `X-Forwarded-Host` is never read, `X-Forwarded-Proto` only behind a proxy.
 *
 * @returns `undefined` when `Host` is no host.
 */
export function originOf(headers: Headers, { url, proxies }: Place): string | undefined {
  if (url !== undefined) return url;
  const host = headers.get('host') ?? '';
  if (!/^(?:[a-z0-9.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i.test(host)) return undefined;
  const tls = proxies > 0 && headers.get('x-forwarded-proto') === 'https';
  const address = `${tls ? 'https' : 'http'}://${host}`;
  return URL.canParse(address) ? new URL(address).origin : undefined;
}

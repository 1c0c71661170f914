import type { Context } from 'hono';

/** The credential that a shared tablet sends with all it does (`Bearer …`); `''` from everybody else. */
export function credentialIn(c: Context): string {
  return /^Bearer ([A-Za-z0-9_-]{1,100})$/.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
}

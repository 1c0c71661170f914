import type { Context } from 'hono';

/** The fields of a posted form, or `undefined` when the body is anything else. Text that is no UTF-8 comes out as U+FFFD. */
export async function readForm(c: Context): Promise<URLSearchParams | undefined> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  return type === 'application/x-www-form-urlencoded' ? new URLSearchParams(await c.req.text()) : undefined;
}

/**
 * Whether a page of another site sent this form with a visitor's browser. Browsers that are too old to say so are believed:
 * they get no more than anybody who writes a request by hand.
 */
export const fromElsewhere = (c: Context): boolean => c.req.header('sec-fetch-site') === 'cross-site';

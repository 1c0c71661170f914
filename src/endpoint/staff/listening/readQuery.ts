import type { Context } from 'hono';
import { type InboxFilter, inboxFilterSchema, type TextRef, textRefSchema } from '../../../contract/staff/listening.ts';

/** The filter in an address's query, where an empty value is none; `undefined` when it is not one. */
export function readFilter(c: Context): InboxFilter | undefined {
  const given = Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ''));
  const read = inboxFilterSchema.safeParse(given);
  return read.success ? read.data : undefined;
}

/** Which text an address names; `undefined` when it can name none. */
export function readTextRef(c: Context): TextRef | undefined {
  const read = textRefSchema.safeParse({ response: c.req.param('response'), question: c.req.param('question') });
  return read.success ? read.data : undefined;
}

import * as z from 'zod/mini';
import type { EntryDraft } from './EntryDraft.ts';

/**
 * What was written and not saved stays in this tab until it is: a reload or another page loses nothing. Quotations are kept
 * by where they come from, never as words.
 */
const placeOf = (id: string): string => `heard-entry:${id}`;

export function keepDraft(id: string, draft: EntryDraft | undefined): void {
  try {
    if (draft) sessionStorage.setItem(placeOf(id), JSON.stringify(draft));
    else sessionStorage.removeItem(placeOf(id));
  } catch {
    // A browser that keeps nothing still warns before the page is left.
  }
}

/** Loose on purpose: a draft need not hold together, it was only ever written by `keepDraft`. */
const keptSchema = z.object({ entry: z.looseObject({ words: z.looseObject({}) }), quotes: z.array(z.unknown()), basedOn: z.number() });

export function keptDraft(id: string): EntryDraft | undefined {
  try {
    const json: unknown = JSON.parse(sessionStorage.getItem(placeOf(id)) ?? '');
    return z.safeParse(keptSchema, json).success ? (json as EntryDraft) : undefined;
  } catch {
    return undefined;
  }
}

import * as z from 'zod/mini';
import { plannedActionSchema, type SentAction } from '../../../contract/staff/timeline.ts';
import type { EntryDraft } from './EntryDraft.ts';

/**
 * What was written and not saved stays in this tab until it is: a reload or another page loses nothing. Quotations are kept
 * by where they come from, never as words.
 */
function keep(place: string, what: unknown): void {
  try {
    if (what === undefined) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify(what));
  } catch {
    // A browser that keeps nothing still warns before the page is left.
  }
}

function kept(place: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '');
  } catch {
    return undefined;
  }
}

const entryPlace = (id: string): string => `heard-entry:${id}`;

export const keepDraft = (id: string, draft: EntryDraft | undefined): void => keep(entryPlace(id), draft);

/** Loose on purpose: a draft need not hold together, it was only ever written by `keepDraft`. */
const keptSchema = z.object({ entry: z.looseObject({ words: z.looseObject({}) }), quotes: z.array(z.unknown()), basedOn: z.number() });

export function keptDraft(id: string): EntryDraft | undefined {
  const json = kept(entryPlace(id));
  return z.safeParse(keptSchema, json).success ? (json as EntryDraft) : undefined;
}

const actionPlace = (id: string): string => `heard-action:${id}`;

/** @param basedOn the version that was changed: a newer one is not written over unseen. */
export const keepAction = (id: string, basedOn: number, action: SentAction | undefined): void =>
  keep(actionPlace(id), action && { basedOn, action });

/** As loose as above. */
const keptActionSchema = z.object({
  basedOn: z.number(),
  action: z.looseObject({ id: plannedActionSchema.shape.id, words: z.looseObject({}) }),
});

export function keptAction(id: string, basedOn: number): SentAction | undefined {
  const json = kept(actionPlace(id));
  const parsed = z.safeParse(keptActionSchema, json);
  return parsed.success && parsed.data.basedOn === basedOn ? (json as { action: SentAction }).action : undefined;
}

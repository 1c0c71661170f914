import type { Draft } from '../domain/response/response.ts';
import { isFinished } from './isFinished.ts';
import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';

export interface DraftFound {
  /** The draft to go on with, if there is one. */
  readonly draft?: Draft;
  /** How many drafts of this survey cannot be read any more. They are kept until somebody decides to discard them. */
  readonly damaged: number;
}

/**
 * The draft of a survey. There is normally one at most; should two tabs have begun one each (a browser without Web
 * Locks), the one with most answers comes first and the other after it is done with.
 *
 * @param about on a reply: the entry. What was begun about one is never offered for another.
 */
export async function draftFor(db: Database, survey: string, about?: string): Promise<Kept<DraftFound>> {
  const rows = await db.drafts.where('survey').equals(survey).toArray();
  if (rows.length === 0) return { ok: true, value: { damaged: 0 } };
  // The schemas are a sixth of what a first visit would carry before it keeps anything, and a first visit has no draft.
  const { isDraft } = await import('./rows.ts');
  const drafts: Draft[] = [];
  const readable = rows.filter(isDraft);
  for (const draft of readable) {
    // Put by a slow tab that was closed before it could look (`saveDraft`).
    if (await isFinished(db, draft.id)) await db.drafts.delete(draft.id);
    else if (draft.about === about) drafts.push(draft);
  }
  const [draft] = drafts.sort((one, other) => answered(other) - answered(one));
  return { ok: true, value: { ...(draft && { draft }), damaged: rows.length - readable.length } };
}

const answered = (draft: Draft): number => Object.keys(draft.answers).length;

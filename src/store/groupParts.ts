import { type PartDraft, readPartDraft } from '../domain/session/partDraft.ts';
import { isFinished } from './isFinished.ts';
import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';

/** Before it stands the session's id, behind it the day on which it was minted and the part's id. */
const PREFIX = 'part:';
/** How long this phone knows that it took part, in days: no invitation is good for that long. */
const KNOWN_DAYS = 30;

/** What this phone has of a session. */
export type PartHere =
  /** Nothing yet, or an id to which nothing was said: the part is to begin under it. */
  | { readonly at: 'new'; readonly id: string }
  | { readonly at: 'begun'; readonly part: PartDraft }
  /** Finished here, sent or not. */
  | { readonly at: 'given'; readonly id: string };

/**
 * The part of this phone in a session: one, however often its QR code is opened and in however many tabs. Its id is minted with the first
 * look and stays.
 *
 * Refusal `too-late`: there is none, and none may begin any more.
 *
 * @param mint makes a random id (UUID v4).
 * @param begin whether one may begin.
 * @param today ISO date.
 */
export function partHere(
  db: Database,
  session: string,
  { mint, begin, today }: { readonly mint: () => string; readonly begin: boolean; readonly today: string },
): PromiseLike<Kept<PartHere, 'too-late'>> {
  return db.transaction('rw', db.settings, db.groups, db.outbox, db.receipts, async () => {
    await db.settings
      .where('name')
      .startsWith(PREFIX)
      .filter((row) => isOld(row, today))
      .delete();
    const kept = partNamed(await db.settings.get(PREFIX + session))?.id;
    if (kept === undefined && !begin) return { ok: false, reason: 'too-late' };
    const id = kept ?? mint();
    if (kept === undefined) await db.settings.put({ name: PREFIX + session, value: `${today} ${id}` });
    if (await isFinished(db, id)) return { ok: true, value: { at: 'given', id } };
    const part = readPartDraft(await db.groups.get(id));
    return { ok: true, value: part ? { at: 'begun', part } : { at: 'new', id } };
  });
}

/** Parts that were begun on this phone and not finished, the newest first: whoever has no QR code any more can still see them, and take them away. */
export async function partsUnfinished(db: Database): Promise<Kept<readonly PartDraft[]>> {
  const parts = (await db.groups.toArray()).map(readPartDraft).filter((part) => part !== undefined);
  return { ok: true, value: parts.toSorted((one, other) => other.draft.day.localeCompare(one.draft.day)) };
}

function isOld(row: unknown, today: string): boolean {
  const day = partNamed(row)?.day;
  return day === undefined || Date.parse(today) - Date.parse(day) > KNOWN_DAYS * 86_400_000;
}

function partNamed(row: unknown): { readonly day: string; readonly id: string } | undefined {
  const value = typeof row === 'object' && row !== null && 'value' in row ? row.value : undefined;
  const [day, id] = typeof value === 'string' ? value.split(' ') : [];
  return day !== undefined && id !== undefined && !Number.isNaN(Date.parse(day)) ? { day, id } : undefined;
}

import { reviewed } from '../content/reviews.ts';
import type { Review } from '../i18n/localeSchema.ts';
import type { ReturnedRow } from './readSpreadsheet.ts';
import type { TextRow } from './textRows.ts';

/** The words of a language once a spreadsheet is taken in, both by key and in the order of the English files. */
export interface Taken {
  readonly texts: ReadonlyMap<string, string>;
  readonly reviews: ReadonlyMap<string, Review>;
  /** Keys of texts that are other than before. */
  readonly changed: readonly string[];
  /** Keys marked as reviewed that stay drafts: the English has changed since, or the words have and the review is the old one. */
  readonly notReviewed: readonly string[];
}

/**
 * Takes in rows that have been checked. What was not sent back stays as it is.
 *
 * @param today an ISO date, for reviews that say none.
 */
export function takeRows(returned: readonly ReturnedRow[], expected: readonly TextRow[], today: string): Taken {
  const sent = new Map(returned.map((row) => [row.key, row]));
  const texts = new Map<string, string>();
  const reviews = new Map<string, Review>();
  const changed: string[] = [];
  const notReviewed: string[] = [];
  for (const row of expected) {
    const { key, english } = row;
    const back = sent.get(key);
    const text = !back || back.translation.trim() === row.translation.trim() ? row.translation : spaced(back.translation, english);
    if (text.trim() === '') continue;
    texts.set(key, text);
    if (text !== row.translation) changed.push(key);
    const review = back ? reviewOf(back, text, today) : row.review;
    if (!review) continue;
    const old = row.review?.by === review.by && row.review.date === review.date && text !== row.translation;
    if (old || review.of !== reviewed(english, text)) notReviewed.push(key);
    else reviews.set(key, review);
  }
  return { texts, reviews, changed, notReviewed };
}

/** Of the English that the translator saw: if it has changed meanwhile, the review is of other words than today's. */
function reviewOf({ status, by, date, english }: ReturnedRow, text: string, today: string): Review | undefined {
  return status === 'reviewed' ? { by, date: date || today, of: reviewed(english, text) } : undefined;
}

/** With the spaces at either end that the English has: nobody sees them in a cell, and a sentence may be put after them. */
function spaced(translation: string, english: string): string {
  const text = translation.trim();
  return text === '' ? '' : `${/^\s*/.exec(english)?.[0] ?? ''}${text}${/\s*$/.exec(english)?.[0] ?? ''}`;
}

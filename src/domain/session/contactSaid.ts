import { contactDetail } from '../staff/contactDetail.ts';
import type { GroupItem } from './groupItem.ts';

/** A whole UK postcode: a few houses. Not "B1 2nd floor", and not "Y7 3pm": a code never ends in letters with C, I, K, M, O or V. */
const POSTCODE = /\b[A-Za-z]{1,2}\d[A-Za-z\d]?\s{0,2}(?!(?:1st|2nd|3rd|\dth)\b)\d[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}\b/u;

/** Whether something that young people wrote leads straight to somebody: a phone number, an email address, a postcode. */
export const leadsToSomebody = (text: string): boolean => contactDetail(text) !== undefined || POSTCODE.test(text);

/**
 * The first thing among the words of an item that leads straight to somebody. Only the device asks: there it can be put right. The endpoint
 * refuses no session for it, because nobody could mend that any more.
 */
export function contactSaid(item: GroupItem): string | undefined {
  return wordsOf(item).find(leadsToSomebody);
}

function wordsOf(item: GroupItem): readonly string[] {
  switch (item.kind) {
    case 'wall':
      return item.groups.flatMap(({ name, ideas }) => [name, ...ideas]);
    case 'drawing':
      return [item.caption];
    case 'card-sort':
      return (item.own ?? []).map(({ word }) => word);
    default:
      return [];
  }
}

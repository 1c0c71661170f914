import type { Unit } from './dataSeries.ts';

export type ReadNumber =
  /** `decimals`: how many it was written with, so that it is known how it was rounded. */
  { readonly ok: true; readonly number: number; readonly decimals: number } | { readonly ok: false; readonly why: string };

/** Longer ones are no figures, and cannot be kept exactly. */
const MOST_DIGITS = 15;

/**
 * Reads a number as people in England write it: `1234.5`, `1,234.5`, `12 %`. What could be read in two ways is refused.
 *
 * @param text not blank.
 * @param unit of the line of figures; a numerator or denominator is read as a `count` is, but for its decimals.
 */
export function readNumber(text: string, unit: Unit): ReadNumber {
  const spaced = text.replace(/[\u00A0\u2007\u2009\u202F]/g, ' ').trim();
  const percent = /\s*%$/.test(spaced);
  const bare = spaced.replace(/\s*%$/, '');
  const plain = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(bare);
  if (!plain) return no(whyNot(spaced, bare));
  if (percent && unit !== 'percent') return no(`“${text}” is in per cent, and this line of figures is not.`);
  if (bare.replace(/\D/g, '').length > MOST_DIGITS) return no(`“${text}” has more digits than can be kept. Round it.`);
  return { ok: true, number: Number(bare.replace(/,/g, '')), decimals: plain[1]?.length ?? 0 };
}

const no = (why: string): ReadNumber => ({ ok: false, why });

function whyNot(text: string, bare: string): string {
  if (/[£$€]/.test(text)) return `“${text}” is an amount of money. No figure here is one.`;
  if (/^[-−–(]\s*[\d.,]+\)?$/.test(bare)) return `“${text}” is less than nought. None of these figures can be.`;
  if (/^[\d.]+e[+-]?\d+$/i.test(bare)) return `“${text}” has been shortened by a spreadsheet. Write it in full.`;
  if (/^\d+,\d+$/.test(bare))
    return `“${text}” can be read in two ways. Write a point before decimals, as in 12.5, and a comma only before three digits, as in 1,234.`;
  if (/^\d+(?: \d{3})+(?:\.\d+)?$/.test(bare)) return `“${text}” has spaces in it. Write ${bare.replace(/ /g, '')}.`;
  if (/^[<≤~]|^(?:[cxz*:.-]+|n\/?a|low|supp(?:ressed)?|hidden)$/i.test(bare))
    return `“${text}” is no number. What its source hides stays hidden: leave the row out.`;
  const inside = /^(\d[\d,]*(?:\.\d+)?)\s*[a-z]\D*$/i.exec(bare);
  if (inside) return `“${text}” has words in it. Write the number alone: ${inside[1]}.`;
  return `“${text}” is no number. Write it as 12, 12.5 or 1,234.`;
}

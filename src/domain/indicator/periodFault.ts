import { periodOf } from './periodOf.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FORMS = 'Write 2025, 2024/25, 2025-Q3, 2025-10 or 2025-10-31.';

/**
 * What is wrong with a period: no form of one, or not over yet, so that nobody can know its figure.
 *
 * @param today ISO day.
 */
export function periodFault(text: string, today: string): string | undefined {
  const period = periodOf(text);
  if (!period) {
    const meant = meantBy(text);
    return `“${text}” is no period. ${meant === undefined ? FORMS : `Write ${meant}.`}`;
  }
  // A financial year has the name of a school year, and is over in March.
  const over = period.kind === 'school-year' ? `${period.last.slice(0, 4)}-03-31` : period.last;
  if (period.first > today) return `“${text}” is in the future.`;
  return over > today ? `“${text}” is not over yet. Its figure can be entered after ${over}.` : undefined;
}

/** The same in a form that is one, where only one thing can be meant. */
function meantBy(text: string): string | undefined {
  const bare = text
    .toLowerCase()
    .replace(/[\s,]+/g, ' ')
    .trim();
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](20\d{2})$/.exec(bare) ?? [];
  const [, quarterFirst, itsYear] = /^q([1-4])[ /-]?(20\d{2})$/.exec(bare) ?? [];
  const [, yearFirst, itsQuarter] = /^(20\d{2})[ /]?-?q([1-4])$/.exec(bare) ?? [];
  const [, from, to] = /^(20\d{2})\s?[/–-]\s?(?:20)?(\d{2})$/.exec(bare) ?? [];
  const [, name, named] = /^([a-z]{3})[a-z]*[ -](20\d{2}|\d{2})$/.exec(bare) ?? [];
  const [, onlyMonth, ofYear] = /^(\d{1,2})\/(20\d{2})$/.exec(bare) ?? [];
  const candidates = [
    year && `${year}-${two(month)}-${two(day)}`,
    itsYear && `${itsYear}-Q${quarterFirst}`,
    yearFirst && `${yearFirst}-Q${itsQuarter}`,
    from && `${from}/${to}`,
    name && MONTHS.includes(name) && `${named?.length === 2 ? `20${named}` : named}-${two(String(MONTHS.indexOf(name) + 1))}`,
    ofYear && `${ofYear}-${two(onlyMonth)}`,
  ];
  return candidates.find((each): each is string => typeof each === 'string' && periodOf(each) !== undefined);
}

const two = (digits = ''): string => digits.padStart(2, '0');

import { checkText, type TextProblem } from '../i18n/checkText.ts';
import { everyPlaceholder } from '../i18n/placeholders.ts';
import { pluralForm, pluralForms } from '../i18n/pluralForms.ts';
import type { ReturnedRow } from './readSpreadsheet.ts';
import { STATUSES } from './sheet.ts';
import type { TextRow } from './textRows.ts';

/** Why a row cannot be taken. `number` is the spreadsheet's. */
export type RowProblem = { readonly number: number; readonly key: string } & (
  | { readonly code: 'unknown-key' }
  | { readonly code: 'twice'; readonly first: number }
  | { /** There was a translation, or the row says that one was reviewed. */ readonly code: 'emptied' }
  | { readonly code: 'brackets' }
  | { readonly code: 'unknown-placeholders'; readonly names: readonly string[] }
  | { /** Of a plural, some forms are filled in and others not. */ readonly code: 'plural-forms'; readonly missing: readonly string[] }
  | { readonly code: 'too-long'; readonly length: number; readonly most: number }
  | { readonly code: 'markup'; readonly found: string }
  | { readonly code: 'control-character'; readonly found: string }
  | { readonly code: 'formula' }
  | { readonly code: 'status'; readonly found: string }
  | { readonly code: 'no-reviewer' }
  | { readonly code: 'date'; readonly found: string }
  | TextProblem
);

/** Names that the build fills in, allowed in every text. */
const AREA = ['product', 'area', 'partnership'];

/**
 * Everything wrong with what a translator sent back, row by row.
 *
 * @param expected what was to be translated, as it is today.
 * @param area the area's own names, which are counted as readers see them.
 */
export function checkRows(
  returned: readonly ReturnedRow[],
  expected: readonly TextRow[],
  tag: string,
  area: Readonly<Record<string, string>>,
): readonly RowProblem[] {
  const rows = new Map(expected.map((row) => [row.key, row]));
  const first = new Map<string, number>();
  const filled = new Set(returned.filter(({ translation }) => translation.trim() !== '').map(({ key }) => key));
  for (const { key, translation } of expected) if (translation !== '' && !returned.some((row) => row.key === key)) filled.add(key);
  return returned.flatMap((row) => {
    const { number, key } = row;
    const asked = rows.get(key);
    if (!asked) return [{ number, key, code: 'unknown-key' }];
    const before = first.get(key);
    if (before !== undefined) return [{ number, key, code: 'twice', first: before }];
    first.set(key, number);
    const found = [
      ...checkReview(row),
      ...(row.translation.trim() === '' ? checkEmpty(row, asked) : checkTranslation(row, asked, tag, area, filled)),
    ];
    return found.map((problem) => ({ number, key, ...problem }));
  });
}

type Found = RowProblem extends infer Each ? (Each extends RowProblem ? Omit<Each, 'number' | 'key'> : never) : never;

function checkEmpty({ status }: ReturnedRow, asked: TextRow): readonly Found[] {
  return asked.translation !== '' || status === 'reviewed' ? [{ code: 'emptied' }] : [];
}

function checkTranslation(
  { key, translation, formula }: ReturnedRow,
  { english, most }: TextRow,
  tag: string,
  area: Readonly<Record<string, string>>,
  filled: ReadonlySet<string>,
): readonly Found[] {
  const missing = pluralForm(key) ? pluralForms(key, tag).filter((form) => !filled.has(form)) : [];
  const known = new Set([...everyPlaceholder(english), ...AREA]);
  const unknown = everyPlaceholder(translation).filter((name) => !known.has(name));
  const length = [...translation.trim()].length;
  const markup = MARKUP.exec(translation.trim())?.[0];
  const control = CONTROL.exec(translation)?.[0];
  return [
    ...(formula ? [{ code: 'formula' } as const] : []),
    ...(/[{}]/.test(translation.replace(/\{\{[\w-]+\}\}/g, '')) ? [{ code: 'brackets' } as const] : []),
    ...(unknown.length > 0 ? [{ code: 'unknown-placeholders', names: unknown } as const] : []),
    ...checkText(tag, translation, english === '' ? undefined : english, area),
    ...(missing.length > 0 ? [{ code: 'plural-forms', missing } as const] : []),
    ...(length > most ? [{ code: 'too-long', length, most } as const] : []),
    ...(markup === undefined
      ? []
      : [{ code: 'markup', found: markup.startsWith('\n') || markup.startsWith('\r') ? 'a line break' : markup } as const]),
    ...(control === undefined ? [] : [{ code: 'control-character', found: codePoint(control) } as const]),
  ];
}

function checkReview({ status, by, date }: ReturnedRow): readonly Found[] {
  if (!STATUSES.some((known) => known === status)) return [{ code: 'status', found: status }];
  if (status === 'draft') return [];
  return [
    ...(by === '' ? [{ code: 'no-reviewer' } as const] : []),
    ...(date === '' || isDay(date) ? [] : [{ code: 'date', found: date } as const]),
  ];
}

/** Tags, character references, and line breaks: the app shows a text as it stands. */
const MARKUP = /<\/?[a-z!][^>]*>?|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});|[\r\n]/i;
/**
 * Invisible characters that turn a line round (the app does that by itself), and all that no text needs. The joiners U+200C
 * and U+200D belong to the spelling of Persian and Panjabi.
 */
const CONTROL = /(?![\r\n])[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFD]/u;

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function isDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);
}

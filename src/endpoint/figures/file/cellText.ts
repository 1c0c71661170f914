import type ExcelJS from 'exceljs';
import type { DataColumn } from '../../../domain/indicator/dataRow.ts';
import { controlFault } from './controlFault.ts';

export type CellText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string };

/** Significant digits of a number in a spreadsheet; beyond them is what binary fractions add. */
const DIGITS = 12;

/**
 * What stands in a cell, as its reader sees it. A number that is shown as a per cent is one: 0.12 is kept in the file, and 12 % is read.
 *
 * @param column what it should be; `undefined` where there is no heading.
 */
export function cellText(cell: ExcelJS.Cell, column: DataColumn | undefined): CellText {
  if (cell.isMerged) return no('This cell is merged with others. Split them, and fill in each.');
  const { value } = cell;
  if (value === null || value === undefined) return yes('');
  if (typeof value === 'number') return yes(numberText(value, cell.numFmt));
  if (typeof value === 'boolean') return no('This cell says true or false.');
  if (value instanceof Date) return dateText(value, column);
  if (typeof value === 'string') return seen(value);
  if ('formula' in value || 'sharedFormula' in value) return no('This cell is calculated by a formula. Paste its value instead.');
  if ('error' in value) return no(`This cell holds the error ${value.error}.`);
  if ('richText' in value) return seen(value.richText.map(({ text }) => text).join(''));
  if ('text' in value && typeof value.text === 'string') return seen(value.text);
  return no('This cell holds something other than text or a number.');
}

const yes = (text: string): CellText => ({ ok: true, text });
const no = (why: string): CellText => ({ ok: false, why });

function seen(text: string): CellText {
  const trimmed = text.trim();
  const fault = controlFault(trimmed);
  return fault === undefined ? yes(trimmed) : no(fault);
}

function numberText(value: number, format: string | undefined): string {
  const percent = format?.includes('%') ?? false;
  const number = Number((percent ? value * 100 : value).toPrecision(DIGITS));
  return percent ? `${number} %` : String(number);
}

const months = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The date of a source is a day. A period may have been a month before a spreadsheet took it for a day, so nobody guesses. */
function dateText(value: Date, column: DataColumn | undefined): CellText {
  if (Number.isNaN(value.getTime())) return no('This cell holds a date that there is not.');
  if (column === 'sourceDate') return yes(value.toISOString().slice(0, 10));
  const day = `The spreadsheet has made the date ${months.format(value)} of this cell.`;
  if (column !== 'period') return no(day);
  const iso = value.toISOString();
  return no(`${day} Format the column as text, and write ${iso.slice(0, 7)} or ${iso.slice(0, 10)}.`);
}

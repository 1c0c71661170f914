/** The sheet of words: its name, and its columns from the left. */
export const SHEET = 'Words';

export const COLUMNS = [
  { id: 'key', header: 'Key (leave as it is)', width: 26, open: false },
  { id: 'note', header: 'What it is', width: 46, open: false },
  { id: 'english', header: 'English', width: 46, open: false },
  { id: 'easyRead', header: 'Easy Read English', width: 40, open: false },
  { id: 'translation', header: 'Translation', width: 52, open: true },
  { id: 'status', header: 'Status', width: 12, open: true },
  { id: 'by', header: 'Reviewed by', width: 20, open: true },
  { id: 'date', header: 'Date', width: 13, open: true },
] as const;

export type ColumnId = (typeof COLUMNS)[number]['id'];
export const STATUSES = ['draft', 'reviewed'] as const;

/** The header of the translations says which language they are in, so that no file is read into another one. */
export const translationHeader = (tag: string): string => `Translation (${tag})`;

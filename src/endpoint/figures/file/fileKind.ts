/** What a file of figures is, by its first bytes: its name says what somebody called it. */
export type FileKind =
  | 'csv'
  /** A ZIP archive, as an Excel workbook is one. */
  | 'zip'
  /** An Excel file of before 2007, or a workbook with a password. */
  | 'old-excel'
  /** Text of two bytes a letter. */
  | 'utf-16'
  | 'pdf'
  | 'unknown';

export function fileKind(bytes: Uint8Array): FileKind {
  const begins = (...start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return 'old-excel';
  if (begins(0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) return 'utf-16';
  const start = bytes.subarray(0, 4_096);
  const noughts = start.filter((byte) => byte === 0).length;
  // Without a mark at its beginning, every second byte of English in UTF-16 is nought.
  if (noughts > start.length / 4) return 'utf-16';
  return noughts > 0 ? 'unknown' : 'csv';
}

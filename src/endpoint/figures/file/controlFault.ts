/** What nobody sees in a text, and what turns round the order in which it is read. */
const UNSEEN = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD\uFFFE\uFFFF]/u;

/** What is wrong with a cell that holds characters which nobody can see. A line break is one of them: every cell is one line. */
export function controlFault(text: string): string | undefined {
  const found = UNSEEN.exec(text)?.[0];
  if (found === undefined) return undefined;
  if (found === '\n' || found === '\r') return 'There is a line break in this cell. Write it in one line.';
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `There is a character in this cell that cannot be seen (U+${code}). Type the text again.`;
}

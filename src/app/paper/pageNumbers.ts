/** As in the style sheet for one copy (`paper.css`). */
const PAGES = { a4: 'size: A4; margin: 12mm 14mm 15mm', a5: 'size: A5; margin: 10mm 11mm 12mm' } as const;

/**
 * Style rules that number the pages of each copy from 1. No browser starts the counter `page` again in the middle of a
 * print, so each copy has pages of a name of its own, and these count only themselves. How many a copy has in all, no rule
 * can know before it is printed.
 */
export function pageNumbers(size: keyof typeof PAGES, copies: number): string {
  // What is behind the last copy, though nothing of it is seen, would stand on a page of its own.
  const last = `body:has(.heard-sheets.heard-sheets) { page: copy-${copies} }`;
  const rules = Array.from({ length: copies }, (_, at) => {
    const name = `copy-${at + 1}`;
    return (
      `@page ${name} { ${PAGES[size]}; counter-increment: ${name}; @bottom-center { content: counter(${name}); font: 10pt sans-serif } }\n` +
      `.heard-sheet:nth-child(${at + 1}) { page: ${name} }`
    );
  });
  return [...rules, last].join('\n');
}

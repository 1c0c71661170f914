/**
 * Breaks a text into lines that are no wider than there is room for: between words, as its language has them, and inside a word only when
 * that is too wide by itself.
 *
 * @param tag of the words, BCP 47.
 * @param widthOf in the same unit as `room`.
 */
export function wrapText(text: string, tag: string, room: number, widthOf: (line: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, tag, (word) => widthOf(word) <= room)) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > room) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

function* pieces(text: string, tag: string, fits: (word: string) => boolean): Iterable<string> {
  for (const word of segments(text, tag, 'word')) {
    if (fits(word)) yield word;
    else yield* segments(word, tag, 'grapheme');
  }
}

/** Where a browser cannot tell: at spaces, and sign by sign. */
function segments(text: string, tag: string, granularity: 'word' | 'grapheme'): readonly string[] {
  if (!('Segmenter' in Intl)) return granularity === 'word' ? text.split(/(?<=\s)/u) : [...text];
  return [...new Intl.Segmenter(tag, { granularity }).segment(text)].map(({ segment }) => segment);
}

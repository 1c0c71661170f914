/** The words of a page, as far as they are read aloud. */
export interface SpokenWords {
  readonly label: string;
  readonly hint?: string;
  /** The paragraphs of an information page. */
  readonly text?: readonly string[];
  /** By code. */
  readonly options: Readonly<Record<string, string>>;
}

/** What is read of a question before its options, in order. */
export function spokenParts({ label, hint, text = [] }: SpokenWords): readonly string[] {
  return [label, ...(hint === undefined ? [] : [hint]), ...text];
}

/**
 * The words that a recording of a question, or of one of its options, must say. Two texts that sound the same are the
 * same: spaces and the ways of encoding a letter (Unicode NFC) make no difference.
 *
 * @returns `undefined` when there is no such option.
 */
export function transcriptOf(words: SpokenWords, option?: string): string | undefined {
  const said = option === undefined ? spokenParts(words).join('\n') : words.options[option];
  return said?.normalize('NFC').trim().replace(/\s+/g, ' ');
}

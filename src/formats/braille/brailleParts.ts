/** 1: letter for letter. 2: contracted, as most who have long read braille read it. */
export type BrailleGrade = 1 | 2;

/** One paragraph, heading, question or option, and where it stands on the line. */
export interface BrailleItem {
  readonly text: string;
  /** Blank cells before the first line, and before each further one. */
  readonly first: number;
  readonly over: number;
}

/** What belongs together and is not spread over two pages if it fits on one: a question with its heading and its options. */
export type BraillePart = readonly BrailleItem[];

/** The same with its braille: Unicode braille, with a space between words. */
export type Translated = readonly (readonly (BrailleItem & { readonly braille: string })[])[];

/** Where lines stand, as braille transcribers place them: a heading from cell 5, a paragraph from cell 3, answers hung below their question. */
const HEADING = { first: 4, over: 4 };
const PARAGRAPH = { first: 2, over: 0 };
const QUESTION = { first: 0, over: 2 };
const NOTE = { first: 2, over: 2 };
const OPTION = { first: 4, over: 6 };

export const heading = (text: string): BrailleItem => ({ text, ...HEADING });
export const paragraph = (text: string): BrailleItem => ({ text, ...PARAGRAPH });
export const question = (text: string): BrailleItem => ({ text, ...QUESTION });
export const note = (text: string): BrailleItem => ({ text, ...NOTE });
export const option = (text: string): BrailleItem => ({ text, ...OPTION });

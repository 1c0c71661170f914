import type { RowProblem } from './checkRows.ts';

/** A row's problem for whoever has to mend it. */
export function rowSentence(problem: RowProblem): string {
  return `Row ${problem.number} (${problem.key}): ${reason(problem)}`;
}

function reason(problem: RowProblem): string {
  switch (problem.code) {
    case 'unknown-key':
      return 'this key is not one of ours. Leave the keys as they are.';
    case 'twice':
      return `this key stands in row ${problem.first} already.`;
    case 'emptied':
      return 'the translation is empty. There was one before, or the row says that it was reviewed.';
    case 'empty':
      return 'the translation is empty.';
    case 'brackets':
      return 'a bracket { or } stands alone. Copy the words in double curly brackets from the English.';
    case 'unknown-placeholders':
      return `the app knows no ${named(problem.names)}. Copy the words in double curly brackets from the English.`;
    case 'placeholders':
      return `the English has ${named(problem.expected)}, the translation ${named(problem.found)}.`;
    case 'plural-forms':
      return `other rows of the same text are still empty: ${problem.missing.join(', ')}.`;
    case 'too-long':
      return `${problem.length} characters; at most ${problem.most} fit.`;
    case 'sentence-too-long':
      return `a sentence of ${problem.words} words, at most ${problem.most}: ${problem.sentence}`;
    case 'untranslated':
      return 'this is still English.';
    case 'markup':
      return `${problem.found} would be shown to the reader as it stands. Write plain words in one line.`;
    case 'control-character':
      return `there is an invisible character in it (${problem.found}). Write the text anew instead of pasting it.`;
    case 'formula':
      return 'a formula stands here. Write the words.';
    case 'status':
      return `the status is “${problem.found}”; choose draft or reviewed.`;
    case 'no-reviewer':
      return 'it says reviewed, and not by whom.';
    case 'date':
      return `the date “${problem.found}” is none; write it like 2026-11-30.`;
  }
}

const named = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.map((name) => `{{${name}}}`).join(' and '));

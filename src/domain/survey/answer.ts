import type { Recording } from '../response/recording.ts';
import type { ApartCode } from './survey.ts';

/**
 * One answer. Codes and numbers may be stored as columns; `said` and `text` are a person's own words and stay sealed
 * until somebody with the right to reads them. What was spoken lies beside the answer, and `recordings` only names it.
 */
export type Answer =
  | { readonly kind: 'one'; readonly code: string; readonly said?: string }
  | { readonly kind: 'many'; readonly codes: readonly string[]; readonly said?: string }
  | { readonly kind: 'number'; readonly number: number }
  /** Written (`text` is not empty), spoken, or both. */
  | { readonly kind: 'text'; readonly text: string; readonly recordings?: readonly Recording[] }
  | { readonly kind: 'apart'; readonly apart: ApartCode };

/** Answers by question id. A question that was skipped has no entry. */
export type Answers = Readonly<Record<string, Answer>>;

/**
 * Why an answer cannot be taken. The reader's words for it are `problem.<code>` in the locale; `most` and `least` fill
 * the placeholders.
 */
export type AnswerProblem =
  | { readonly code: 'required' }
  | { readonly code: 'unknown-option' }
  | { readonly code: 'not-a-number' }
  | { readonly code: 'number-out-of-range'; readonly least: number; readonly most: number }
  | { readonly code: 'text-too-long'; readonly most: number; readonly over: number }
  | { readonly code: 'wrong-kind' };

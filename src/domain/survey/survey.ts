import type { Condition } from './condition.ts';

/** The three groups of the Priority Impact Plan's indicators. */
export type RespondentGroup = 'parent' | 'young-person' | 'professional';

/** Who a survey is for. `anyone`: it asks who is answering, and so feeds no indicator, because those are counted by group. */
export type Respondent = RespondentGroup | 'anyone';

/**
 * Ways to answer without choosing a point of the scale. They are stored as their own codes and never counted in a base:
 * "don't know" is information about a service, "does not apply" about routing, "prefer not to say" about trust.
 */
export type ApartCode = 'dont-know' | 'does-not-apply' | 'prefer-not-to-say';

export const APART_CODES: readonly ApartCode[] = ['dont-know', 'does-not-apply', 'prefer-not-to-say'];

/** One thing a person can choose. Its words live in `locales/`, found by question id and code. */
export interface Option {
  /** Stable and unique inside its question: `[a-z0-9-]+`. What is stored and exported; never the label. */
  readonly code: string;
  /** In a multiple choice: choosing this clears the others ("none of these"). */
  readonly exclusive?: boolean;
  /** "Something else, please say": opens a text field of at most this many characters. */
  readonly say?: number;
  /** A picture's code, shown beside the words where pictures are: it supports them and never replaces them. */
  readonly picture?: string;
}

/** An ordered set of points, best first, shared by many questions. */
export interface Scale {
  readonly id: string;
  /** Codes, most favourable first. Codes of a 5-point and a 3-point scale never overlap, so a stored code tells its scale. */
  readonly points: readonly string[];
  /** The codes that count as a favourable answer when a share is computed. */
  readonly positive: readonly string[];
}

interface QuestionBase {
  /** Stable and unique inside its survey: `[a-z0-9-]+`. */
  readonly id: string;
  /** The indicator of the Priority Impact Plan that this question feeds, such as `PA3-04`. */
  readonly indicator?: string;
  /** Shown only when this holds for the answers given so far. Without it the question is always asked. */
  readonly when?: Condition;
  /** Only where the survey cannot go on without it. Everything else can be skipped. */
  readonly required?: boolean;
  /** The ways of answering set apart below the options, in this order. */
  readonly apart?: readonly ApartCode[];
  /** A picture's code, shown beside the question in Easy Read: an OpenMoji hexcode, or `letter-` and a letter's. */
  readonly picture?: string;
}

/** One option of several. */
export interface ChooseOne extends QuestionBase {
  readonly kind: 'choose-one';
  readonly options: readonly Option[];
}

/** Any number of options. */
export interface ChooseMany extends QuestionBase {
  readonly kind: 'choose-many';
  readonly options: readonly Option[];
}

/**
 * A scale with named points. `easyRead` names the 3-point scale that the Easy Read format asks instead. The two are
 * reported as series of their own and never merged.
 */
export interface ScaleQuestion extends QuestionBase {
  readonly kind: 'scale';
  readonly scale: Scale;
  readonly easyRead?: Scale;
}

/** A whole number between two bounds, both included. */
export interface NumberQuestion extends QuestionBase {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
}

/** Free words: one line, or a box that can be spoken to as well. `most` is the limit in characters (Unicode code points). */
export interface TextQuestion extends QuestionBase {
  readonly kind: 'text';
  readonly length: 'short' | 'long';
  readonly most: number;
  /** On a box: how long somebody may speak, in seconds, where that is not five minutes. */
  readonly speak?: number;
}

/** A page that tells something and asks nothing. */
interface Information {
  readonly kind: 'information';
  readonly id: string;
  readonly when?: Condition;
  readonly picture?: string;
  /** By paragraph, in their order. */
  readonly pictures?: readonly string[];
}

export type Question = ChooseOne | ChooseMany | ScaleQuestion | NumberQuestion | TextQuestion;

/** What fills the screen once: one question, or one piece of information. */
export type Page = Question | Information;

/** A run of pages under one heading, such as "About your child". */
interface Section {
  readonly id: string;
  readonly when?: Condition;
  /** Only for people who offer to tell more once the survey is done: counted apart, so that the end does not move away. */
  readonly extra?: true;
  readonly pages: readonly Page[];
}

/**
 * The structure of a survey. A version never changes once it has been published: a change is a new version, and old
 * responses are read with the version they were given to. Words are kept apart, in `locales/<language>/surveys/<id>.json`.
 */
export interface Survey {
  readonly id: string;
  readonly version: number;
  readonly respondent: Respondent;
  /** How long it takes most people, in minutes, as promised on the first page. */
  readonly minutes: number;
  /** 3-point scales and pictures in every format: a survey that is Easy Read by nature. */
  readonly easyByNature?: boolean;
  /**
   * It is answered beside what it is about, which the response carries in `about`, and makes no sense without: it stands in no
   * list of surveys and on no paper.
   */
  readonly beside?: 'entry';
  readonly sections: readonly Section[];
}

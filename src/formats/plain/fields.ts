import { allPages, isQuestion } from '../../domain/survey/branching.ts';
import type { Question, Survey } from '../../domain/survey/survey.ts';

/** Field names that belong to the form and to no question. Ids and codes have no full stop, so nothing can clash. */
export const FORM_FIELD = '.form';
export const VERSION_FIELD = '.version';
/** The questions out of reach that the person has been told of; sent again as they are, their answers are left out. */
export const TOLD_FIELD = '.told';
/** Presses of a language's button are sent under this and its tag. */
export const readIn = (tag: string): string => `.read-in.${tag}`;

/** Where a survey's form is and goes. Language, poster and what a reply is about stay in the address, so that no mishap loses them. */
export function formAddress(survey: string, tag: string, campaign: string | undefined, about?: string): string {
  return `/plain/${survey}?${query(tag, campaign)}${about === undefined ? '' : `&about=${about}`}`;
}

/** Where all surveys are listed. */
export function listAddress(tag: string, campaign: string | undefined): string {
  return `/plain?${query(tag, campaign)}`;
}

/** Where what is published stands. */
export function saidAddress(tag: string, campaign: string | undefined): string {
  return `/plain/said?${query(tag, campaign)}`;
}

/** Where figures stand. */
export function impactAddress(tag: string, campaign: string | undefined): string {
  return `/plain/impact?${query(tag, campaign)}`;
}

function query(tag: string, campaign: string | undefined): URLSearchParams {
  return new URLSearchParams({ lang: tag, ...(campaign !== undefined && { c: campaign }) });
}

/** Names and ids of a question's fields. */
export const chosenName = (question: string): string => question;
export const optionId = (question: string, code: string): string => `${question}.${code || 'none'}`;
export const writtenName = (question: string): string => `${question}.written`;
export const sayName = (question: string, code: string): string => `${question}.say.${code}`;

/** What stands in the fields of one question. */
export interface Filled {
  /** The values of the ticked radios or checkboxes, as the browser sent them. */
  readonly chosen: readonly string[];
  /** The text or number field. */
  readonly written: string;
  /** The "please say" fields, by code; those left empty are not there. */
  readonly said: ReadonlyMap<string, string>;
}

export const NOTHING_FILLED: Filled = { chosen: [], written: '', said: new Map() };

/** What a posted form holds for each question of the survey. Everything else in it is ignored. */
export function filledFields(survey: Survey, form: URLSearchParams): ReadonlyMap<string, Filled> {
  const questions = allPages(survey).filter(isQuestion);
  return new Map(questions.map((question) => [question.id, filledIn(question, form)]));
}

function filledIn(question: Question, form: URLSearchParams): Filled {
  const sayable = 'options' in question ? question.options.filter(({ say }) => say !== undefined) : [];
  const said = sayable.map(({ code }) => [code, typed(form, sayName(question.id, code))] as const);
  return {
    chosen: form.getAll(chosenName(question.id)).filter((value) => value !== ''),
    written: typed(form, writtenName(question.id)),
    said: new Map(said.filter(([, text]) => text.trim() !== '')),
  };
}

/** Browsers send line ends as CRLF, and count them as one character while somebody writes. */
function typed(form: URLSearchParams, name: string): string {
  return (form.get(name) ?? '').replace(/\r\n?/g, '\n');
}

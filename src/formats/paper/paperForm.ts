import type { Format } from '../../domain/response/response.ts';
import { isQuestion } from '../../domain/survey/branching.ts';
import { optionsFor } from '../../domain/survey/optionsFor.ts';
import type { ApartCode, Option, Page, Question, Survey } from '../../domain/survey/survey.ts';
import { questionNumbers } from '../asking.ts';
import { type Numbered, type PaperCondition, paperCondition } from './paperCondition.ts';

/** One box to tick. */
export interface PaperOption extends Option {
  /** What is printed beside the box and typed by whoever keys the form: `1`, `2` …, or a letter (see `APART_LETTERS`). */
  readonly key: string;
  /** "Don't know" and its like, set apart from the others. */
  readonly apart: boolean;
}

export interface PaperQuestion {
  readonly kind: 'question';
  /** Its place among all questions of the survey, from 1, asked or not. */
  readonly number: number;
  readonly question: Question;
  readonly options: readonly PaperOption[];
  readonly only?: Routing;
}

interface PaperInformation {
  readonly kind: 'information';
  readonly id: string;
  readonly picture?: string;
  readonly only?: Routing;
}

/** When to answer, and where to go on otherwise: a question number, or the end. */
export interface Routing {
  readonly when: PaperCondition;
  readonly otherwise: number | 'end';
}

interface PaperSection {
  readonly id: string;
  readonly only?: Routing;
  readonly items: readonly (PaperQuestion | PaperInformation)[];
}

/** A survey as it stands on paper. */
export interface PaperForm {
  readonly survey: Survey;
  readonly format: Format;
  readonly sections: readonly PaperSection[];
  /** Every question, in order: `questions[n - 1]` is number n. */
  readonly questions: readonly PaperQuestion[];
}

/** Where an answer is written and not ticked, a number would be taken for the answer: there, these have letters. They can be typed everywhere. */
export const APART_LETTERS: Readonly<Record<ApartCode, string>> = { 'dont-know': 'd', 'does-not-apply': 'n', 'prefer-not-to-say': 'p' };

/** The one place that gives questions and boxes their numbers, for the form that is printed and for the screen that keys it. */
export function paperForm(survey: Survey, format: Format): PaperForm {
  const numbers = questionNumbers(survey);
  const numberOf = ({ id }: Page) => numbers.get(id) ?? 0;
  const numbered = new Map<string, Numbered>();
  const firstAfter = (pages: readonly Page[], sectionAt: number): number | 'end' => {
    const later = [...pages, ...survey.sections.slice(sectionAt + 1).flatMap((section) => section.pages)].find(isQuestion);
    return later ? numberOf(later) : 'end';
  };

  const sections = survey.sections.map((section, sectionAt): PaperSection => {
    const only = section.when && { when: paperCondition(section.when, numbered), otherwise: firstAfter([], sectionAt) };
    const items = section.pages.map((page, at): PaperQuestion | PaperInformation => {
      const rest = section.pages.slice(at + 1);
      const sameEnds = rest.findIndex(({ when }) => JSON.stringify(when) !== JSON.stringify(page.when));
      const onward = firstAfter(sameEnds === -1 ? [] : rest.slice(sameEnds), sectionAt);
      const routing = page.when && { only: { when: paperCondition(page.when, numbered), otherwise: onward } };
      if (!isQuestion(page)) return { kind: 'information', id: page.id, ...(page.picture && { picture: page.picture }), ...routing };
      const options = optionsOf(page, format);
      numbered.set(page.id, { number: numberOf(page), keys: new Map(options.map(({ code, key }) => [code, key])) });
      return { kind: 'question', number: numberOf(page), question: page, options, ...routing };
    });
    return { id: section.id, items, ...(only && { only }) };
  });
  const questions = sections.flatMap(({ items }) => items).filter((item) => item.kind === 'question');
  return { survey, format, sections, questions };
}

function optionsOf(question: Question, format: Format): readonly PaperOption[] {
  const written = question.kind === 'text' || question.kind === 'number';
  const options = written ? [] : optionsFor(question, format, undefined);
  const apart = question.apart ?? [];
  return [
    ...options.map((option, at) => ({ ...option, key: String(at + 1), apart: false })),
    ...apart.map((code, at) => ({
      code,
      key: written ? APART_LETTERS[code] : String(options.length + at + 1),
      apart: true,
      exclusive: true,
    })),
  ];
}

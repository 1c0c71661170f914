import { completeDraft } from '../../src/domain/response/completeDraft.ts';
import type { Draft, Format, Response } from '../../src/domain/response/response.ts';
import type { Answers } from '../../src/domain/survey/answer.ts';
import { CHECK, nextPage, previousPage, questionOf, route } from '../../src/domain/survey/branching.ts';
import { optionsFor } from '../../src/domain/survey/optionsFor.ts';
import { parseAnswer } from '../../src/domain/survey/parseAnswer.ts';
import type { Survey } from '../../src/domain/survey/survey.ts';

/** Somebody who takes a survey, through the domain alone: what is on each page is what the domain says is on it. */
export class Respondent {
  at: string;
  format: Format = 'standard';
  #answers: Answers = {};

  constructor(readonly survey: Survey) {
    this.at = route(survey, {}).pages[0]?.id ?? CHECK;
  }

  /** Ticks these options on this page, if they are there to be ticked, writes, and goes on. */
  answers(page: string, chosen: readonly string[], written = ''): this {
    if (this.at !== page) throw new Error(`stands on ${this.at}, not on ${page}`);
    const question = questionOf(this.survey, page);
    if (!question) throw new Error(`${page} asks nothing`);
    const offered = this.offered();
    const missing = chosen.find((code) => !offered.includes(code));
    if (missing) throw new Error(`${page} does not offer ${missing}, but ${offered.join(', ')}`);
    const parsed = parseAnswer(question, { chosen, written });
    if (!parsed.ok) throw new Error(`${page}: ${parsed.problem.code}`);
    const { [page]: _, ...others } = this.#answers;
    this.#answers = parsed.answer ? { ...others, [page]: parsed.answer } : others;
    return this.goesOn();
  }

  goesOn(): this {
    this.at = nextPage(this.survey, this.#answers, this.at);
    return this;
  }

  goesOnTo(page: string): this {
    while (this.at !== page) {
      if (this.at === CHECK) throw new Error(`never came to ${page}`);
      this.goesOn();
    }
    return this;
  }

  goesBackTo(page: string): this {
    while (this.at !== page) {
      const before = previousPage(this.survey, this.#answers, this.at);
      if (before === undefined) throw new Error(`never came back to ${page}`);
      this.at = before;
    }
    return this;
  }

  /** The codes that can be ticked on this page. */
  offered(): readonly string[] {
    const question = questionOf(this.survey, this.at);
    if (!question) return [];
    const options = question.kind === 'text' || question.kind === 'number' ? [] : optionsFor(question, this.format, this.#answers[this.at]);
    return [...options.map(({ code }) => code), ...(question.apart ?? [])];
  }

  /** The pages this person meets, as things stand. */
  pages(): readonly string[] {
    return route(this.survey, this.#answers).pages.map(({ id }) => id);
  }

  /** What is left once the survey is finished. */
  finishes(): Response {
    const draft: Draft = {
      id: '3b241101-e2bb-4255-8caf-4136c566a962',
      survey: this.survey.id,
      version: this.survey.version,
      language: 'en',
      format: this.format,
      channel: 'own-phone',
      answers: this.#answers,
      at: this.at,
    };
    const completed = completeDraft(this.survey, draft, '2026-11-22');
    if (!completed.ok) throw new Error(`cannot finish: ${completed.question}`);
    return completed.response;
  }
}

import type { Recording } from '../../domain/response/recording.ts';
import type { Draft, ResponseContext } from '../../domain/response/response.ts';
import type { Answer, AnswerProblem, Answers } from '../../domain/survey/answer.ts';
import { CHECK, nextPage, previousPage, questionOf, route } from '../../domain/survey/branching.ts';
import { checkAnswer } from '../../domain/survey/checkAnswer.ts';
import { type ParsedAnswer, parseAnswer, type RawAnswer } from '../../domain/survey/parseAnswer.ts';
import type { Question, Survey } from '../../domain/survey/survey.ts';

/** What fills the screen. */
export type Stage =
  | { readonly at: 'page'; readonly page: string }
  | { readonly at: 'check' }
  /** A draft was found on this device: carry on, or start again? */
  | { readonly at: 'resume'; readonly draft: Draft }
  /** Another tab of this browser has this draft, or has finished it. */
  | { readonly at: 'elsewhere'; readonly finished: boolean }
  /** A reply that is about no entry: there is nothing to ask. */
  | { readonly at: 'no-entry' }
  | { readonly at: 'done'; readonly id: string; readonly code: string };

/** Where the person is: the how manieth question of about how many. */
export interface HowFar {
  readonly n: number;
  readonly total: number;
  /** Counted among the questions that a person has offered to answer beyond the survey's own. */
  readonly extra: boolean;
  /** Of the way to the check page, 0 to 1. What is offered beyond it does not lengthen the way. */
  readonly share: number;
}

/**
 * One person taking one survey: which page, which answers, what stands in the way. No screen and no storage in it; the
 * screen calls, and is told of every change by `changed`.
 */
export class Taking {
  answers: Answers = {};
  stage: Stage;
  problem: AnswerProblem | undefined;
  /** Why the survey could not be finished; the words are `finish.<code>`. */
  trouble: string | undefined;
  /** Whether the person has just come back to the check page from changing an answer. */
  back = false;
  /** While an answer is being changed: what was asked before the change. */
  #askedBefore: ReadonlySet<string> | undefined;
  #id: string | undefined;

  constructor(
    readonly survey: Survey,
    public context: ResponseContext,
    private readonly mintId: () => string,
    private readonly changed: () => void,
  ) {
    this.stage = this.#page(undefined);
  }

  /** The draft to keep, or `undefined` while nothing has been answered. */
  get draft(): Draft | undefined {
    if (!this.#id) return undefined;
    return { ...this.context, id: this.#id, answers: this.answers, at: this.here };
  }

  /** Page id, or `check`; what history and draft remember. */
  get here(): string {
    return this.stage.at === 'page' ? this.stage.page : CHECK;
  }

  /** Takes what the form of the current page holds into the answers, if it fits. Says nothing of what doesn't: see `next`. */
  note(raw: RawAnswer): boolean {
    const question = this.stage.at === 'page' ? questionOf(this.survey, this.stage.page) : undefined;
    if (!question) return false;
    const parsed = this.#parse(question, raw);
    if (!parsed.ok) return false;
    if (this.problem) {
      this.problem = undefined;
      this.changed();
    }
    if (same(this.answers[question.id], parsed.answer)) return false;
    this.#set(question.id, parsed.answer);
    return true;
  }

  /**
   * What has been spoken to a question, as it now stands, beside what was written to it.
   *
   * @returns the id of the draft that it belongs to.
   */
  speak(question: string, recordings: readonly Recording[]): string {
    const before = this.answers[question];
    const text = before?.kind === 'text' ? before.text : '';
    const spoken = recordings.length > 0 && { recordings };
    const id = this.#set(question, text || spoken ? { kind: 'text', text, ...spoken } : undefined);
    this.changed();
    return id;
  }

  /** The next page, if what the form holds fits; else the problem. */
  next(raw: RawAnswer): void {
    if (this.stage.at !== 'page') return;
    const question = questionOf(this.survey, this.stage.page);
    if (question) {
      const parsed = this.#parse(question, raw);
      if (!parsed.ok) {
        this.problem = parsed.problem;
        this.changed();
        return;
      }
      this.note(raw);
    }
    const { page } = this.stage;
    const before = this.#askedBefore;
    // Somebody who changes one answer from the check page wants to be back there, by way of what the change has opened up.
    const opened = before && this.#openedAfter(page, before);
    if (opened) this.#move(opened, before);
    else if (before) this.#move(CHECK, undefined, true);
    else this.#move(nextPage(this.survey, this.answers, page));
  }

  get previous(): string | undefined {
    return this.#askedBefore ? CHECK : previousPage(this.survey, this.answers, this.here);
  }

  goTo(page: string): void {
    this.#move(page);
  }

  /** From the check page to one question and back. */
  change(page: string): void {
    this.#move(page, new Set(route(this.survey, this.answers).pages.map(({ id }) => id)));
  }

  /** An answer without which the survey cannot be finished: to its question, with what is wrong with it. */
  mend(page: string): void {
    this.change(page);
    const question = questionOf(this.survey, page);
    const answer = this.answers[page];
    this.problem = (question && answer && checkAnswer(question, answer)) ?? { code: 'required' };
    this.changed();
  }

  offer(draft: Draft): void {
    this.stage = { at: 'resume', draft };
    this.changed();
  }

  /**
   * Carries on with a draft; answers given on this page since are newer and win. A draft begun with an older version of the
   * survey goes on with this one: answers that still have a question they fit are kept.
   */
  resume(draft: Draft): void {
    const fitting = Object.entries(draft.answers).filter(([id, answer]) => {
      const question = questionOf(this.survey, id);
      return question && !checkAnswer(question, answer);
    });
    this.#id = draft.id;
    this.answers = { ...Object.fromEntries(fitting), ...this.answers };
    if (draft.campaign !== undefined) this.context = { ...this.context, campaign: draft.campaign };
    this.goTo(draft.at);
  }

  /** Without any answer. The draft that was offered is for the caller to discard. */
  startAgain(): void {
    this.answers = {};
    this.#id = undefined;
    this.stage = this.#page(undefined);
    this.changed();
  }

  /** Another tab has taken the draft over: nothing is remembered here of what it may change or finish. */
  lost(): void {
    this.answers = {};
    this.#id = undefined;
    this.elsewhere(false);
  }

  elsewhere(finished: boolean): void {
    this.stage = { at: 'elsewhere', finished };
    this.changed();
  }

  withoutEntry(): void {
    this.stage = { at: 'no-entry' };
    this.changed();
  }

  couldNotFinish(trouble: string): void {
    this.trouble = trouble;
    this.changed();
  }

  done(code: string): void {
    const id = this.#id ?? '';
    this.answers = {};
    this.#id = undefined;
    this.stage = { at: 'done', id, code };
    this.changed();
  }

  get progress(): HowFar {
    const asked = route(this.survey, this.answers).pages;
    const offered = new Set(this.survey.sections.filter(({ extra }) => extra).flatMap(({ pages }) => pages));
    const pages = asked.filter((page) => !offered.has(page));
    const more = asked.filter((page) => offered.has(page));
    const at = pages.findIndex(({ id }) => id === this.here) + 1;
    const atMore = more.findIndex(({ id }) => id === this.here) + 1;
    const parts = pages.length + 1;
    if (atMore > 0) return { n: atMore, total: more.length, extra: true, share: (parts - 1) / parts };
    return at > 0
      ? { n: at, total: pages.length, extra: false, share: at / parts }
      : { n: pages.length, total: pages.length, extra: false, share: 1 };
  }

  /** The form with what was spoken, which is in no field of it. */
  #parse(question: Question, raw: RawAnswer): ParsedAnswer {
    const before = this.answers[question.id];
    return parseAnswer(question, before?.kind === 'text' ? { ...raw, recordings: before.recordings } : raw);
  }

  #set(question: string, answer: Answer | undefined): string {
    const { [question]: _, ...others } = this.answers;
    this.answers = answer ? { ...others, [question]: answer } : others;
    this.#id ??= this.mintId();
    return this.#id;
  }

  #move(page: string, askedBefore?: ReadonlySet<string>, back = false): void {
    this.problem = undefined;
    this.trouble = undefined;
    this.#askedBefore = askedBefore;
    this.back = back;
    this.stage = page === CHECK ? { at: 'check' } : this.#page(page);
    this.changed();
  }

  #openedAfter(page: string, before: ReadonlySet<string>): string | undefined {
    const { pages } = route(this.survey, this.answers);
    const rest = pages.slice(pages.findIndex((each) => each.id === page) + 1);
    return rest.find((each) => !before.has(each.id))?.id;
  }

  /** A page that is asked; anything else leads to the first. */
  #page(id: string | undefined): Stage {
    const { pages } = route(this.survey, this.answers);
    const page = pages.find((each) => each.id === id) ?? pages[0];
    if (!page) throw new Error(`survey ${this.survey.id} asks nothing`);
    return { at: 'page', page: page.id };
  }
}

function same(one: Answer | undefined, other: Answer | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

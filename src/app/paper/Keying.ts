import type { Answer, Answers } from '../../domain/survey/answer.ts';
import { route } from '../../domain/survey/branching.ts';
import type { PaperForm, PaperOption, PaperQuestion } from '../../formats/paper/paperForm.ts';
import { type Keyed, type KeyedProblem, readKeyed, toSay, withSaid } from '../../formats/paper/readKeyed.ts';

/** Two passes over the same form that do not agree on a question. */
interface Difference {
  readonly first: Answer | undefined;
  readonly now: Answer | undefined;
}

/**
 * One form being keyed, and keyed again to compare. Like a person with the paper, it holds every answer that is on the form,
 * those included that no route leads to; what becomes of them is said at the end. No screen and no storage in it.
 */
export class Keying {
  /** What counts: the first pass, with the differences settled. */
  answers: Answers = {};
  /** The question on the screen, counted from 0; as many as there are questions: check and save. */
  at = 0;
  problem: KeyedProblem | undefined;
  /** The answer whose words come next. */
  saying: { readonly option: PaperOption; readonly answer: Answer } | undefined;
  difference: Difference | undefined;
  /** Numbers of the questions just passed over because nobody with these answers is asked them. */
  skipped: readonly number[] = [];
  pass: 'first' | 'second' = 'first';
  /** How many differences the second pass has settled; `undefined` before it has been made. */
  settled: number | undefined;
  #again: Answers = {};
  readonly #keyed = { first: new Set<string>(), second: new Set<string>() };

  constructor(
    readonly form: PaperForm,
    private readonly changed: () => void,
  ) {}

  /** `undefined` at the end. */
  get item(): PaperQuestion | undefined {
    return this.form.questions[this.at];
  }

  /** What this pass has for a question so far. */
  get typed(): { readonly answer: Answer | undefined } | undefined {
    const { item } = this;
    return item && this.#keyed[this.pass].has(item.question.id) ? { answer: this.#now[item.question.id] } : undefined;
  }

  /** Whether anybody with the answers so far is asked this. */
  asks({ question }: PaperQuestion): boolean {
    return route(this.form.survey, this.#now).pages.some(({ id }) => id === question.id);
  }

  /** The questions that the form answers and that the other answers do not lead to. */
  get leftOut(): readonly PaperQuestion[] {
    const { within } = route(this.form.survey, this.answers);
    return this.form.questions.filter(({ question: { id } }) => this.answers[id] && !within[id]);
  }

  /** Takes what was typed; goes on, or says what is wrong with it, or stops where the two passes part. */
  enter(typed: string): void {
    const { item, saying } = this;
    if (!item || this.difference) return;
    const read: Keyed = saying ? withSaid(item, saying.answer, typed) : readKeyed(item, typed);
    this.problem = read.ok ? undefined : read.problem;
    if (read.ok) {
      const option = saying ? undefined : toSay(item, read.answer);
      this.saying = option && read.answer && { option, answer: read.answer };
      if (!this.saying) this.#take(item, read.answer);
    }
    this.changed();
  }

  /** Decides where the passes part. */
  settle(which: 'first' | 'now'): void {
    const { item, difference } = this;
    if (!item || !difference) return;
    this.difference = undefined;
    this.settled = (this.settled ?? 0) + 1;
    this.answers = put(this.answers, item, difference[which]);
    this.#again = put(this.#again, item, difference[which]);
    this.#goOn();
    this.changed();
  }

  /** One question back, asked or not. Out of "please say", back to its boxes. */
  back(): void {
    if (this.difference || this.saying) this.#moveTo(this.at);
    else this.#moveTo(Math.max(0, this.at - 1));
  }

  /** One question on, asked or not, without an answer. Not while comparing: what is passed over was not compared. */
  ahead(): void {
    if (this.pass === 'first' && this.item) this.#moveTo(this.at + 1);
  }

  goTo(number: number): void {
    this.#moveTo(number - 1);
  }

  /** From the beginning, without sight of the first pass. */
  again(): void {
    this.pass = 'second';
    this.settled = 0;
    this.#again = {};
    this.#keyed.second.clear();
    this.#moveTo(0);
  }

  get #now(): Answers {
    return this.pass === 'first' ? this.answers : this.#again;
  }

  #take(item: PaperQuestion, answer: Answer | undefined): void {
    const { id } = item.question;
    this.#keyed[this.pass].add(id);
    if (this.pass === 'first') this.answers = put(this.answers, item, answer);
    else {
      this.#again = put(this.#again, item, answer);
      const first = this.answers[id];
      if (JSON.stringify(first) !== JSON.stringify(answer)) {
        this.difference = { first, now: answer };
        return;
      }
    }
    this.#goOn();
  }

  /** To the next question still to be keyed: one that is asked, or that the first pass found an answer to. */
  #goOn(): void {
    const { questions } = this.form;
    const keyed = this.#keyed[this.pass];
    const open = ({ question: { id } }: PaperQuestion) => !keyed.has(id);
    const next = questions.findIndex(
      (each, at) =>
        at > this.at && open(each) && (this.asks(each) || (this.pass === 'second' && this.answers[each.question.id] !== undefined)),
    );
    const to = next === -1 ? questions.length : next;
    this.skipped = questions
      .slice(this.at + 1, to)
      .filter(open)
      .map(({ number }) => number);
    this.at = to;
    // The comparison is over; what is changed from here on is changed by hand.
    if (to === questions.length) this.pass = 'first';
  }

  #moveTo(at: number): void {
    this.at = Math.min(at, this.form.questions.length);
    this.problem = undefined;
    this.saying = undefined;
    this.difference = undefined;
    this.skipped = [];
    this.changed();
  }
}

function put(answers: Answers, { question: { id } }: PaperQuestion, answer: Answer | undefined): Answers {
  const { [id]: _, ...others } = answers;
  return answer ? { ...others, [id]: answer } : others;
}

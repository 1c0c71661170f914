import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { AREA } from '../../src/content/area.ts';
import { LOCALES, VARIANTS } from '../../src/content/locales.ts';
import { surveyOf } from '../../src/content/surveys.ts';
import { REPLY } from '../../src/domain/response/aboutOf.ts';
import type { Answer } from '../../src/domain/survey/answer.ts';
import { nextPage, questionOf } from '../../src/domain/survey/branching.ts';
import type { Survey } from '../../src/domain/survey/survey.ts';
import { createCatalogue, type PageWords } from '../../src/i18n/catalogue.ts';
import { type Translate, translator } from '../../src/i18n/translate.ts';
import { type Script, ticked } from './scripts.ts';

const catalogue = createCatalogue(LOCALES, AREA);
const words = Object.fromEntries(VARIANTS.map(({ tag }) => [tag, catalogue.appWords(tag)]));

/** The app's words as a reader of this variant sees them. */
export const wordsIn = (tag: string): Translate => translator(words[tag] ?? {}, tag);

/** Of what a new house starts with. */
export const AN_ENTRY = 'speech-and-language-waits';

export const CODE = /^[0-9A-Z]{5}-[0-9A-Z]{5}$/;

/** Milliseconds until a page that does not show what it should is called wrong. Never waited for when it does. */
const PATIENCE = 20_000;

/** The bottom line's ways of saying that an answer is on the disk. */
const KEPT = ['status.saved', 'status.keptOffline', 'status.keptWaiting', 'status.sending'];

/** Of a page without options. */
const NOTHING: PageWords = { label: '', options: {} };

/** A person in front of one tab: finds things by what they say, and waits for what the page shows. */
export class Respondent {
  readonly survey: Survey;

  constructor(
    readonly page: Page,
    survey: string,
    public tag: string,
  ) {
    page.setDefaultTimeout(PATIENCE);
    const found = surveyOf(survey);
    if (!found) throw new Error(`no survey ${survey}`);
    this.survey = found;
  }

  get t(): Translate {
    return wordsIn(this.tag);
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** The line at the foot, as it is seen. Its spoken twin leaves out "Saving…". */
  get bottomLine(): Locator {
    return this.page.locator('.heard-kept > span:not(.heard-dot)').first();
  }

  button(key: string): Locator {
    return this.page.getByRole('button', { name: this.t(key), exact: true });
  }

  /** @param query such as `&c=campaign`. A reply is about an entry that is published from the beginning, unless it says about which. */
  async open(origin: string, query = this.survey.id === REPLY ? `&about=${AN_ENTRY}` : ''): Promise<void> {
    await this.page.goto(`${origin}/s/${this.survey.id}?lang=${this.tag}${query}`);
  }

  /** Waits until the page is one with this heading. */
  async seesHeading(text: string): Promise<void> {
    await this.heading.filter({ hasText: exactly(text) }).waitFor();
  }

  /** Waits until the bottom line says one of these. */
  async isTold(...keys: readonly string[]): Promise<void> {
    const texts = keys.map((key) => escaped(this.t(key)));
    await this.bottomLine.filter({ hasText: new RegExp(`^(${texts.join('|')})$`) }).waitFor();
  }

  /** Waits until the page says that what was just answered is kept on this phone. */
  async isToldKept(): Promise<void> {
    // A tap's own "Saving…" is painted after the tap; what the line said before that is about the answer before.
    await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    await this.isTold(...KEPT);
  }

  /** The id of the question on the screen, known by its words; `check` on the last page. */
  async question(): Promise<string> {
    const text = (await this.heading.innerText()).trim();
    if (text === this.t('check.title')) return 'check';
    const { pages } = catalogue.surveyWords(this.survey, this.tag);
    const id = Object.keys(pages).find((each) => pages[each]?.label === text);
    if (!id) throw new Error(`no question says "${text}" in ${this.tag}`);
    return id;
  }

  /** Gives an answer to the question on the screen, by the words of its options. */
  async give(answer: Answer): Promise<void> {
    const id = await this.question();
    const { options, other } = catalogue.surveyWords(this.survey, this.tag).pages[id] ?? NOTHING;
    for (const code of ticked(answer)) await this.option(options[code] ?? code).check();
    if (answer.kind === 'text') await this.page.getByRole('textbox').fill(answer.text);
    if ('said' in answer && answer.said !== undefined) {
      await this.page.getByRole('textbox', { name: other ?? this.t('take.other') }).fill(answer.said);
    }
  }

  option(label: string): Locator {
    const named = { name: label, exact: true };
    return this.page.getByRole('radio', named).or(this.page.getByRole('checkbox', named));
  }

  /** The label of an option of a question, in the reader's words. */
  label(question: string, code: string): string {
    return catalogue.surveyWords(this.survey, this.tag).pages[question]?.options[code] ?? code;
  }

  /** The words of a question. */
  asked(question: string): string {
    return question === 'check' ? this.t('check.title') : (catalogue.surveyWords(this.survey, this.tag).pages[question]?.label ?? question);
  }

  /** Taps "Continue" and waits for the next page. */
  async goOn(): Promise<void> {
    const before = (await this.heading.innerText()).trim();
    await this.button('nav.continue').click();
    await this.heading.filter({ hasNotText: exactly(before) }).waitFor();
  }

  /**
   * Answers by the script from the question on the screen to "Check your answers", and sees that each answer stays ticked
   * and that no question is passed over.
   *
   * @param atEach called on each question page once its answer has been given, before "Continue".
   */
  async answerAll(script: Script, atEach: (question: string) => Promise<unknown> = async () => undefined): Promise<void> {
    for (;;) {
      const question = await this.question();
      if (question === 'check') return;
      const answer = questionOf(this.survey, question) && script[question];
      if (answer) await this.give(answer);
      await atEach(question);
      for (const code of answer ? ticked(answer) : []) expect(await this.option(this.label(question, code)).isChecked()).toBe(true);
      await this.goOn();
      expect(await this.question()).toBe(nextPage(this.survey, script, question));
    }
  }

  /** Finishes from "Check your answers". @returns the receipt code. */
  async finish(): Promise<string> {
    await this.button('check.send').click();
    await this.heading
      .filter({ hasText: new RegExp(`^(${escaped(this.t('done.savedTitle'))}|${escaped(this.t('done.receivedTitle'))})$`) })
      .waitFor();
    return this.receiptCode();
  }

  async receiptCode(): Promise<string> {
    return (await this.page.locator('code').innerText()).trim();
  }

  /** Reads on in another variant, by its link at the top, or behind the globe. */
  async readIn(tag: string): Promise<void> {
    const question = await this.question();
    if (!(await this.languageLink(tag).isVisible())) await this.page.locator('.heard-all-languages > summary').click();
    await this.languageLink(tag).click();
    this.tag = tag;
    await this.seesHeading(this.asked(question));
  }

  languageLink(tag: string): Locator {
    const name = VARIANTS.find((variant) => variant.tag === tag)?.name ?? tag;
    return this.page.getByRole('link', { name, exact: true });
  }
}

const exactly = (text: string): RegExp => new RegExp(`^\\s*${escaped(text)}\\s*$`);
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

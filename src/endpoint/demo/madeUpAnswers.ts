import type { Format } from '../../domain/response/response.ts';
import type { Answer, Answers } from '../../domain/survey/answer.ts';
import { isQuestion, route } from '../../domain/survey/branching.ts';
import { optionsFor } from '../../domain/survey/optionsFor.ts';
import type { ApartCode, Question, ScaleQuestion, Survey } from '../../domain/survey/survey.ts';
import type { Chance } from './chance.ts';

/** Whose answers they are, as far as it matters to what is made up. */
export interface MadeUpPerson {
  /** What sets this person apart from every other. */
  readonly name: string;
  readonly format: Format;
  /** Which of the year's waves it is: 0 to 3. */
  readonly wave: number;
  /** What they write where they are asked for their own words; without it they write nothing. */
  readonly writes?: string;
}

/** Passed by, and of those who answer, how many have no rating to give. */
const SKIPPED = 0.05;
const APART = 0.07;

/** How a share moves over the year, in shares a wave. Everything else stays about where it is. */
const MOVES: Readonly<Record<string, number>> = { 'PA3-04': 0.1, 'PA2-07': 0.05, 'AI1-01': 0.07, 'PA6-07': -0.06, 'AI2-05': 0.04 };

/** Answers of somebody who does not exist, to whatever a survey asks them. */
export function madeUpAnswers(survey: Survey, person: MadeUpPerson, chance: Chance): Answers {
  const answers: Record<string, Answer> = {};
  const asked = new Set<string>();
  for (;;) {
    // Answers decide what is asked next, so that it is looked up again after each.
    const next = route(survey, { ...answers }).pages.find((page) => isQuestion(page) && !asked.has(page.id));
    if (!next || !isQuestion(next)) return route(survey, { ...answers }).within;
    asked.add(next.id);
    const answer = answerTo(next, person, chance);
    if (answer) answers[next.id] = answer;
  }
}

function answerTo(question: Question, person: MadeUpPerson, chance: Chance): Answer | undefined {
  const { id, apart = [], required } = question;
  const by = (what: string) => [person.name, id, what] as const;
  if (question.kind === 'text')
    return person.writes === undefined || question.length === 'short' ? undefined : { kind: 'text', text: person.writes };
  if (!required && chance.of(...by('skip')) < SKIPPED) return undefined;
  if (apart.length > 0 && chance.of(...by('apart')) < APART)
    return {
      kind: 'apart',
      apart: chance.choose<ApartCode>(
        apart.map((code) => [code, 1]),
        ...by('which'),
      ),
    };
  switch (question.kind) {
    case 'scale':
      return { kind: 'one', code: point(question, person, chance) };
    case 'number':
      return { kind: 'number', number: question.least + Math.floor(chance.of(...by('number')) * (question.most - question.least + 1)) };
    case 'choose-one':
      return {
        kind: 'one',
        code: chance.choose(
          question.options.map(({ code }, at) => [code, weightOf(code, at)]),
          ...by('one'),
        ),
      };
    case 'choose-many': {
      const codes = question.options.filter(({ exclusive }) => !exclusive).map(({ code }) => code);
      const alone = question.options.find(({ exclusive }) => exclusive)?.code;
      const chosen = codes.filter((code, at) => chance.of(...by(code)) < 0.5 / (1 + at / 2));
      if (chosen.length > 0) return { kind: 'many', codes: chosen };
      return alone === undefined ? undefined : { kind: 'many', codes: [alone] };
    }
  }
}

/** Somebody whose plan was made at home is rare; so that every branch is walked, each option has some. */
const weightOf = (code: string, at: number): number => (code === 'outside' || code === 'other' ? 0.4 : 3 / (1 + at * 0.4));

function point(question: ScaleQuestion, { name, format, wave }: MadeUpPerson, chance: Chance): string {
  const codes = optionsFor(question, format, undefined).map(({ code }) => code);
  const { scale, easyRead, indicator = '' } = question;
  const positive = [scale, easyRead].find((each) => each?.points.includes(codes[0] ?? ''))?.positive ?? [];
  const start = 0.28 + chance.of('indicator', indicator) * 0.25;
  const share = Math.min(0.9, Math.max(0.1, start + (MOVES[indicator] ?? 0) * wave));
  const others = codes.length - positive.length;
  const weights = codes.map((code) => [code, positive.includes(code) ? share / positive.length : (1 - share) / others] as const);
  return chance.choose(weights, name, question.id, 'point');
}

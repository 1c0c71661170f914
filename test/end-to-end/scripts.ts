import { VARIANTS } from '../../src/content/locales.ts';
import { parentExperience } from '../../src/content/surveys/parent-experience.ts';
import { quick } from '../../src/content/surveys/quick.ts';
import type { Answer } from '../../src/domain/survey/answer.ts';
import { allPages, isQuestion } from '../../src/domain/survey/branching.ts';
import type { Question, Survey } from '../../src/domain/survey/survey.ts';
import { variantOf } from '../../src/i18n/variants.ts';

/** What somebody answers, by question. What is not in it is skipped. */
export type Script = Readonly<Record<string, Answer>>;

/** Spreadsheet formula, quotes, comma, two directions, a character outside the basic plane: what people do write. */
export const WORDS = '=1+1 "Somebody, to talk to" بات کرنے والا 🙂';

const one = (code: string): Answer => ({ kind: 'one', code });
const many = (...codes: string[]): Answer => ({ kind: 'many', codes });

/** A parent of whom every question is asked; one is skipped, one is not answered by "prefer not to say". */
export function parentScript(tag: string): Script {
  const { religion: _, 'heard-about-us': __, ...firsts } = scaled(parentExperience, tag);
  return {
    ...firsts,
    support: one('ehc-plan'),
    age: one('14-to-15'),
    lately: many('waiting', 'moved', 'travel', 'learning-elsewhere'),
    gp: { kind: 'apart', apart: 'does-not-apply' },
    'help-most': { kind: 'text', text: WORDS },
    'more-about-you': one('more'),
    needs: { kind: 'many', codes: ['cognition-and-learning', 'something-else'], said: 'Long journeys' },
    'home-language': many('english', 'urdu'),
    'ethnic-group': { kind: 'one', code: 'other', said: 'کشمیری' },
    religion: { kind: 'apart', apart: 'prefer-not-to-say' },
  };
}

/** Four questions, all answered. */
export function quickScript(tag: string): Script {
  return { ...scaled(quick, tag), 'help-most': { kind: 'text', text: WORDS } };
}

/** The second point of each scale in the reader's format, and the first of each list of options. */
function scaled(survey: Survey, tag: string): Record<string, Answer> {
  const questions = allPages(survey).filter(isQuestion);
  return Object.fromEntries(questions.flatMap((question) => codeFor(question, tag).map((code) => [question.id, one(code)])));
}

function codeFor(question: Question, tag: string): readonly string[] {
  switch (question.kind) {
    case 'scale': {
      const { scale, easyRead } = question;
      const points = variantOf(VARIANTS, tag)?.format === 'easy-read' ? (easyRead ?? scale).points : scale.points;
      return points.slice(1, 2);
    }
    case 'choose-one':
      return question.options.slice(0, 1).map(({ code }) => code);
    case 'choose-many':
    case 'number':
    case 'text':
      return [];
  }
}

/** The codes to tick for an answer. */
export function ticked(answer: Answer): readonly string[] {
  switch (answer.kind) {
    case 'one':
      return [answer.code];
    case 'many':
      return answer.codes;
    case 'apart':
      return [answer.apart];
    case 'number':
    case 'text':
      return [];
  }
}

import type { Question } from './survey.ts';

/** The codes of a question's options, or of the points of its scale and of its Easy Read scale. Without the ways set apart. */
export function optionCodes(question: Question): readonly string[] {
  switch (question.kind) {
    case 'choose-one':
    case 'choose-many':
      return question.options.map(({ code }) => code);
    case 'scale':
      return [...question.scale.points, ...(question.easyRead?.points ?? [])];
    case 'number':
    case 'text':
      return [];
  }
}

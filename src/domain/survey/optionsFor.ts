import type { Format } from '../response/response.ts';
import type { Answer } from './answer.ts';
import type { ChooseMany, ChooseOne, Option, ScaleQuestion } from './survey.ts';

/**
 * The options to show. Easy Read asks three points where the standard form asks five. A question already answered keeps
 * the scale it was answered on when the person changes format, so that no answer is re-interpreted behind their back.
 */
export function optionsFor(
  question: ChooseOne | ChooseMany | ScaleQuestion,
  format: Format,
  answer: Answer | undefined,
): readonly Option[] {
  if (question.kind !== 'scale') return question.options;
  const { scale, easyRead } = question;
  const answeredOn = answer?.kind === 'one' ? [scale, easyRead].find((each) => each?.points.includes(answer.code)) : undefined;
  const shown = answeredOn ?? (format === 'easy-read' ? (easyRead ?? scale) : scale);
  return shown.points.map((code) => ({ code }));
}

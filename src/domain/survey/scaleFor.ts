import type { Format } from '../response/response.ts';
import type { Answer } from './answer.ts';
import type { Scale, ScaleQuestion } from './survey.ts';

/**
 * The scale to show. Easy Read asks three points where the standard form asks five. A question already answered keeps
 * the scale it was answered on when the person changes format, so that no answer is re-interpreted behind their back.
 */
export function scaleFor(question: ScaleQuestion, format: Format, answer: Answer | undefined): Scale {
  const { scale, easyRead } = question;
  if (!easyRead) return scale;
  if (answer?.kind === 'one') return scale.points.includes(answer.code) ? scale : easyRead;
  return format === 'easy-read' ? easyRead : scale;
}

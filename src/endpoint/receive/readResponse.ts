import * as z from 'zod/mini';
import type { Refusal } from '../../contract/sendResponses.ts';
import { finishedSchema } from '../../domain/response/finishedSchema.ts';
import { misfit } from '../../domain/response/misfit.ts';
import { recordingsIn } from '../../domain/response/replaceRecordings.ts';
import type { Response } from '../../domain/response/response.ts';
import { joinWords, splitWords } from '../../domain/response/responseParts.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import { declareEach } from './declareEach.ts';

/** A survey in this version, or the newest; `undefined` when there never was one. */
export type SurveyOf = (id: string, version?: number) => Survey | undefined;

export type ReadResponse =
  /** The coded part, which holds no words, and the questions that words were written to. */
  | { readonly ok: true; readonly coded: Response; readonly wrote: readonly string[] }
  | { readonly ok: false; readonly refusal: Extract<Refusal, 'unknown-survey' | 'does-not-fit'> };

/** The shape of opened words: by question. The lengths are the survey's to judge. */
export const wordsSchema = z.record(z.string(), z.string());

/** What was opened, as a response that its survey can lead to. The words are looked at here and kept sealed. */
export function readResponse(id: string, opened: { readonly coded: unknown; readonly words: unknown }, surveyOf: SurveyOf): ReadResponse {
  const coded = finishedSchema.safeParse(opened.coded);
  const words = wordsSchema.safeParse(opened.words);
  if (!coded.success || !words.success || coded.data.id !== id) return { ok: false, refusal: 'does-not-fit' };
  const { campaign, about, answers, ...rest } = coded.data;
  const response: Response = {
    ...rest,
    ...(campaign !== undefined && { campaign }),
    ...(about !== undefined && { about }),
    answers: answers as Response['answers'],
  };
  const survey = surveyOf(response.survey, response.version);
  if (!survey) return { ok: false, refusal: 'unknown-survey' };
  if (holdsWords(response) || !declareEach(recordingsIn(response.answers))) return { ok: false, refusal: 'does-not-fit' };
  const whole = joinWords({ coded: response, words: words.data });
  if (!whole || misfit(survey, whole.answers) !== undefined) return { ok: false, refusal: 'does-not-fit' };
  const wrote = Object.entries(words.data).flatMap(([question, said]) => (said.trim() === '' ? [] : [question]));
  return { ok: true, coded: response, wrote };
}

/** Words in the coded part would be stored in the clear, or be lost. Neither was promised to the person who wrote them. */
function holdsWords(coded: Response): boolean {
  return Object.values(splitWords(coded).words).some((said) => said !== '');
}

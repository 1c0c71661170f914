import { randomUUID } from 'node:crypto';
import { SURVEYS } from '../../src/content/surveys.ts';
import type { PublicKey } from '../../src/contract/content.ts';
import type { Envelope } from '../../src/contract/envelope.ts';
import { completeDraft } from '../../src/domain/response/completeDraft.ts';
import { makeReceiptCode, RECEIPT_CODE_BYTES } from '../../src/domain/response/receiptCode.ts';
import type { Draft } from '../../src/domain/response/response.ts';
import type { Answer, Answers } from '../../src/domain/survey/answer.ts';
import { isQuestion, route } from '../../src/domain/survey/branching.ts';
import { optionsFor } from '../../src/domain/survey/optionsFor.ts';
import type { Question, Survey } from '../../src/domain/survey/survey.ts';
import { receiptHash, receiptProof } from '../../src/sealing/receipt.ts';
import { sealResponse } from '../../src/sealing/sealResponse.ts';

const WORDS = 'More help while we wait, and one person to call. '.repeat(3);

/** A draft of the longest survey with everything answered. */
export function fullDraft(): Draft {
  const survey = longest();
  let answers: Answers = {};
  for (let known = -1; known < Object.keys(answers).length; ) {
    known = Object.keys(answers).length;
    for (const page of route(survey, answers).pages) {
      if (isQuestion(page) && !answers[page.id]) answers = { ...answers, [page.id]: answerTo(page) };
    }
  }
  return {
    survey: survey.id,
    version: survey.version,
    language: 'en',
    format: 'standard',
    channel: 'own-phone',
    campaign: 'bench',
    id: randomUUID(),
    answers,
    at: 'check',
  };
}

/** Sealed responses as devices send them, each its own. */
export async function sealedResponses(count: number, key: PublicKey): Promise<Envelope[]> {
  const draft = fullDraft();
  const sealed: Envelope[] = [];
  for (let nth = 0; nth < count; nth++) {
    const completed = completeDraft(longest(), { ...draft, id: randomUUID() }, '2026-01-31');
    if (!completed.ok) throw new Error(`the bench's answers do not fit at ${completed.question}`);
    const code = makeReceiptCode(crypto.getRandomValues(new Uint8Array(RECEIPT_CODE_BYTES)));
    sealed.push(await sealResponse(completed.response, key, await receiptHash(await receiptProof(code))));
  }
  return sealed;
}

function longest(): Survey {
  const survey = SURVEYS.find(({ id }) => id === 'parent-experience');
  if (!survey) throw new Error('there is no survey for parents');
  return survey;
}

function answerTo(question: Question): Answer {
  switch (question.kind) {
    case 'choose-one':
    case 'scale':
      return { kind: 'one', code: optionsFor(question, 'standard', undefined)[0]?.code ?? '' };
    case 'choose-many':
      return {
        kind: 'many',
        codes: question.options
          .filter(({ exclusive }) => !exclusive)
          .map(({ code }) => code)
          .slice(0, 3),
      };
    case 'number':
      return { kind: 'number', number: question.least };
    case 'text':
      return { kind: 'text', text: WORDS.slice(0, question.most) };
  }
}

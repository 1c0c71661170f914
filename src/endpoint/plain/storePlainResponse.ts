import { completeDraft } from '../../domain/response/completeDraft.ts';
import type { Answers } from '../../domain/survey/answer.ts';
import { CHECK } from '../../domain/survey/branching.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import type { Variant } from '../../i18n/variants.ts';
import { receiptHash, receiptProof } from '../../sealing/receipt.ts';
import { sealResponse } from '../../sealing/sealResponse.ts';
import type { Deps } from '../createApp.ts';
import { receiveEnvelopes } from '../receive/receiveEnvelopes.ts';
import { receiptCodeOf, responseIdOf } from './formSecret.ts';

export interface PlainResponse {
  readonly survey: Survey;
  readonly reader: { readonly variant: Variant };
  readonly campaign: string | undefined;
  /** On a reply. */
  readonly about: { readonly id: string } | undefined;
  readonly secret: string;
  /** Without problems; those out of reach are dropped here. */
  readonly answers: Answers;
}

/**
 * Completes and seals a response as a phone would, and hands it to the one road in. Sealing is never the same twice, so a
 * form sent again comes as another envelope under an id that is taken. Only who has the form knows that id, so it is theirs.
 *
 * @throws when the storage fails, or the response is refused although its every answer was found good.
 */
export async function storePlainResponse(deps: Deps, sent: PlainResponse): Promise<'stored' | 'already' | 'taken-back'> {
  const { survey, campaign, about, secret, answers } = sent;
  const { language, format } = sent.reader.variant;
  const context = {
    survey: survey.id,
    version: survey.version,
    language,
    format,
    channel: 'plain-page',
    ...(about && { about: about.id }),
  } as const;
  const draft = { ...context, id: responseIdOf(secret), ...(campaign !== undefined && { campaign }), answers, at: CHECK };
  const completed = completeDraft(survey, draft, deps.today());
  if (!completed.ok) throw new Error(`an answer that was found good is none: ${completed.question}`);
  const hash = await receiptHash(await receiptProof(receiptCodeOf(secret)));
  const envelope = await sealResponse(completed.response, deps.keys.current, hash);
  const receiver = { storage: deps.storage, keys: deps.keys.held, surveyOf: deps.surveys.surveyOf, today: deps.today };
  const [received] = await receiveEnvelopes(receiver, [envelope]);
  switch (received?.outcome) {
    case 'stored':
      return 'stored';
    case 'already-stored':
      return 'already';
    case 'withdrawn':
      return 'taken-back';
    case 'refused':
      if (received.refusal === 'id-taken') return 'already';
      throw new Error(`a plain response was refused: ${received.refusal}`);
    case undefined:
      throw new Error('receiving has no outcome');
  }
}

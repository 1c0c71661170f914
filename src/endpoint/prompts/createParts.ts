import { type PromptPart, promptParts } from '../../domain/media/promptParts.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import type { Variant } from '../../i18n/variants.ts';
import { wordsHash } from '../../sealing/wordsHash.ts';
import type { Speech } from '../plain/speech.ts';

/** A part of a survey that is read in one piece, with the hash of its words. */
export interface HashedPart extends PromptPart {
  readonly words: string;
}

/** All parts of a survey in a variant. */
export type PartsOf = (survey: Survey, variant: Variant) => Promise<readonly HashedPart[]>;

/** Looked up once each: thousands of hashes, which do not change while the endpoint runs. */
export function createParts(speech: Pick<Speech, 'surveyWords'>): PartsOf {
  const known = new Map<string, Promise<readonly HashedPart[]>>();
  return (survey, { tag, format }) => {
    const key = `${survey.id} ${survey.version} ${tag}`;
    const parts = known.get(key) ?? hashed(promptParts(survey, speech.surveyWords(survey, tag).pages, format));
    known.set(key, parts);
    return parts;
  };
}

function hashed(parts: readonly PromptPart[]): Promise<readonly HashedPart[]> {
  return Promise.all(parts.map(async (part) => ({ ...part, words: await wordsHash(part.transcript) })));
}

import { activityOf } from '../../content/group/activities.ts';
import type { Refusal } from '../../contract/sendResponses.ts';
import { joinPart, partMisfit } from '../../domain/session/groupPart.ts';
import { groupWordsSchema } from '../../domain/session/groupSchema.ts';
import { type CodedPart, codedPartSchema } from '../../domain/session/partSchema.ts';

export type ReadPart =
  | { readonly ok: true; readonly coded: CodedPart }
  | { readonly ok: false; readonly refusal: Extract<Refusal, 'unknown-survey' | 'does-not-fit'> };

/** What was opened, as a part that its activities can lead to. The words are looked at here and kept sealed. */
export function readPart(id: string, opened: { readonly coded: unknown; readonly words: unknown }): ReadPart {
  const coded = codedPartSchema.safeParse(opened.coded);
  const words = groupWordsSchema.safeParse(opened.words);
  if (!coded.success || !words.success || coded.data.id !== id) return { ok: false, refusal: 'does-not-fit' };
  const part = joinPart({ coded: coded.data, words: words.data });
  if (!part) return { ok: false, refusal: 'does-not-fit' };
  switch (partMisfit(part, activityOf)) {
    case 'unknown-activity':
      return { ok: false, refusal: 'unknown-survey' };
    case 'does-not-fit':
      return { ok: false, refusal: 'does-not-fit' };
    case undefined:
      return { ok: true, coded: coded.data };
  }
}

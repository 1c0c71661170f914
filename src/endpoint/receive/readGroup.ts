import { activityOf } from '../../content/group/activities.ts';
import type { Refusal } from '../../contract/sendResponses.ts';
import { groupMisfit } from '../../domain/session/groupMisfit.ts';
import { joinGroup } from '../../domain/session/groupParts.ts';
import { type CodedGroup, codedGroupSchema, groupWordsSchema } from '../../domain/session/groupSchema.ts';
import { spokenIn } from '../../domain/session/groupSpeaking.ts';
import { declareEach } from './declareEach.ts';

export type ReadGroup =
  | { readonly ok: true; readonly coded: CodedGroup }
  | { readonly ok: false; readonly refusal: Extract<Refusal, 'unknown-survey' | 'does-not-fit'> };

/** What was opened, as a session that its activities can lead to. The words are looked at here and kept sealed. */
export function readGroup(id: string, opened: { readonly coded: unknown; readonly words: unknown }): ReadGroup {
  const coded = codedGroupSchema.safeParse(opened.coded);
  const words = groupWordsSchema.safeParse(opened.words);
  if (!coded.success || !words.success || coded.data.id !== id || !declareEach(coded.data.items.flatMap(spokenIn)))
    return { ok: false, refusal: 'does-not-fit' };
  const session = joinGroup({ coded: coded.data, words: words.data });
  if (!session) return { ok: false, refusal: 'does-not-fit' };
  switch (groupMisfit(session, activityOf)) {
    case 'unknown-activity':
      return { ok: false, refusal: 'unknown-survey' };
    case 'does-not-fit':
      return { ok: false, refusal: 'does-not-fit' };
    case undefined:
      return { ok: true, coded: coded.data };
  }
}

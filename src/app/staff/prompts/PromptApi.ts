import * as z from 'zod/mini';
import { type DeskPart, recordedReplySchema } from '../../../contract/promptRecording.ts';
import { publishedReplySchema } from '../../../contract/staff/prompts.ts';
import { ask, askSound, askWithLink, type Reply } from '../api.ts';

/** What somebody who records may do. Without `publish`, nothing of it reaches a family yet. */
export interface PromptApi {
  readonly record?: (part: DeskPart, sound: Blob) => Promise<Reply<DeskPart['waiting'][number]>>;
  readonly sound: (id: string) => Promise<Reply<Blob>>;
  readonly discard?: (id: string) => Promise<Reply<unknown>>;
  readonly publish?: (ids: readonly string[]) => Promise<Reply<{ readonly published: number }>>;
  readonly withdraw?: (words: string) => Promise<Reply<unknown>>;
}

const queryOf = ({ option, words }: DeskPart): string =>
  new URLSearchParams({ ...(option !== undefined && { option }), words, agreed: 'yes' }).toString();

/** For staff. @param may what their roles allow. */
export function staffPromptApi(lang: string, survey: string, may: Readonly<Record<'record' | 'discard' | 'publish', boolean>>): PromptApi {
  const at = `/prompts/${encodeURIComponent(lang)}/${encodeURIComponent(survey)}`;
  return {
    sound: (id) => askSound(`/api/staff/prompt-drafts/${id}`),
    ...(may.record && {
      record: (part, sound) => ask(recordedReplySchema, `${at}/${part.page}?${queryOf(part)}`, { method: 'PUT', body: sound }),
    }),
    ...(may.discard && {
      discard: (id) => ask(z.unknown(), `/prompt-drafts/${id}`, { method: 'DELETE' }),
    }),
    ...(may.publish && {
      publish: (ids) => ask(publishedReplySchema, '/prompt-drafts/publish', { method: 'POST', body: { ids } }),
      withdraw: (words) => ask(z.unknown(), '/prompts/withdraw', { method: 'POST', body: { lang, words } }),
    }),
  };
}

/** For somebody with a link. */
export function linkPromptApi(token: string, survey: string): PromptApi {
  return {
    sound: (id) => askSound(`/api/record/drafts/${id}`, token),
    record: (part, sound) =>
      askWithLink(token, recordedReplySchema, `/surveys/${encodeURIComponent(survey)}/${part.page}?${queryOf(part)}`, {
        method: 'PUT',
        body: sound,
      }),
    discard: (id) => askWithLink(token, z.unknown(), `/drafts/${id}`, { method: 'DELETE' }),
  };
}

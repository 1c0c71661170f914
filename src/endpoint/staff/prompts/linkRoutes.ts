import type * as z from 'zod/mini';
import { type LinksReply, type newLinkReplySchema, newLinkSchema } from '../../../contract/staff/prompts.ts';
import { variantOf } from '../../../i18n/variants.ts';
import type { Deps } from '../../createApp.ts';
import { problem } from '../../http/problem.ts';
import { readJson } from '../../http/readJson.ts';
import type { Prompts } from '../../prompts/openPrompts.ts';
import type { StaffRoute } from '../staffRoute.ts';

/** Links with which people who are not on the staff record questions in their language. */
export function linkRoutes({ speech, surveys, audit }: Deps, { links, drafts }: Prompts): readonly StaffRoute[] {
  const isThere = ({ lang, surveys: ids }: Pick<z.infer<typeof newLinkSchema>, 'lang' | 'surveys'>): boolean =>
    variantOf(speech.variants, lang) !== undefined && ids.every((id) => surveys.current.some((survey) => survey.id === id));
  return [
    {
      method: 'GET',
      path: '/prompt-links',
      action: 'prompts.record',
      async handle(c) {
        const waiting = await drafts.list();
        const reply: LinksReply = {
          links: (await links.open()).map((link) => ({
            ...link,
            surveys: [...link.surveys],
            waiting: waiting.filter(({ source }) => source === link.id).length,
          })),
        };
        return c.json(reply);
      },
    },
    {
      method: 'POST',
      path: '/prompt-links',
      action: 'prompts.record',
      async handle(c, actor) {
        const read = await readJson(c, newLinkSchema);
        if (!read.ok) return read.problem;
        if (!isThere(read.body)) return problem('malformed-request');
        const { link, token } = await links.make({ ...read.body, surveys: [...new Set(read.body.surveys)] }, actor);
        const { id, ...rest } = link;
        await audit.note(actor, 'prompt-link.made', `prompt-link:${id}`, { ...rest });
        const reply: z.input<typeof newLinkReplySchema> = { ...link, surveys: [...link.surveys], token };
        return c.json(reply, 201);
      },
    },
    {
      method: 'DELETE',
      path: '/prompt-links/:id',
      action: 'prompts.record',
      async handle(c, actor) {
        const ended = await links.end(c.req.param('id') ?? '');
        if (!ended) return problem('not-found');
        await audit.note(actor, 'prompt-link.ended', `prompt-link:${ended.id}`, { label: ended.label });
        return c.json({});
      },
    },
  ];
}

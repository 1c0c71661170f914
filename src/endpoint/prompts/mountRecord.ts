import type { Context, Hono } from 'hono';
import { LINK_HEADER } from '../../contract/promptRecording.ts';
import { type Variant, variantOf } from '../../i18n/variants.ts';
import type { Deps } from '../createApp.ts';
import { clientNetwork } from '../http/clientNetwork.ts';
import { isFromHere } from '../http/isFromHere.ts';
import { problem } from '../http/problem.ts';
import type { AuditActor } from '../staff/audit.ts';
import type { PromptLink } from './links.ts';
import { openPrompts } from './openPrompts.ts';
import { soundReply } from './soundReply.ts';
import { takeRecording } from './takeRecording.ts';

type Handle = (c: Context, link: PromptLink, variant: Variant) => Promise<Response>;

/**
 * What somebody with a link may do, below `/api/record`: record and hear what the link names, in its language, and delete what was
 * recorded with it. The token comes in a header of our own, which no page of another site can send, and is in no address or log.
 */
export function mountRecord(app: Hono, deps: Deps): void {
  const { speech, surveys, limits, proxies } = deps;
  const { drafts, links, read, change } = openPrompts(deps);

  /** In this order: from one of our own pages, with a link that works. */
  const on = (method: 'GET' | 'PUT' | 'DELETE', path: string, handle: Handle): void => {
    app.on(method, `/api/record${path}`, async (c) => {
      if (method !== 'GET' && !isFromHere(c.req.raw)) return problem('wrong-origin');
      const network = clientNetwork(c, proxies);
      // Taken before the try and given back after a right one: many tries at once do not slip through together.
      const wait = await limits.wrongLinks.take(network, 1);
      if (wait !== undefined) return problem('too-many-requests', { 'retry-after': String(wait) });
      const link = await links.find(c.req.header(LINK_HEADER) ?? '');
      const variant = link && variantOf(speech.variants, link.lang);
      if (!variant) return problem('link-over');
      await limits.wrongLinks.giveBack(network, 1);
      const response = await handle(c, link, variant);
      response.headers.set('cache-control', 'no-store');
      return response;
    });
  };
  const surveyOf = (c: Context, link: PromptLink) =>
    surveys.current.find(({ id }) => id === c.req.param('survey') && link.surveys.includes(id));
  const draftOf = async (c: Context, link: PromptLink) => {
    const draft = await drafts.find(c.req.param('id') ?? '');
    return draft?.source === link.id ? draft : undefined;
  };

  on('GET', '', async (c, link, variant) => c.json(await read.ofLink(link, variant)));
  on('GET', '/drafts/:id', async (c, link) => {
    const draft = await draftOf(c, link);
    return draft ? soundReply(draft) : problem('not-found');
  });
  on('DELETE', '/drafts/:id', async (c, link) => {
    const draft = await draftOf(c, link);
    if (!draft) return problem('not-found');
    await change.discard(draft, actorOf(link));
    return c.json({});
  });
  on('GET', '/surveys/:survey', async (c, link, variant) => {
    const survey = surveyOf(c, link);
    return survey ? c.json(await read.forLink(survey, variant, link)) : problem('not-found');
  });
  on('PUT', '/surveys/:survey/:page', async (c, link, variant) => {
    const survey = surveyOf(c, link);
    if (!survey) return problem('not-found');
    const wait = await limits.prompts.take(clientNetwork(c, proxies), 1);
    if (wait !== undefined) return problem('too-many-requests', { 'retry-after': String(wait) });
    return takeRecording(c, change, { survey, variant, source: link.id, by: actorOf(link) });
  });
}

/** Nobody's name is asked; the log says with which link it was done. */
const actorOf = ({ id, label }: PromptLink): AuditActor => ({ id: `prompt-link:${id}`, name: `Link: ${label}` });

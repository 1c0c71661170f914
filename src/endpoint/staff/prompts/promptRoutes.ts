import type { Context } from 'hono';
import { type PromptsReply, publishPromptsSchema, withdrawPromptSchema } from '../../../contract/staff/prompts.ts';
import { DEFAULT_VARIANT, variantOf } from '../../../i18n/variants.ts';
import type { Deps } from '../../createApp.ts';
import { problem } from '../../http/problem.ts';
import { readJson } from '../../http/readJson.ts';
import { STAFF } from '../../prompts/drafts.ts';
import { openPrompts } from '../../prompts/openPrompts.ts';
import { objectOf } from '../../prompts/promptChanges.ts';
import { soundReply } from '../../prompts/soundReply.ts';
import { takeRecording } from '../../prompts/takeRecording.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { linkRoutes } from './linkRoutes.ts';

/** Questions as people read them: record, listen, publish, take back. */
export function promptRoutes(deps: Deps): readonly StaffRoute[] {
  const { speech, surveys, audit } = deps;
  const prompts = openPrompts(deps);
  const { drafts, links, read, change } = prompts;
  const asked = (c: Context) => {
    const survey = surveys.current.find(({ id }) => id === c.req.param('survey'));
    const variant = variantOf(speech.variants, c.req.param('lang'));
    return survey && variant && { survey, variant };
  };
  return [
    {
      method: 'GET',
      path: '/prompts',
      action: 'prompts.read',
      async handle(c) {
        const reply: PromptsReply = {
          variants: speech.variants.map(({ tag, name, dir }) => ({ tag, name, dir })),
          surveys: surveys.current.map((survey) => ({ id: survey.id, title: speech.surveyWords(survey, DEFAULT_VARIANT).title })),
          progress: [...(await read.progress())],
        };
        return c.json(reply);
      },
    },
    {
      method: 'GET',
      path: '/prompts/:lang/:survey',
      action: 'prompts.read',
      async handle(c) {
        const found = asked(c);
        if (!found) return problem('not-found');
        return c.json(await read.forStaff(found.survey, found.variant, await links.labels()));
      },
    },
    {
      method: 'PUT',
      path: '/prompts/:lang/:survey/:page',
      action: 'prompts.record',
      async handle(c, actor) {
        const found = asked(c);
        return found ? takeRecording(c, change, { ...found, source: STAFF, by: actor }) : problem('not-found');
      },
    },
    {
      method: 'GET',
      path: '/prompt-drafts/:id',
      action: 'prompts.read',
      async handle(c, actor) {
        const draft = await drafts.find(c.req.param('id') ?? '');
        if (!draft) return problem('not-found');
        await audit.note(actor, 'prompt.listened', objectOf(draft));
        return soundReply(draft);
      },
    },
    {
      method: 'DELETE',
      path: '/prompt-drafts/:id',
      action: 'prompts.record',
      async handle(c, actor) {
        const draft = await drafts.find(c.req.param('id') ?? '');
        if (!draft) return problem('not-found');
        await change.discard(draft, actor);
        return c.json({});
      },
    },
    {
      method: 'POST',
      path: '/prompt-drafts/publish',
      action: 'prompts.publish',
      async handle(c, actor) {
        const body = await readJson(c, publishPromptsSchema);
        if (!body.ok) return body.problem;
        const published = await change.publish(body.body.ids, actor);
        return published === 'words-changed' ? problem(published) : c.json({ published });
      },
    },
    {
      method: 'POST',
      path: '/prompts/withdraw',
      action: 'prompts.publish',
      async handle(c, actor) {
        const body = await readJson(c, withdrawPromptSchema);
        if (!body.ok) return body.problem;
        const { lang, words } = body.body;
        return (await change.withdraw(lang, words, actor)) ? c.json({}) : problem('not-found');
      },
    },
    ...linkRoutes(deps, prompts),
  ];
}

import { changedPlaceSchema, newPlaceSchema, type PosterWords } from '../../../contract/staff/campaigns.ts';
import { variantOf } from '../../../i18n/variants.ts';
import type { Deps } from '../../createApp.ts';
import { problem } from '../../http/problem.ts';
import { readJson } from '../../http/readJson.ts';
import { createPlaces } from '../../surveys/places.ts';
import type { StaffRoute } from '../staffRoute.ts';

/** The places that links are made for, and the words of their posters. */
export function campaignRoutes({ database, surveys, speech, audit, today }: Deps): readonly StaffRoute[] {
  const places = createPlaces(database);
  return [
    {
      method: 'GET',
      path: '/campaigns',
      action: 'surveys.read',
      handle: async (c) => c.json({ places: await places.all() }),
    },
    {
      method: 'POST',
      path: '/campaigns',
      action: 'campaigns.make',
      async handle(c, actor) {
        const read = await readJson(c, newPlaceSchema);
        if (!read.ok) return read.problem;
        if (!(await places.add(read.body))) return problem('conflict');
        const { code, ...rest } = read.body;
        await audit.note(actor, 'campaign.made', `campaign:${code}`, rest);
        return c.json(read.body, 201);
      },
    },
    {
      method: 'PUT',
      path: '/campaigns/:code',
      action: 'campaigns.make',
      async handle(c, actor) {
        const before = await places.of(c.req.param('code') ?? '');
        if (!before) return problem('not-found');
        const read = await readJson(c, changedPlaceSchema);
        if (!read.ok) return read.problem;
        const { label, kind, archived } = read.body;
        const after = { code: before.code, label, kind, ...(archived && { archived: before.archived ?? today() }) };
        await places.change(after);
        const act =
          archived === (before.archived !== undefined) ? 'campaign.changed' : archived ? 'campaign.archived' : 'campaign.restored';
        await audit.note(actor, act, `campaign:${before.code}`, { before, after });
        return c.json(after);
      },
    },
    {
      method: 'GET',
      path: '/poster-words/:tag',
      action: 'surveys.read',
      handle(c) {
        const variant = variantOf(speech.variants, c.req.param('tag'));
        if (!variant) return problem('not-found');
        const { tag } = variant;
        const reply: PosterWords = {
          tag,
          ...speech.posterWords(tag),
          titles: Object.fromEntries(surveys.current.map((survey) => [survey.id, speech.surveyWords(survey, tag).title])),
        };
        return c.json(reply);
      },
    },
  ];
}

import type * as z from 'zod/mini';
import { type actionHistoryReply, saveActionRequest, type timelineReply } from '../../../contract/staff/timeline.ts';
import type { Deps } from '../../createApp.ts';
import { problem } from '../../http/problem.ts';
import { readJson } from '../../http/readJson.ts';
import type { StaffRoute } from '../staffRoute.ts';
import type { StoredAction } from './timelineStore.ts';

/** The timeline for change, as staff keep it. What is saved is shown to families at once. */
export function timelineRoutes({ saidDoing, audit, today }: Deps): readonly StaffRoute[] {
  const { timeline } = saidDoing;
  return [
    {
      method: 'GET',
      path: '/timeline',
      action: 'entries.read',
      handle: async (c) => c.json({ actions: (await timeline.all()).map(line), today: today() } satisfies z.input<typeof timelineReply>),
    },
    {
      method: 'GET',
      path: '/timeline/:id',
      action: 'entries.read',
      handle: async (c) => {
        const versions = await timeline.history(c.req.param('id') ?? '');
        if (versions.length === 0) return problem('not-found');
        return c.json({ versions: versions.map(line) } satisfies z.input<typeof actionHistoryReply>);
      },
    },
    {
      method: 'POST',
      path: '/timeline/:id',
      action: 'entries.publish',
      handle: async (c, actor) => {
        const read = await readJson(c, saveActionRequest);
        if (!read.ok) return read.problem;
        const { action, basedOn } = read.body;
        if (action.id !== c.req.param('id')) return problem('malformed-request');
        const outcome = await timeline.save(action, basedOn, actor, today());
        if (outcome !== 'saved') return problem(outcome);
        await audit.note(actor, 'timeline.changed', `action:${action.id}`, { version: basedOn + 1, state: action.state });
        return c.json({ id: action.id, version: basedOn + 1 });
      },
    },
  ];
}

const line = ({ author, ...rest }: StoredAction) => ({ ...rest, author: author.name });

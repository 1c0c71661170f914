import type * as z from 'zod/mini';
import type { groupsSchema, openedGroupSchema } from '../../../contract/staff/groups.ts';
import { mayDo } from '../../../domain/staff/permissions.ts';
import type { Deps } from '../../createApp.ts';
import { problem } from '../../http/problem.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { describeGroup } from './describeGroup.ts';
import { openGroupWords } from './openGroupWords.ts';

/** What groups of young people said, apart from what single people answered. */
export function groupRoutes(deps: Deps): readonly StaffRoute[] {
  return [
    { method: 'GET', path: '/groups', action: 'groups.read', handle: listGroups(deps) },
    { method: 'GET', path: '/groups/:id/words', action: 'words.read', handle: openGroup(deps) },
  ];
}

/** `GET /groups`. Listeners, who may read all that was said, see every count; to others small ones are hidden. */
function listGroups(deps: Deps): StaffRoute['handle'] {
  return async (c, actor) => {
    const exact = mayDo(actor.roles, 'words.read');
    const groups = await deps.storage.groups();
    const reply: z.infer<typeof groupsSchema> = { sessions: groups.map((kept) => describeGroup(deps, kept, exact)) };
    return c.json(reply);
  };
}

/** `GET /groups/:id/words`. That they were opened is on the disk before they are. */
function openGroup(deps: Deps): StaffRoute['handle'] {
  return async (c, actor) => {
    const id = c.req.param('id');
    const kept = (await deps.storage.groups()).find(({ coded }) => coded.id === id);
    if (!kept?.words) return problem('not-found');
    await deps.audit.note(actor, 'group.opened', `group:${kept.coded.id}`);
    const reply: z.infer<typeof openedGroupSchema> = { words: (await openGroupWords(kept, deps.keys.held)) ?? {} };
    return c.json(reply);
  };
}

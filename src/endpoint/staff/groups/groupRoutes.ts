import type * as z from 'zod/mini';
import type { groupsSchema, openedGroupSchema } from '../../../contract/staff/groups.ts';
import { mayDo } from '../../../domain/staff/permissions.ts';
import type { Deps } from '../../createApp.ts';
import { problem } from '../../http/problem.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { describeGroup } from './describeGroup.ts';
import { openGroupWords } from './openGroupWords.ts';
import { openPhoneWords } from './openPhoneWords.ts';
import { wholeSessions } from './wholeSessions.ts';

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
    const sessions = await wholeSessions(deps.storage);
    const reply: z.infer<typeof groupsSchema> = { sessions: sessions.map((session) => describeGroup(deps, session, exact)) };
    return c.json(reply);
  };
}

/** `GET /groups/:id/words`. That they were opened is on the disk before they are. */
function openGroup(deps: Deps): StaffRoute['handle'] {
  return async (c, actor) => {
    const id = c.req.param('id');
    const session = (await wholeSessions(deps.storage)).find((each) => each.id === id);
    if (!session || ![session.own, ...session.parts].some((kept) => kept?.words)) return problem('not-found');
    await deps.audit.note(actor, 'group.opened', `group:${session.id}`);
    const phones = await openPhoneWords(session.parts, deps.keys.held);
    const reply: z.infer<typeof openedGroupSchema> = {
      words: (session.own && (await openGroupWords(session.own, deps.keys.held))) ?? {},
      phones: Object.fromEntries(Object.entries(phones.words).map(([activity, said]) => [activity, [...said]])),
    };
    return c.json(reply);
  };
}

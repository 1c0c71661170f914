import type { Context } from 'hono';
import * as z from 'zod/mini';
import type { groupsSchema, openedGroupSchema } from '../../../contract/staff/groups.ts';
import type { Heard } from '../../../contract/staff/listening.ts';
import { mayDo } from '../../../domain/staff/permissions.ts';
import type { Deps } from '../../createApp.ts';
import { isMadeUp } from '../../demo/demo.ts';
import { problem } from '../../http/problem.ts';
import type { GroupRef } from '../../recordings/spokenRef.ts';
import { auditObject } from '../listening/auditObject.ts';
import { describeHeard, type SpokenRow } from '../listening/describeHeard.ts';
import { checkTranscript, writeTranscript } from '../listening/transcriptRoutes.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { describeGroup } from './describeGroup.ts';
import { createGroupSpeech, type GroupSpeech } from './groupSpeech.ts';
import { openGroupWords } from './openGroupWords.ts';
import { openPhoneWords } from './openPhoneWords.ts';
import { wholeSessions } from './wholeSessions.ts';

/** What groups of young people said, apart from what single people answered. */
export function groupRoutes(deps: Deps): readonly StaffRoute[] {
  const speech = createGroupSpeech(deps.database);
  const find = async (c: Context) => {
    const ref = readRef(c);
    return ref && speech.one(ref);
  };
  return [
    { method: 'GET', path: '/groups', action: 'groups.read', handle: listGroups(deps, speech) },
    { method: 'GET', path: '/groups/:id/words', action: 'words.read', handle: openGroup(deps) },
    { method: 'GET', path: '/groups/:id/spoken/:activity', action: 'words.read', handle: openSpoken(deps, find) },
    { method: 'PUT', path: '/groups/:id/spoken/:activity/transcript', action: 'words.code', handle: writeTranscript(deps, readRef) },
    { method: 'POST', path: '/groups/:id/spoken/:activity/transcript/check', action: 'words.code', handle: checkTranscript(deps, find) },
  ];
}

/** `GET /groups`. Listeners, who may read all that was said, see every count; to others small ones are hidden. */
function listGroups(deps: Deps, speech: GroupSpeech): StaffRoute['handle'] {
  return async (c, actor) => {
    const exact = mayDo(actor.roles, 'words.read');
    const [sessions, spoken, madeUp] = await Promise.all([wholeSessions(deps.storage), speech.all(), isMadeUp(deps.database)]);
    const reply: z.infer<typeof groupsSchema> = {
      ...(madeUp && { synthetic: true }),
      sessions: sessions.map((session) => describeGroup(deps, session, spoken, exact)),
    };
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

/** `GET /groups/:id/spoken/:activity`, the same: what was typed of it comes with it; each recording is noted when it is played. */
function openSpoken(deps: Deps, find: (c: Context) => Promise<SpokenRow | undefined>): StaffRoute['handle'] {
  return async (c, actor) => {
    const row = await find(c);
    if (!row) return problem('not-found');
    await deps.audit.note(actor, 'group.opened', auditObject(row));
    return c.json((await describeHeard(deps, row, actor)) satisfies Heard);
  };
}

const refSchema = z.object({ session: z.uuid(), question: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)) });

/** Which activity of which session an address names; `undefined` when it can name none. */
function readRef(c: Context): GroupRef | undefined {
  const read = refSchema.safeParse({ session: c.req.param('id'), question: c.req.param('activity') });
  return read.success ? read.data : undefined;
}
